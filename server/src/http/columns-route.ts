import { createHash } from "node:crypto";
import {
  type CalendarDate,
  type Certainty,
  InvalidCalendarDateError,
  parseCalendarDate,
  rawNetwork,
} from "@entente/core";
import type { Request, RequestHandler, Response } from "express";
import type { StoryLookup } from "../graphql/request/request-context.ts";
import { BadRequestError, toRequestError } from "../graphql/request/request-error.ts";
import { sendError } from "./send-error.ts";

/**
 * GET /columns/:dataset/:asOf?certainty=CERTAIN|POSSIBLE: the ties of a day as bytes (docs/network-format.md), the same
 * columns as `packed` of packedNetworkAsOf. `stories` gives null while the product starts or stops.
 */
export function answerColumns(stories: () => StoryLookup | null): RequestHandler {
  return (request, response) => {
    const current = stories();
    if (current === null) {
      sendError(response, 503, "STARTING", "Entente is starting; try again in a moment");
      return;
    }
    try {
      sendColumns(current, request, response);
    } catch (error) {
      const known = toRequestError(error);
      if (known === null) throw error;
      sendError(response, 400, String(known.extensions.code), known.message);
    }
  };
}

function sendColumns(stories: StoryLookup, request: Request, response: Response): void {
  const certainty = readCertainty(request.query.certainty);
  const { dataset, asOf } = request.params as { readonly dataset: string; readonly asOf: string };
  const { index } = stories.story(dataset);
  const day = readDay(asOf);
  const identity = JSON.stringify([index.dataset.revision, dataset, day, certainty]);
  response.setHeader("etag", `"${createHash("sha1").update(identity).digest("base64url")}"`);
  response.setHeader("cache-control", "no-cache");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const { head, columns } = rawNetwork(index, day, certainty);
  const length = columns.reduce((sum, { byteLength }) => sum + byteLength, head.length);
  response.setHeader("content-type", "application/octet-stream");
  response.setHeader("content-length", length);
  // Corked, so that all parts leave in one system call.
  response.cork();
  response.write(head, "latin1");
  for (const column of columns) response.write(column);
  response.end();
  response.uncork();
}

function readCertainty(given: unknown): Certainty {
  if (given === undefined || given === "CERTAIN") return "CERTAIN";
  if (given === "POSSIBLE") return given;
  throw new BadRequestError("`certainty` is CERTAIN (the default) or POSSIBLE");
}

function readDay(text: string): CalendarDate {
  try {
    return parseCalendarDate(text);
  } catch (error) {
    if (error instanceof InvalidCalendarDateError) throw new BadRequestError(error.message);
    throw error;
  }
}
