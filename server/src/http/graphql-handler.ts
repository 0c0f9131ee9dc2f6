import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, Response } from "express";
import { answerOnFastPath, type FastAnswer } from "../graphql/fast-path/fast-answer.ts";
import { ValidatedQueries } from "../graphql/fast-path/validated-queries.ts";
import type { HttpContext } from "./apollo.ts";
import { LIMITS } from "./limits.ts";
import { extensionsOf, refusePersistedQuery } from "./persisted-query.ts";
import { sendError } from "./send-error.ts";
import { refuseVariables } from "./variable-limit.ts";

/** The part of the context that is known before Apollo has read the request. */
export type GivenContext = Omit<HttpContext, "fastPath" | "validatedQueries">;

/** One cache per Apollo server, for as long as the server lives. */
const VALIDATED_QUERIES = new WeakMap<ApolloServer<HttpContext>, ValidatedQueries>();

/**
 * Hands a request with a parsed body to Apollo and sends the answer, as @as-integrations/express5 does. An answer of the
 * fast path is sent instead of Apollo's, in pieces where it is large; a query validated before does not reach Apollo.
 */
export async function answerGraphQL(
  apollo: ApolloServer<HttpContext>,
  context: GivenContext,
  request: Request,
  response: Response,
): Promise<void> {
  const validatedQueries = VALIDATED_QUERIES.get(apollo) ?? new ValidatedQueries();
  VALIDATED_QUERIES.set(apollo, validatedQueries);
  const repeated = answerValidated(validatedQueries, context, request);
  if (repeated !== null) {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    await sendFastAnswer(repeated, request, response);
    return;
  }
  const refusal = refusePersistedQuery(extensionsOf(request.body, request.query.extensions));
  if (refusal !== null) {
    sendError(response, 400, "BAD_PERSISTED_QUERY", refusal);
    return;
  }
  const fastPath: HttpContext["fastPath"] = { answer: null };
  const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method.toUpperCase(),
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    },
    context: async () => ({ ...context, fastPath, validatedQueries }),
  });
  if (response.headersSent) return;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  response.setHeader("cache-control", "no-store");
  if (fastPath.answer !== null && response.statusCode === 200)
    await sendFastAnswer(fastPath.answer, request, response);
  else if (body.kind === "complete") response.send(body.string);
  else throw new Error("Apollo sent an incremental answer, which the schema does not offer");
}

/** `accept` headers that application/json satisfies; Apollo weighs any other. */
const PLAIN_ACCEPTS: readonly (string | undefined)[] = [undefined, "*/*", "application/json"];
const PLAIN_PARAMETERS: readonly string[] = ["query", "variables", "operationName"];

/** The answer to a plain POST of a query validated before; null where Apollo must read the request. */
function answerValidated(
  validatedQueries: ValidatedQueries,
  context: GivenContext,
  request: Request,
): FastAnswer | null {
  if (request.method !== "POST" || !PLAIN_ACCEPTS.includes(request.headers.accept)) return null;
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
  if (!Object.keys(body).every((name) => PLAIN_PARAMETERS.includes(name))) return null;
  const { query, variables = null, operationName = null } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== "string" || (operationName !== null && typeof operationName !== "string")) return null;
  if (typeof variables !== "object" || Array.isArray(variables)) return null;
  const validated = validatedQueries.find({ query, operationName });
  if (validated === null) return null;
  const given = (variables ?? {}) as Readonly<Record<string, unknown>>;
  if (refuseVariables(given, LIMITS.variables) !== null) return null;
  return answerOnFastPath({ ...validated, variables: given }, context);
}

function headersOf(request: Request): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  return headers;
}

function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}

async function sendFastAnswer(answer: FastAnswer, request: Request, response: Response): Promise<void> {
  response.setHeader("etag", answer.etag);
  if (request.method === "GET") response.setHeader("cache-control", "no-cache");
  if (request.fresh) {
    response.statusCode = 304;
    response.removeHeader("content-type");
    response.end();
    return;
  }
  const { beginning } = answer;
  if (answer.rest === null) {
    const length = beginning.reduce((sum, part) => sum + part.length, 0);
    response.setHeader("content-length", length);
  }
  // Corked, so that all parts leave in one system call.
  response.cork();
  for (const part of beginning) response.write(part);
  response.uncork();
  if (answer.rest === null) {
    response.end();
    return;
  }
  for (const piece of answer.rest) {
    if (response.destroyed) return;
    if (!response.write(piece)) await waitForDrain(response);
    // Lets other requests run between two pieces.
    await setImmediate();
  }
  response.end();
}

/** Resolves when the client takes more, or has closed the connection. */
async function waitForDrain(response: Response): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  waiting.abort();
}
