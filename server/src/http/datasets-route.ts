import { createHash, timingSafeEqual } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PairSyntaxError, parsePairs, type ReadOptions } from "@entente/formats/import";
import { describeFinding } from "@entente/formats/words";
import type { Request, RequestHandler, Response } from "express";
import { type StoryUploads, UploadRunningError } from "../uploads/story-uploads.ts";
import type { ReceivedFile, UploadOutcome } from "../uploads/upload-message.ts";
import { LIMITS } from "./limits.ts";
import { sendError } from "./send-error.ts";

/** The part of the uploads that the route needs. */
export type UploadLookup = Pick<StoryUploads, "receive" | "isRunning">;

class BodyTooLargeError extends Error {}

/**
 * POST /datasets?file=NAME with a bearer token: a story as the body, in any format that is read here (docs/api.md, "Give
 * a story"). Answers with lines of JSON: progress, and last `dataset` with `report`, or `errors`. 400 where `map` or `answer` are no pairs, 401 without the token,
 * 409 while another story is imported, 413 over the size limit, 422 where the story has faults. `uploads` gives null
 * while the product starts or stops.
 */
export function receiveDataset(token: string, uploads: () => UploadLookup | null): RequestHandler {
  return async (request, response) => {
    const current = uploads();
    response.setHeader("cache-control", "no-store");
    if (!hasToken(request, token)) {
      response.setHeader("www-authenticate", 'Bearer realm="Entente"');
      return refuse(
        request,
        response,
        401,
        "NO_TOKEN",
        "Send the token of this server: Authorization: Bearer …",
      );
    }
    if (current === null)
      return refuse(request, response, 503, "STARTING", "Entente is starting; try again in a moment");
    if (Number(request.headers["content-length"] ?? 0) > LIMITS.uploadBytes)
      return refuseSize(request, response);
    if (current.isRunning) return refuseWhileRunning(request, response);
    let options: ReadOptions;
    try {
      options = optionsOf(request);
    } catch (error) {
      if (error instanceof PairSyntaxError) return refuse(request, response, 400, "BAD_PAIR", error.message);
      throw error;
    }
    const folder = await mkdtemp(join(tmpdir(), "entente-upload-"));
    try {
      const file = await receiveBody(request, join(folder, "body"));
      await importReceived(current, file, options, response);
    } catch (error) {
      if (error instanceof BodyTooLargeError) refuseSize(request, response);
      else if (error instanceof UploadRunningError) refuseWhileRunning(request, response);
      else if (!request.readableAborted) fail(response, error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Compares in a time that does not depend on how much of the token is right. */
function hasToken({ headers }: Request, token: string): boolean {
  const [scheme, given = ""] = (headers.authorization ?? "").split(" ");
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return scheme?.toLowerCase() === "bearer" && timingSafeEqual(digest(given), digest(token));
}

async function receiveBody(request: Request, path: string): Promise<ReceivedFile> {
  let size = 0;
  const limit = new Transform({
    transform: (piece: Buffer, _encoding, next) => {
      size += piece.length;
      if (size > LIMITS.uploadBytes) next(new BodyTooLargeError());
      else next(null, piece);
    },
  });
  await pipeline(request, limit, createWriteStream(path, { mode: 0o600 }));
  const { file } = request.query;
  return { name: typeof file === "string" && file !== "" ? file : "story.zip", path, size };
}

async function importReceived(
  uploads: UploadLookup,
  file: ReceivedFile,
  options: ReadOptions,
  response: Response,
): Promise<void> {
  const writeLine = (line: object): void => {
    if (!response.headersSent) response.status(200).setHeader("content-type", "application/x-ndjson");
    response.write(`${JSON.stringify(line)}\n`);
  };
  const outcome = await uploads.receive({ files: [file], options }, (progress) => {
    // Until the story is checked, the status of the answer is open.
    if (progress.step === "writing") writeLine({ progress });
  });
  if (outcome.dataset === null) sendFaults(response, outcome);
  else {
    writeLine(outcome);
    response.end();
  }
}

function sendFaults(response: Response, { report }: UploadOutcome): void {
  const faults = report.findings.filter(({ kind }) => kind === "FAULT" || kind === "QUESTION");
  response.status(422).json({
    errors: faults.map(({ kind, rule, parameters, count, places, choice }) => ({
      message: describeFinding({ rule, parameters }),
      extensions: { code: kind, rule, count, places, choice },
    })),
    report,
  });
}

/** The columns and answers that the address gives. Throws PairSyntaxError. */
function optionsOf({ query }: Request): ReadOptions {
  const pairs = (name: "map" | "answer", example: string): Readonly<Record<string, string>> => {
    const given = query[name];
    const texts = Array.isArray(given) ? given : [given ?? ""];
    return Object.assign({}, ...texts.map((text) => parsePairs(String(text), example)));
  };
  return {
    columns: pairs("map", "map=source=From,target=To"),
    answers: pairs("answer", "answer=date-order=day-month"),
  };
}

function refuseSize(request: Request, response: Response): void {
  const megabytes = LIMITS.uploadBytes / 1024 / 1024;
  const message = `A story may be sent with ${megabytes} MB at most; import a larger one with npm run entente -- import`;
  refuse(request, response, 413, "BODY_TOO_LARGE", message);
}

function refuseWhileRunning(request: Request, response: Response): void {
  response.setHeader("retry-after", 5);
  refuse(
    request,
    response,
    409,
    "IMPORT_RUNNING",
    "Another story is being imported; try again when it is done",
  );
}

/** Refuses without reading the rest of the body. */
function refuse(request: Request, response: Response, status: number, code: string, message: string): void {
  if (!request.readableEnded) response.setHeader("connection", "close");
  sendError(response, status, code, message);
}

function fail(response: Response, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (!response.headersSent) sendError(response, 500, "IMPORT_FAILED", message);
  else response.end(`${JSON.stringify({ errors: [{ message, extensions: { code: "IMPORT_FAILED" } }] })}\n`);
}
