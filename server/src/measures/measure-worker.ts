import { Worker } from "node:worker_threads";
import type { MeasureKind, MeasureResults, MeasureTask } from "./measure-task.ts";

/** The built script: tests run from sources, which a worker thread cannot start from. */
const SCRIPT = new URL("../../dist/measures/measure-worker-main.js", import.meta.url);
/** Time between two checks whether the running measure has been cancelled, in milliseconds. */
const CANCELLATION_INTERVAL = 100;

/** Every request for the measure was cancelled before it was computed. */
export class MeasureCancelledError extends Error {
  override readonly name = "MeasureCancelledError";
}

/** The thread died while computing a measure, out of memory or by a fault. */
export class MeasureFailedError extends Error {
  override readonly name = "MeasureFailedError";
}

interface Job {
  readonly task: MeasureTask;
  readonly isWanted: () => boolean;
  readonly resolve: (measured: MeasureResults[MeasureKind]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Computes measures in one worker thread, one at a time in the order of the requests, so that the main thread goes on
 * answering. The thread starts with the first measure, is reused, and is replaced when it dies.
 */
export class MeasureWorker {
  #worker: Worker | null = null;
  #job: Job | null = null;
  #cancellationCheck: NodeJS.Timeout | null = null;
  readonly #waiting: Job[] = [];

  /** The thread's id, or null while there is none. */
  get threadId(): number | null {
    return this.#worker?.threadId ?? null;
  }

  /**
   * Rejects with MeasureCancelledError when `isWanted` is false at the measure's turn. Once started, balance and coalitions
   * are finished, since their search is bounded and the next request can use them; robustness, which is many such
   * searches, is terminated.
   */
  async measure<Kind extends MeasureKind>(
    task: MeasureTask & { readonly kind: Kind },
    isWanted: () => boolean,
  ): Promise<MeasureResults[Kind]> {
    const measured = await new Promise<MeasureResults[MeasureKind]>((resolve, reject) => {
      this.#waiting.push({ task, isWanted, resolve, reject });
      this.#startNextJob();
    });
    return measured as MeasureResults[Kind];
  }

  /** Terminates the thread; its current measure rejects with MeasureFailedError. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #startNextJob(): void {
    while (this.#job === null) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      if (job.isWanted()) this.#startJob(job);
      else job.reject(new MeasureCancelledError("The request was cancelled"));
    }
  }

  #startJob(job: Job): void {
    this.#job = job;
    this.#worker ??= this.#startThread();
    this.#worker.postMessage(job.task);
    if (job.task.kind !== "ROBUSTNESS") return;
    this.#cancellationCheck = setInterval(() => {
      if (job.isWanted()) return;
      this.#takeJob()?.reject(new MeasureCancelledError("The request was cancelled"));
      this.#terminateThread();
      this.#startNextJob();
    }, CANCELLATION_INTERVAL);
    this.#cancellationCheck.unref();
  }

  #startThread(): Worker {
    const worker = new Worker(SCRIPT);
    let reason = "it ended";
    worker.unref();
    worker.on("message", (measured: MeasureResults[MeasureKind]) => {
      if (worker !== this.#worker) return;
      this.#takeJob()?.resolve(measured);
      this.#startNextJob();
    });
    worker.on("error", (error) => {
      reason = error.stack ?? error.message;
    });
    worker.on("exit", () => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      this.#takeJob()?.reject(new MeasureFailedError(`The worker thread for measures has died: ${reason}`));
      this.#startNextJob();
    });
    return worker;
  }

  /** Clears and returns the current job. */
  #takeJob(): Job | null {
    const job = this.#job;
    if (this.#cancellationCheck !== null) clearInterval(this.#cancellationCheck);
    this.#cancellationCheck = null;
    this.#job = null;
    return job;
  }

  #terminateThread(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}

/** The worker of this process; it starts no thread before the first measure. */
export const MEASURE_WORKER = new MeasureWorker();
