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
const AGAIN = 1_500;
const AGAIN_WHEN_FULL = 15_000;

export function followRoom(code: string, device: string, listener: RoomListener): () => void {
  return keepListening(`/rooms/${code}/events?device=${device}`, null, listener);
}

export function presentRoom({ code, secret }: KeptRoom, listener: RoomListener): () => void {
  return keepListening(`/rooms/${code}/presenter`, secret, listener);
}

/** Listens to a room, and reconnects after failures, until the room is over or the function returned is called. */
function keepListening(path: string, secret: string | null, listener: RoomListener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let over = false;
  let heard = false;
  const wait = (milliseconds: number, then: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    timer = over ? null : setTimeout(then, milliseconds);
  };
  const stop = (): void => {
    over = true;
    if (timer !== null) clearTimeout(timer);
    source?.close();
    window.removeEventListener("online", connect);
    window.removeEventListener("offline", lose);
  };
  const end = (reason: StreamEnd): void => {
    stop();
    listener.onEnd(reason);
  };
  const lose = (): void => {
    listener.onLink(false);
    source?.close();
    wait(AGAIN, connect);
  };
  const alive = (): void => {
    listener.onLink(true);
    wait(SILENCE, lose);
  };
  function connect(): void {
    if (over) return;
    source?.close();
    const opened = new EventSource(path, {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...init.headers, ...(secret === null ? {} : { Authorization: `Bearer ${secret}` }) },
        }),
    });
    source = opened;
    opened.addEventListener("open", alive);
    opened.addEventListener("beat", alive);
    opened.addEventListener("moment", ({ data }) => {
      alive();
      heard = true;
      listener.onMoment(JSON.parse(data) as ReceivedMoment);
    });
    opened.addEventListener("audience", ({ data }) => listener.onAudience?.(JSON.parse(data) as Audience));
    opened.addEventListener("ended", () => end("ended"));
    opened.addEventListener("error", ({ code }) => {
      if (over || source !== opened) return;
      if (code === 404) end(heard ? "ended" : "unknown");
      else if (code === 401 || code === 403) end("refused");
      else if (code === 409 || code === 429) {
        listener.onEnd("full");
        wait(AGAIN_WHEN_FULL, connect);
      } else lose();
    });
  }
  window.addEventListener("online", connect);
  window.addEventListener("offline", lose);
  connect();
  return stop;
}
