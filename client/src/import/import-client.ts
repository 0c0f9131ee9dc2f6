import { startPageWorker } from "../browser/page-workers.ts";
import type { ImportAnswer, ImportOutcome, ImportRequest } from "./import-message.ts";

export interface ImportWork {
  readonly outcome: Promise<ImportOutcome>;
  /** Ends the worker with whatever it reads. */
  readonly cancel: () => void;
}

const createWorker = (): Worker =>
  new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module", name: "import" });

/** Reads files in a worker of their own, off the page's thread. `onProgress` is told bytes read of bytes in all. */
export function importFiles(
  files: readonly File[],
  options: ImportRequest["options"],
  onProgress: (read: number, total: number) => void,
): ImportWork {
  const worker = startPageWorker("import", createWorker);
  const outcome = new Promise<ImportOutcome>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.type === "progress") onProgress(data.read, data.total);
      else if (data.type === "outcome") resolve(data.outcome);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    const request: ImportRequest = { files, options };
    worker.postMessage(request);
  });
  const end = (): void => worker.terminate();
  outcome.then(end, end);
  return { outcome, cancel: end };
}
