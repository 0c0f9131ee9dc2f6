import { Worker } from "node:worker_threads";
import type { UploadMessage, UploadOutcome, UploadProgress, UploadTask } from "./upload-message.ts";

/** The built script: tests run from sources, which a worker thread cannot start from. */
const SCRIPT = new URL("../../dist/uploads/upload-thread-main.js", import.meta.url);

/** Megabytes of JavaScript objects that one upload may hold: a larger story is imported by the command line. */
const MOST_MEMORY = 1_500;

/** The thread died, for want of memory as a rule, or the database failed. */
export class UploadFailedError extends Error {
  override readonly name = "UploadFailedError";
}

/**
 * Reads, checks and imports a story in a thread of its own. An import that ends early leaves the old revision served.
 * Throws UploadFailedError, also once `signal` aborts.
 */
export async function uploadInThread(
  task: UploadTask,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  if (signal.aborted) throw new UploadFailedError("The import was given up");
  const worker = new Worker(SCRIPT, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const end = (): void => void worker.terminate();
  signal.addEventListener("abort", end);
  try {
    return await new Promise<UploadOutcome>((resolve, reject) => {
      worker.on("message", (message: UploadMessage) => {
        if (message.type === "progress") onProgress(message.progress);
        else resolve(message.outcome);
      });
      worker.on("error", (error) => reject(new UploadFailedError(describe(error), { cause: error })));
      worker.on("exit", () => reject(new UploadFailedError("The import was given up")));
    });
  } finally {
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
}

function describe(error: Error): string {
  return (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY"
    ? `The story needs more than ${MOST_MEMORY} MB; import it with npm run entente -- import`
    : error.message;
}
