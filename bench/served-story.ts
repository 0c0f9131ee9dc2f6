import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type ChangeLog,
  type Dataset,
  indexStory,
  LAYOUT_ENGINE,
  type LayoutForm,
  logChanges,
  packTimeline,
  parseCalendarDate,
  type StoryIndex,
} from "@entente/core";
import { Database } from "@entente/server/database/database";
import { createSchema } from "@entente/server/graphql/executable-schema";
import { createApolloServer } from "@entente/server/http/apollo";
import { createApp } from "@entente/server/http/app";
import type { LayoutLookup } from "@entente/server/http/layouts-route";
import { listen } from "@entente/server/http/listen";
import { layoutTaskOf } from "@entente/server/layouts/layout-task";
import { layOutInThread } from "@entente/server/layouts/layout-thread";
import type { LayoutAnswer } from "@entente/server/layouts/story-layouts";
import type { GeneratedSize } from "./generated-package.ts";
import { generatedStory, namedTie } from "./generated-story.ts";

/** A server of the benchmark's own, on the loopback. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function serveStory(size: GeneratedSize): Promise<Served & { readonly index: StoryIndex }> {
  const served = await serveDataset(generatedStory(size), "/nonexistent");
  return { ...served, url: `${served.url}/graphql` };
}

/** The product's own HTTP application over a story in memory, no database behind it; `client` is the built page's folder. */
export async function serveDataset(
  dataset: Dataset,
  client: string,
): Promise<Served & { readonly index: StoryIndex }> {
  const index = indexStory(dataset);
  let changes: ChangeLog | null = null;
  const story = {
    index,
    changes: () => (changes ??= logChanges(index)),
    packed: () => packTimeline(dataset),
  };
  const stories = { datasets: [dataset.id], currentRevisions: [dataset.revision], story: () => story };
  // No request here reaches the database: its address is never opened.
  const database = new Database({ uri: "bolt://127.0.0.1:1", username: "", password: "", database: null });
  const apollo = createApolloServer(await createSchema(null), console.error);
  await apollo.start();
  const uploads = { isRunning: false, receive: () => Promise.reject(new Error("nothing is given here")) };
  const backend = { apollo, stories, layouts: layoutsInMemory(dataset), database, uploads };
  const app = createApp({
    client,
    requestDeadline: 120_000,
    host: "127.0.0.1",
    embedOrigins: [],
    backend: () => backend,
  });
  const http = await listen(app, "127.0.0.1", 0);
  const close = async (): Promise<void> => {
    await http.close();
    await apollo.stop();
    await database.close();
  };
  return { url: http.url, index, close };
}

const LOOK_MILLISECONDS = 50;

/** Waits until the server has made a story's layout for wide screens, as it has after an import. */
export async function awaitLayout(url: string, { id, revision }: Dataset): Promise<void> {
  const parts = [LAYOUT_ENGINE, id, revision, "wide"].map(encodeURIComponent);
  const address = `${url}/layouts/${parts.join("/")}`;
  for (;;) {
    const { status } = await fetch(address);
    if (status === 200) return;
    if (status !== 202) throw new Error(`${address} answers ${status}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}

/** Lays the story out in the server's own thread from the first question on, as the product does after an import. */
function layoutsInMemory(dataset: Dataset): LayoutLookup {
  const made = new Map<LayoutForm, LayoutAnswer>();
  const { signal } = new AbortController();
  return {
    find: ({ form }) => {
      const known = made.get(form) ?? "AWAITED";
      if (!made.has(form)) {
        made.set(form, known);
        void layOutInThread(layoutTaskOf(dataset, form), signal).then((layout) => made.set(form, layout));
      }
      return Promise.resolve(known);
    },
  };
}

/**
 * The least that Node can do: the same fields looked up in the same index, JSON.stringify, node:http. Asked for a number
 * instead of a day, it sends a fixed buffer of so many bytes.
 */
export async function servePlain(index: StoryIndex): Promise<Served> {
  let fixed = Buffer.alloc(0);
  const server = createServer((asked, response) => {
    const [, day = ""] = (asked.url ?? "").split("?");
    if (/^\d+$/.test(day)) {
      if (fixed.length !== Number(day)) fixed = Buffer.alloc(Number(day), 1);
      response.setHeader("content-length", fixed.length);
      response.end(fixed);
      return;
    }
    const ties = index.tiesByDay
      .heldAt(parseCalendarDate(day), "CERTAIN")
      .map(({ fact }) => namedTie(index, fact));
    const body = Buffer.from(`${JSON.stringify({ data: { networkAsOf: { ties } } })}\n`);
    response.setHeader("content-type", "application/json");
    response.setHeader("content-length", body.length);
    response.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

const AGENT = new Agent({ keepAlive: true });

/** The body of an answer, or null where the status is not 200. */
export async function get(url: string): Promise<Buffer> {
  return await send(url, "GET", "");
}

export async function ask(url: string, query: string, variables: unknown): Promise<Buffer> {
  return await send(url, "POST", JSON.stringify({ query, variables }));
}

async function send(url: string, method: string, body: string): Promise<Buffer> {
  const headers =
    method === "GET" ? {} : { "content-type": "application/json", "content-length": body.length };
  const asked = request(url, { method, agent: AGENT, headers });
  asked.end(body);
  const [response] = await once(asked, "response");
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  const answer = Buffer.concat(pieces);
  if (response.statusCode !== 200)
    throw new Error(`${response.statusCode}: ${answer.toString().slice(0, 300)}`);
  return answer;
}
