import { startPageWorker } from "../browser/page-workers.ts";
import type { KeptEntry } from "../device/story-database.ts";
import type { FormatAnswer, FormatRequest, ImportOutcome, ReadChoices } from "./format-message.ts";

export interface ImportWork {
  readonly outcome: Promise<ImportOutcome>;
  /** Keeps the story that was read on this device, whole or not at all. Rejects where there is no room. */
  readonly keep: (entry: KeptEntry) => Promise<void>;
  /** Ends the worker with whatever it reads or has read. */
  readonly cancel: () => void;
}

const createWorker = (): Worker =>
  new Worker(new URL("./format-worker.ts", import.meta.url), { type: "module", name: "formats" });

/** Starts a worker that reads and writes the files of stories. */
export function startFormatWorker(): Worker {
  return startPageWorker("formats", createWorker);
}

/** Reads files in a worker of their own, off the page's thread. `onProgress` is told bytes read of bytes in all. */
export function importFiles(
  files: readonly File[],
  options: ReadChoices,
  onProgress: (read: number, total: number) => void,
): ImportWork {
  const worker = startFormatWorker();
  const outcome = new Promise<ImportOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
      if (data.type === "progress") onProgress(data.read, data.total);
      else if (data.type === "outcome") resolve(data.outcome);
      else if (data.type === "failed") reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    const request: FormatRequest = { type: "read", files, options };
    worker.postMessage(request);
  });
  const keep = (entry: KeptEntry): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
        if (data.type === "kept") resolve();
        else if (data.type === "failed") reject(new Error(data.message));
      };
      const request: FormatRequest = { type: "keep", entry };
      worker.postMessage(request);
    });
  return { outcome, keep, cancel: () => worker.terminate() };
}
