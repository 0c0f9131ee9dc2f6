import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { LAYOUT_ENGINE, LAYOUT_FORMS, type LayoutForm } from "@entente/core";
import type { Request, RequestHandler, Response } from "express";
import { statusOf, toRequestError } from "../graphql/request/request-error.ts";
import type { StoryLayouts } from "../layouts/story-layouts.ts";
import { sendError } from "./send-error.ts";

/** The part of the layouts that answers need. */
export type LayoutLookup = Pick<StoryLayouts, "find">;

/** Seconds after which a client may ask again for a layout that is being made. */
const RETRY_AFTER = 1;

/**
 * GET /layouts/:engine/:dataset/:revision/:form: a revision's layout in the usual arrangement, as JSON (PackedLayout of
 * core). What the address names never changes. 202 while it is being made; 404 for what is not known to this server.
 * `layouts` gives null while the product starts or stops.
 */
export function answerLayout(layouts: () => LayoutLookup | null): RequestHandler {
  return async (request, response) => {
    const current = layouts();
    if (current === null) {
      sendError(response, 503, "STARTING", "Entente is starting; try again in a moment");
      return;
    }
    try {
      await sendLayout(current, request, response);
    } catch (error) {
      const known = toRequestError(error);
      if (known === null) throw error;
      if (!response.headersSent)
        sendError(response, statusOf(error), String(known.extensions.code), known.message);
    }
  };
}

async function sendLayout(layouts: LayoutLookup, request: Request, response: Response): Promise<void> {
  const { engine, dataset, revision, form } = request.params as Readonly<Record<string, string>>;
  response.setHeader("cache-control", "no-store");
  if (!isForm(form)) return sendNotFound(response, `A layout is ${LAYOUT_FORMS.join(" or ")}`);
  if (engine !== String(LAYOUT_ENGINE))
    return sendNotFound(response, `This server lays out by engine ${LAYOUT_ENGINE}; reload the page`);
  const found = await layouts.find({ dataset: dataset ?? "", revision: revision ?? "", form });
  if (response.headersSent) return;
  switch (found) {
    case "UNKNOWN":
      return sendNotFound(response, `There is no layout of "${dataset}" at revision ${revision}`);
    case "FAILED":
      return sendNotFound(response, `"${dataset}" could not be laid out here; lay it out yourself`);
    case "AWAITED":
      response.setHeader("retry-after", RETRY_AFTER);
      return sendError(response, 202, "LAYOUT_AWAITED", "The story is being laid out; ask again");
  }
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  response.setHeader("etag", `"${[engine, revision, form].join("-")}"`);
  response.setHeader("vary", "accept-encoding");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader("content-type", "application/json; charset=utf-8");
  const isCompressed = request.acceptsEncodings("gzip") === "gzip";
  if (isCompressed) response.setHeader("content-encoding", "gzip");
  response.end(isCompressed ? found : await promisify(gunzip)(found));
}

function isForm(text: string | undefined): text is LayoutForm {
  return LAYOUT_FORMS.some((form) => form === text);
}

function sendNotFound(response: Response, message: string): void {
  sendError(response, 404, "NOT_FOUND", message);
}
