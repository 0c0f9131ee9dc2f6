import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ApolloServer } from "@apollo/server";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import type { Database } from "../database/database.ts";
import type { StoryLookup } from "../graphql/request/request-context.ts";
import type { HttpContext } from "./apollo.ts";
import { answerColumns } from "./columns-route.ts";
import { receiveDataset, type UploadLookup } from "./datasets-route.ts";
import { limitTime } from "./deadline.ts";
import { answerGraphQL, type GivenContext } from "./graphql-handler.ts";
import { answerLayout, type LayoutLookup } from "./layouts-route.ts";
import { LIMITS } from "./limits.ts";
import { createRoomRoutes } from "./room-routes.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendError } from "./send-error.ts";

/** The product's data side. While there is none, every question is answered 503. */
export interface Backend {
  readonly apollo: ApolloServer<HttpContext>;
  readonly stories: StoryLookup;
  readonly layouts: LayoutLookup;
  readonly database: Database;
  readonly uploads: UploadLookup;
}

export interface AppOptions {
  /** Folder of the built client. */
  readonly client: string;
  readonly requestDeadline: number;
  /** The address that the server listens on; pupils are told an origin made from it. */
  readonly host: string;
  /** Origins of the pages that may show /embed in a frame. */
  readonly embedOrigins: readonly string[];
  /** The token with which stories may be given to this server; nobody may where it is absent or null. */
  readonly importToken?: string | null;
  /** The backend, or null while the product starts or stops. */
  readonly backend: () => Backend | null;
}

/** The HTTP application: security headers, health, GraphQL, GraphiQL, columns, layouts, rooms and the client's files. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", "strong");
  app.use((_request, response, next) => {
    response.setHeader("x-request-id", randomUUID());
    next();
  });
  app.use(securityHeaders({}));
  addHealth(app, options);
  addGraphQL(app, options);
  addColumns(app, options);
  addLayouts(app, options);
  addDatasets(app, options);
  addRooms(app, options);
  addEmbed(app, options);
  app.use(compression());
  // A worker has the policy of its own file: this one reads databases by SQLite as WebAssembly, which runs no text.
  app.use(/^\/assets\/format-worker-[^/]*$/, securityHeaders({ scripts: ["'self'", "'wasm-unsafe-eval'"] }));
  app.use(express.static(options.client, { index: "index.html", setHeaders: setCacheControl }));
  app.use((request, response) => answerNotFound(request, response, options.client));
  app.use(answerError);
  return app;
}

function addHealth(app: Express, { backend }: AppOptions): void {
  app.get("/health/live", (_request, response) => {
    response.json({ status: "live" });
  });
  app.get("/health/ready", async (_request, response) => {
    const current = backend();
    const reachable = await current?.database.verify().then(
      () => true,
      () => false,
    );
    if (current === null) response.status(503).json({ status: "starting" });
    else if (reachable !== true) response.status(503).json({ status: "database away" });
    else response.json({ status: "ready", datasets: current.stories.datasets });
  });
}

function addGraphQL(app: Express, { client, requestDeadline, backend }: AppOptions): void {
  const graphiql = securityHeaders({ styles: ["'self'", "'unsafe-inline'"] });
  app.get("/graphql", graphiql, (request, response, next) => {
    if (request.accepts(["json", "html"]) !== "html" || request.query.query !== undefined) next();
    else sendPage(response, join(client, "graphiql.html"));
  });
  app.use(
    "/graphql",
    limitTime(requestDeadline),
    express.json({ limit: LIMITS.bodyBytes }),
    async (request, response) => {
      const current = backend();
      if (current === null) {
        sendError(response, 503, "STARTING", "Entente is starting; try again in a moment");
        return;
      }
      const { apollo, stories, database } = current;
      const context: GivenContext = {
        stories,
        currentRevisions: stories.currentRevisions,
        isCancelled: () => response.headersSent || response.destroyed,
        requestId: String(response.getHeader("x-request-id")),
        executionContext: database.driver,
        sessionConfig: database.name === null ? {} : { database: database.name },
        transaction: { timeout: database.limits.requestTimeout },
      };
      // Apollo reports a body of another type as the client's mistake.
      request.body ??= {};
      await answerGraphQL(apollo, context, request, response);
    },
  );
}

/** Adds /columns: the ties of a day as bytes, for networks too large for JSON. */
function addColumns(app: Express, { requestDeadline, backend }: AppOptions): void {
  const stories = (): StoryLookup | null => backend()?.stories ?? null;
  app.get("/columns/:dataset/:asOf", limitTime(requestDeadline), answerColumns(stories));
}

/** Adds /layouts: where the actors of a story stand, as the server has laid them out. */
function addLayouts(app: Express, { requestDeadline, backend }: AppOptions): void {
  const layouts = (): LayoutLookup | null => backend()?.layouts ?? null;
  app.get("/layouts/:engine/:dataset/:revision/:form", limitTime(requestDeadline), answerLayout(layouts));
}

/** Adds POST /datasets, where a story may be given to this server. Without a token there is nothing. */
function addDatasets(app: Express, { importToken, backend }: AppOptions): void {
  if (importToken === undefined || importToken === null) return;
  app.post(
    "/datasets",
    receiveDataset(importToken, () => backend()?.uploads ?? null),
  );
}

/** Adds /rooms, where pupils follow a presenter, and /r/CODE, the short address that they type. */
function addRooms(app: Express, { client, host }: AppOptions): void {
  app.use("/rooms", createRoomRoutes(host));
  app.get("/r/:code", (_request, response) => {
    response.setHeader("cache-control", "no-cache");
    sendPage(response, join(client, "index.html"));
  });
}

/** Adds /embed, the player alone. It is the only page that other pages may frame, where `embedOrigins` allows it. */
function addEmbed(app: Express, { client, embedOrigins }: AppOptions): void {
  app.get("/embed", securityHeaders({ framedBy: embedOrigins }), (_request, response) => {
    response.setHeader("cache-control", "no-cache");
    sendPage(response, join(client, "embed.html"));
  });
}

function sendPage(response: Response, path: string): void {
  if (existsSync(path)) response.sendFile(path);
  else sendError(response, 503, "NOT_BUILT", "The client has not been built; run npm run build");
}

/** Assets are named by their content and cached for ever; pages are revalidated on every use. */
function setCacheControl(response: Response, path: string): void {
  response.setHeader(
    "cache-control",
    path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  );
}

function answerNotFound(request: Request, response: Response, client: string): void {
  if (request.path === "/" && request.method === "GET") sendPage(response, join(client, "index.html"));
  else
    sendError(
      response,
      404,
      "NOT_FOUND",
      `There is nothing at ${request.path}; the picture is at /, the API at /graphql`,
    );
}

const answerError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  // The answer missed its deadline; the client has had its 504.
  if (response.headersSent) return;
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  const type = typeof error === "object" && error !== null && "type" in error ? String(error.type) : "";
  if (status === 413)
    sendError(response, 413, "BODY_TOO_LARGE", `A request body may hold ${LIMITS.bodyBytes / 1024} KB`);
  else if (type === "entity.parse.failed")
    sendError(response, 400, "BAD_JSON", "The request body is not valid JSON");
  else if (status >= 400 && status < 500)
    sendError(response, status, "BAD_REQUEST", "The request could not be read");
  else sendError(response, 500, "INTERNAL_SERVER_ERROR", "Something went wrong on our side");
};
