import { Worker } from "node:worker_threads";
import type { CompressedLayout } from "./layout-store.ts";
import type { LayoutTask } from "./layout-task.ts";

/** The built script: tests run from sources, which a worker thread cannot start from. */
const SCRIPT = new URL("../../dist/layouts/layout-thread-main.js", import.meta.url);

/** The thread died while laying a story out, or was ended. */
export class LayoutFailedError extends Error {
  override readonly name = "LayoutFailedError";
}

/** Lays a story out in a thread of its own and of low priority. Throws LayoutFailedError, also once `signal` aborts. */
export async function layOutInThread(task: LayoutTask, signal: AbortSignal): Promise<CompressedLayout> {
  if (signal.aborted) throw new LayoutFailedError("The layout was given up");
  const worker = new Worker(SCRIPT);
  worker.unref();
  const end = (): void => void worker.terminate();
  signal.addEventListener("abort", end);
  try {
    return await new Promise<CompressedLayout>((resolve, reject) => {
      worker.on("message", resolve);
      worker.on("error", (error) => reject(new LayoutFailedError(`The layout failed: ${error.message}`)));
      worker.on("exit", () => reject(new LayoutFailedError("The thread that lays out has ended")));
      worker.postMessage(task);
    });
  } finally {
    signal.removeEventListener("abort", end);
    await worker.terminate();
  }
}
