import { randomInt } from "node:crypto";
import { InvalidMomentError, type RoomMoment, readMoment } from "@entente/core";
import express, { type ErrorRequestHandler, type Request, type Response, Router } from "express";
import { AttemptLimits } from "../rooms/attempt-limits.ts";
import { EventStream } from "../rooms/event-stream.ts";
import type { Room } from "../rooms/room.ts";
import { RoomError } from "../rooms/room-error.ts";
import { ROOM_LIMITS } from "../rooms/room-limits.ts";
import { Rooms } from "../rooms/rooms.ts";
import { LIMITS } from "./limits.ts";
import { reachableOrigins } from "./reachable-origins.ts";
import { sendError } from "./send-error.ts";

/** Clients reconnect after a random delay from this to twice this, in milliseconds, so that a class does not reconnect at once. */
const RETRY = 1_000;
const DEVICE = /^[\w-]{8,64}$/;

/**
 * POST / opens a room, GET /CODE/events follows it, PUT /CODE/votes/DEVICE votes. With the presenter's secret,
 * PUT /CODE/moment steers it, GET /CODE/presenter streams its followers and votes, DELETE /CODE ends it.
 */
export function createRoomRoutes(host: string, rooms = new Rooms()): Router {
  const router = Router();
  const attempts = new AttemptLimits();
  const now = (): number => performance.now();
  setInterval(() => rooms.maintain(now()), ROOM_LIMITS.heartbeat).unref();
  const find = async (request: Request): Promise<Room> =>
    await attempts.lookUp(addressOf(request), () => rooms.find(codeOf(request)));
  const asPresenter = async (request: Request): Promise<Room> =>
    await attempts.lookUp(addressOf(request), () =>
      rooms.findAsPresenter(codeOf(request), bearerOf(request)),
    );
  router.use(express.json({ limit: LIMITS.bodyBytes }));
  router.post("/", async (request, response) => {
    const moment = momentOf(request);
    await attempts.countOpening(addressOf(request));
    const { room, secret } = rooms.open(moment, now(), tabOf(request));
    const origins = reachableOrigins(host, request.socket.localPort ?? 0);
    response.status(201).json({ code: room.code, secret, version: room.version, origins });
  });
  router.put("/:code/moment", async (request, response) => {
    const room = await asPresenter(request);
    await attempts.countSteer(room.code);
    room.steer(momentOf(request), tabOf(request), now());
    response.json({ version: room.version, ...room.audience });
  });
  router.delete("/:code", async (request, response) => {
    rooms.end(await asPresenter(request));
    response.status(204).end();
  });
  router.put("/:code/votes/:device", async (request, response) => {
    const room = await find(request);
    const device = deviceOf(request.params.device);
    await attempts.countVote(device);
    const { question, option } = objectOf(request.body);
    room.vote(device, String(question), String(option), now());
    response.status(204).end();
  });
  router.get("/:code/events", async (request, response) => {
    const room = await find(request);
    const device = deviceOf(request.query.device);
    openStream(response, (stream) => room.follow(device, stream, lastHeardBy(request), now()), now);
  });
  router.get("/:code/presenter", async (request, response) => {
    const room = await asPresenter(request);
    const origins = reachableOrigins(host, request.socket.localPort ?? 0);
    response.setHeader("x-room-origins", origins.join(" "));
    openStream(response, (stream) => room.present(stream, now()), now);
  });
  router.use(answerRoomError);
  return router;
}

/** Answers with a stream of events. `join` may throw before anything is sent, and returns how to leave. */
function openStream(
  response: Response,
  join: (stream: EventStream) => (now: number) => void,
  now: () => number,
): void {
  // The first bytes are held until `join` has returned, so that a refusal can still set its status.
  response.setHeader("content-type", "text/event-stream");
  response.setHeader("cache-control", "no-store, no-transform");
  response.setHeader("x-accel-buffering", "no");
  const buffered: Buffer[] = [];
  let joined = false;
  const stream = new EventStream(
    {
      write: (chunk) => {
        if (joined) return response.write(chunk);
        buffered.push(chunk);
        return true;
      },
      onDrain: (listener) => response.on("drain", listener),
      end: () => response.end(),
      abort: () => response.destroy(),
    },
    RETRY + randomInt(RETRY),
  );
  const leave = join(stream);
  joined = true;
  response.socket?.setNoDelay(true);
  response.write(Buffer.concat(buffered));
  response.on("close", () => leave(now()));
}

function momentOf(request: Request): RoomMoment {
  try {
    return readMoment(objectOf(request.body).moment);
  } catch (error) {
    if (error instanceof InvalidMomentError) throw new RoomError("BAD_MOMENT", error.message);
    throw error;
  }
}

function tabOf(request: Request): string | null {
  const { tab } = objectOf(request.body);
  return typeof tab === "string" && DEVICE.test(tab) ? tab : null;
}

function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? (body as Readonly<Record<string, unknown>>) : {};
}

function codeOf(request: Request): string {
  return String(request.params.code);
}

function addressOf(request: Request): string {
  return request.ip ?? "unknown";
}

function deviceOf(value: unknown): string {
  if (typeof value === "string" && DEVICE.test(value)) return value;
  throw new RoomError("BAD_VOTE", "device must be 8 to 64 letters, digits, - or _");
}

function bearerOf(request: Request): string | null {
  return /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

function lastHeardBy(request: Request): number | null {
  const text = request.headers["last-event-id"];
  return typeof text === "string" && /^\d+$/.test(text) ? Number(text) : null;
}

const answerRoomError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof RoomError) || response.headersSent) {
    next(error);
    return;
  }
  response.removeHeader("content-type");
  if (error.status === 401) response.setHeader("www-authenticate", "Bearer");
  if (error.retryAfter !== null) response.setHeader("retry-after", String(error.retryAfter));
  sendError(response, error.status, error.code, error.message);
};
