import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Request, Response } from "express";
import type { EncodedAnswer } from "../graphql/encoded/encoded-answer.ts";
import type { HttpContext } from "./apollo.ts";

/**
 * Puts a request to Apollo and sends what it says, as @as-integrations/express5 does; an answer that was joined from
 * encoded parts is sent in its place, in pieces where it is large. Wants a parsed body.
 */
export async function answerGraphQL(
  apollo: ApolloServer<HttpContext>,
  context: Omit<HttpContext, "encoded">,
  request: Request,
  response: Response,
): Promise<void> {
  const encoded: HttpContext["encoded"] = { answer: null };
  const { headers, status, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method.toUpperCase(),
      headers: headersOf(request),
      search: searchOf(request.url),
      body: request.body,
    },
    context: async () => ({ ...context, encoded }),
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
  const beginning = Buffer.from(answer.beginning);
  if (answer.rest === null) {
    response.setHeader("content-length", beginning.length);
    response.end(beginning);
    return;
  }
  response.write(beginning);
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
