import { ROOM_LIMITS } from "./room-limits.ts";

/** The output of a stream: an HTTP response, or a recorder in a test. */
export interface Sink {
  readonly write: (chunk: Buffer) => boolean;
  readonly onDrain: (listener: () => void) => void;
  readonly end: () => void;
  /** Closes the connection and drops buffered bytes. */
  readonly abort: () => void;
}

/** One event as bytes, encoded once for all readers. */
export interface EncodedEvent {
  readonly name: string;
  readonly bytes: Buffer;
}

export function encodeEvent(name: string, data: unknown, id: number | null = null): EncodedEvent {
  const head = id === null ? "" : `id: ${id}\n`;
  return { name, bytes: Buffer.from(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`) };
}

const BEAT = encodeEvent("beat", null);

/**
 * Server-sent events to one reader. Every event is a whole state, so a slow reader's queue holds only the newest event of
 * each name.
 */
export class EventStream {
  readonly #sink: Sink;
  readonly #waiting = new Map<string, Buffer>();
  /** The time at which the reader stopped reading, in milliseconds; null while it reads. */
  #blockedSince: number | null = null;
  #ended = false;

  constructor(sink: Sink, retry: number) {
    this.#sink = sink;
    sink.onDrain(() => this.#drain());
    sink.write(Buffer.from(`retry: ${retry}\n\n`));
  }

  send(frame: EncodedEvent, now: number): void {
    if (this.#ended) return;
    if (this.#blockedSince !== null) this.#waiting.set(frame.name, frame.bytes);
    else if (!this.#sink.write(frame.bytes)) this.#blockedSince = now;
  }

  /** Sends a heartbeat, or cuts off a reader that has read nothing for too long. */
  sendHeartbeat(now: number): void {
    if (this.#ended) return;
    if (this.#blockedSince === null) this.send(BEAT, now);
    else if (now - this.#blockedSince > ROOM_LIMITS.stalled) this.#sink.abort();
  }

  end(frame: EncodedEvent): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#sink.write(frame.bytes);
    this.#sink.end();
  }

  #drain(): void {
    const since = this.#blockedSince;
    if (since === null || this.#ended) return;
    this.#blockedSince = null;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [name, bytes] of waiting) this.send({ name, bytes }, since);
  }
}
