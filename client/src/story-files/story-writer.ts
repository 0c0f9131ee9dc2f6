import type { PackedTimeline } from "@entente/core";
import type { Finding } from "@entente/formats/import";
import type { FormatAnswer, FormatRequest, WritableFormat, WrittenFile } from "./format-message.ts";
import { startFormatWorker } from "./read-story-files.ts";

/** A worker that holds one story and writes it in any format, off the page's thread. It does one thing at a time. */
export interface StoryWriter {
  readonly formats: Promise<readonly WritableFormat[]>;
  /** What of the story a format cannot carry. */
  readonly weigh: (format: string) => Promise<readonly Finding[]>;
  /** `onBytes` is told how many are written so far. */
  readonly write: (format: string, onBytes: (written: number) => void) => Promise<WrittenFile>;
  readonly end: () => void;
}

/** Starts a writer of a story; `descriptor` is the datapackage.json it came with, null where it is not at hand. */
export function startStoryWriter(timeline: PackedTimeline, descriptor: string | null): StoryWriter {
  const worker = startFormatWorker();
  let last: Promise<unknown> = Promise.resolve();
  const ask = <Type extends FormatAnswer["type"]>(
    request: FormatRequest,
    wanted: Type,
    onBytes: (written: number) => void = () => undefined,
  ): Promise<Extract<FormatAnswer, { type: Type }>> => {
    const answer = last.then(
      () =>
        new Promise<Extract<FormatAnswer, { type: Type }>>((resolve, reject) => {
          worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
            if (data.type === wanted) resolve(data as Extract<FormatAnswer, { type: Type }>);
            else if (data.type === "writing") onBytes(data.written);
            else if (data.type === "failed") reject(new Error(data.message));
          };
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(request);
        }),
    );
    last = answer.catch(() => undefined);
    return answer;
  };
  const formats = ask({ type: "hold", timeline, descriptor }, "held").then((held) => held.formats);
  return {
    formats,
    weigh: async (format) => (await ask({ type: "weigh", format }, "weighed")).losses,
    write: async (format, onBytes) => (await ask({ type: "write", format }, "written", onBytes)).file,
    end: () => worker.terminate(),
  };
}
