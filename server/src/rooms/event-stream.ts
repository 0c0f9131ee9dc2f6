import { ROOM_LIMITS } from "./room-limits.ts";

/** What a stream writes to: a response, or a test's. */
export interface Sink {
  readonly write: (chunk: Buffer) => boolean;
  readonly onDrain: (listener: () => void) => void;
  readonly end: () => void;
  /** Cuts the connection without waiting for what is buffered. */
  readonly cut: () => void;
}

/** One event as bytes, made once for all who get it. */
export interface EventFrame {
  readonly name: string;
  readonly bytes: Buffer;
}

export function eventFrame(name: string, data: unknown, id: number | null = null): EventFrame {
  const head = id === null ? "" : `id: ${id}\n`;
  return { name, bytes: Buffer.from(`${head}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`) };
}

const BEAT = eventFrame("beat", null);

/**
 * Server-sent events to one reader. Every event is a whole state, so while the reader is slow only the newest of each
 * name waits; what it replaces is dropped.
 */
export class EventStream {
  readonly #sink: Sink;
  readonly #waiting = new Map<string, Buffer>();
  /** When the reader stopped taking; null while it takes. */
  #blockedSince: number | null = null;
  #ended = false;

  constructor(sink: Sink, retry: number) {
    this.#sink = sink;
    sink.onDrain(() => this.#drain());
    sink.write(Buffer.from(`retry: ${retry}\n\n`));
  }

  send(frame: EventFrame, now: number): void {
    if (this.#ended) return;
    if (this.#blockedSince !== null) this.#waiting.set(frame.name, frame.bytes);
    else if (!this.#sink.write(frame.bytes)) this.#blockedSince = now;
  }

  /** A sign of life; cuts off a reader that has taken nothing for too long. */
  sendHeartbeat(now: number): void {
    if (this.#ended) return;
    if (this.#blockedSince === null) this.send(BEAT, now);
    else if (now - this.#blockedSince > ROOM_LIMITS.stalled) this.#sink.cut();
  }

  end(frame: EventFrame): void {
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
