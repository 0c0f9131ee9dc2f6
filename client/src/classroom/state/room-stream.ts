import type { RoomMoment } from "@entente/core";
import { EventSource } from "eventsource";
import type { KeptRoom } from "./room-requests.ts";

/** A moment as the room sends it, with the page that it came from and its number in the room. */
export interface ReceivedMoment extends RoomMoment {
  readonly tab: string | null;
  readonly version: number;
}

export interface Audience {
  readonly followers: number;
  readonly tally: Readonly<Record<string, number>> | null;
}

/** The reason why a stream ended: the room is over, unknown or full, or this is not its presenter. */
export type StreamEnd = "ended" | "unknown" | "full" | "refused";

export interface RoomListener {
  readonly onMoment: (moment: ReceivedMoment) => void;
  readonly onAudience?: (audience: Audience) => void;
  /** Called when the connection is there or lost. A lost connection is opened again by itself. */
  readonly onLink: (connected: boolean) => void;
  readonly onEnd: (end: StreamEnd) => void;
}

/** The silence in milliseconds after which the connection counts as lost. The server sends a beat every ten seconds. */
const SILENCE = 25_000;
/** The wait in milliseconds before a lost connection is opened again, and before a full room is tried again. */
const AGAIN = 1_500;
const AGAIN_WHEN_FULL = 15_000;

export function followRoom(code: string, device: string, listener: RoomListener): () => void {
  return keepListening(`/rooms/${code}/events?device=${device}`, null, listener);
}

export function presentRoom({ code, secret }: KeptRoom, listener: RoomListener): () => void {
  return keepListening(`/rooms/${code}/presenter`, secret, listener);
}

/**
 * Listens to a room, and reconnects after failures, until the room is over or the function returned is called.
 */
function keepListening(path: string, secret: string | null, listener: RoomListener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;
  let hasMoment = false;
  const runAfter = (milliseconds: number, action: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    timer = isOver ? null : setTimeout(action, milliseconds);
  };
  const stop = (): void => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    source?.close();
    window.removeEventListener("online", connect);
    window.removeEventListener("offline", handleLoss);
  };
  const end = (reason: StreamEnd): void => {
    stop();
    listener.onEnd(reason);
  };
  const handleLoss = (): void => {
    listener.onLink(false);
    source?.close();
    runAfter(AGAIN, connect);
  };
  const handleBeat = (): void => {
    listener.onLink(true);
    runAfter(SILENCE, handleLoss);
  };
  const handleError = (code: number | undefined): void => {
    const reason = endFor(code, hasMoment);
    if (reason === null) handleLoss();
    else if (reason === "full") {
      listener.onEnd(reason);
      runAfter(AGAIN_WHEN_FULL, connect);
    } else end(reason);
  };
  function connect(): void {
    if (isOver) return;
    source?.close();
    const opened = openSource(path, secret);
    source = opened;
    opened.addEventListener("open", handleBeat);
    opened.addEventListener("beat", handleBeat);
    opened.addEventListener("moment", ({ data }) => {
      handleBeat();
      hasMoment = true;
      listener.onMoment(JSON.parse(data) as ReceivedMoment);
    });
    opened.addEventListener("audience", ({ data }) => listener.onAudience?.(JSON.parse(data) as Audience));
    opened.addEventListener("ended", () => end("ended"));
    opened.addEventListener("error", ({ code }) => {
      if (!isOver && source === opened) handleError(code);
    });
  }
  window.addEventListener("online", connect);
  window.addEventListener("offline", handleLoss);
  connect();
  return stop;
}

function openSource(path: string, secret: string | null): EventSource {
  const authorization = secret === null ? {} : { Authorization: `Bearer ${secret}` };
  return new EventSource(path, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, ...authorization } }),
  });
}

/** The reason why a stream ended, by its HTTP status; null for a lost connection. */
function endFor(code: number | undefined, hasMoment: boolean): StreamEnd | null {
  switch (code) {
    case 404:
      return hasMoment ? "ended" : "unknown";
    case 401:
    case 403:
      return "refused";
    case 409:
    case 429:
      return "full";
    default:
      return null;
  }
}
