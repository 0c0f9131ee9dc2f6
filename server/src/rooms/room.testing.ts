import type { RoomMoment } from "@entente/core";
import type { Sink } from "./event-stream.ts";
import { EventStream } from "./event-stream.ts";

export const MOMENT: RoomMoment = {
  address: "?dataset=small-story&date=1926-04-06",
  playing: false,
  blank: false,
  question: null,
};

/** A reader that records the events sent to it, and can stop reading. */
export class RecordedReader {
  readonly stream: EventStream;
  readonly #chunks: string[] = [];
  #drained: () => void = () => undefined;
  taking = true;
  ended = false;
  cut = false;

  constructor() {
    const sink: Sink = {
      write: (chunk) => {
        this.#chunks.push(chunk.toString());
        return this.taking;
      },
      onDrain: (listener) => {
        this.#drained = listener;
      },
      end: () => {
        this.ended = true;
      },
      abort: () => {
        this.cut = true;
      },
    };
    this.stream = new EventStream(sink, 1_000);
  }

  drain(): void {
    this.taking = true;
    this.#drained();
  }

  /** The data of the events of one name, oldest first. */
  // biome-ignore lint/suspicious/noExplicitAny: an event's data has the shape of its name.
  heard(name: string): any[] {
    return this.#chunks
      .filter((chunk) => chunk.includes(`event: ${name}\n`))
      .map((chunk) => JSON.parse(/^data: (.*)$/m.exec(chunk)?.[1] ?? "null"));
  }

  ids(): number[] {
    return this.#chunks.flatMap((chunk) => /^id: (\d+)$/m.exec(chunk)?.[1] ?? []).map(Number);
  }
}
