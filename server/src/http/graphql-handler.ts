import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, Response } from "express";
import { type EncodedAnswer, encodeAnswer } from "../graphql/fast-path/fast-answer.ts";
import { KnownQuestions } from "../graphql/fast-path/validated-queries.ts";
import type { HttpContext } from "./apollo.ts";
import { sendError } from "./deadline.ts";
import { LIMITS } from "./limits.ts";
import { extensionsOf, refusePersistedQuery } from "./persisted-query.ts";
import { refuseVariables } from "./variable-limit.ts";

/** What a request brings for its resolvers, before Apollo has looked at it. */
export type GivenContext = Omit<HttpContext, "encoded" | "questions">;

/** What one server has let pass, for as long as it is there. */
const QUESTIONS = new WeakMap<ApolloServer<HttpContext>, KnownQuestions>();

/**
 * Puts a request to Apollo and sends what it says, as @as-integrations/express5 does; an answer that was joined from
 * encoded parts is sent in its place, in pieces where it is large. A question that Apollo let pass before is answered
 * without it (docs/decisions/040). Wants a parsed body.
 */
export async function answerGraphQL(
  apollo: ApolloServer<HttpContext>,
  context: GivenContext,
  request: Request,
  response: Response,
): Promise<void> {
  const questions = QUESTIONS.get(apollo) ?? new KnownQuestions();
  QUESTIONS.set(apollo, questions);
  const known = answerKnown(questions, context, request);
  if (known !== null) {
    response.setHeader("content-type", "application/json; charset=utf-8");
    response.setHeader("cache-control", "no-store");
    await sendEncoded(known, request, response);
    return;
  }
  const refusal = refusePersistedQuery(extensionsOf(request.body, request.query.extensions));
  if (refusal !== null) {
    sendError(response, 400, "BAD_PERSISTED_QUERY", refusal);
    return;
  }
  const encoded: HttpContext["encoded"] = { answer: null };
  const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method.toUpperCase(),
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    },
    context: async () => ({ ...context, encoded, questions }),
  });
  if (response.headersSent) return;
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status ?? 200;
  response.setHeader("cache-control", "no-store");
  if (encoded.answer !== null && response.statusCode === 200)
    await sendEncoded(encoded.answer, request, response);
  else if (body.kind === "complete") response.send(body.string);
  else throw new Error("Apollo answers in parts, which nobody asked for");
}

/** What `accept` may say for an answer of type application/json; anything else is Apollo's to weigh. */
const PLAIN_ACCEPTS: readonly (string | undefined)[] = [undefined, "*/*", "application/json"];
const PLAIN_PARAMETERS: readonly string[] = ["query", "variables", "operationName"];

/** The answer to a plain POST whose question is known; null: Apollo is to look at it. */
function answerKnown(
  questions: KnownQuestions,
  context: GivenContext,
  request: Request,
): EncodedAnswer | null {
  if (request.method !== "POST" || !PLAIN_ACCEPTS.includes(request.headers.accept)) return null;
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
  if (!Object.keys(body).every((name) => PLAIN_PARAMETERS.includes(name))) return null;
  const { query, variables = null, operationName = null } = body as Readonly<Record<string, unknown>>;
  if (typeof query !== "string" || (operationName !== null && typeof operationName !== "string")) return null;
  if (typeof variables !== "object" || Array.isArray(variables)) return null;
  const question = questions.find({ query, operationName });
  if (question === null) return null;
  const given = (variables ?? {}) as Readonly<Record<string, unknown>>;
  if (refuseVariables(given, LIMITS.variables) !== null) return null;
  return encodeAnswer({ ...question, variables: given }, context);
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

async function sendEncoded(answer: EncodedAnswer, request: Request, response: Response): Promise<void> {
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
  // Held back until the last of them, so that they leave in one call.
  response.cork();
  for (const part of beginning) response.write(part);
  response.uncork();
  if (answer.rest === null) {
    response.end();
    return;
  }
  for (const piece of answer.rest) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
    // Between two pieces others get their turn.
    await setImmediate();
  }
  response.end();
}

/** A client that goes away never drains. */
async function drained(response: Response): Promise<void> {
  const given = new AbortController();
  const { signal } = given;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]);
  given.abort();
}
