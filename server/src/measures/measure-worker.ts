import { Worker } from "node:worker_threads";
import type { HeavyMeasure, Measured, MeasureKind } from "./heavy-measure.ts";

/** As built: sources, which tests run, have no script that Node could start. */
const SCRIPT = new URL("../../dist/measures/measure-worker-main.js", import.meta.url);
/** How often it is asked whether somebody still waits for what is being measured, in milliseconds. */
const LOOK_INTERVAL = 100;

/** Nobody waited for a measure any more, and it was not made. */
export class UnwantedMeasureError extends Error {
  override readonly name = "UnwantedMeasureError";
}

/** The thread ended over a measure, for want of memory or by a fault. */
export class MeasureFailedError extends Error {
  override readonly name = "MeasureFailedError";
}

interface Job {
  readonly asked: HeavyMeasure;
  readonly isWanted: () => boolean;
  readonly resolve: (measured: Measured[MeasureKind]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Measures in one thread beside the server's own, so that others are answered meanwhile: one at a time, in the order
 * asked. The thread is started when it is first needed, kept, and started anew when it has died.
 */
export class MeasureWorker {
  #worker: Worker | null = null;
  #job: Job | null = null;
  #looks: NodeJS.Timeout | null = null;
  readonly #waiting: Job[] = [];

  /** The thread's id; null while there is none. */
  get threadId(): number | null {
    return this.#worker?.threadId ?? null;
  }

  /**
   * Throws UnwantedMeasureError when nobody wants it as its turn comes. Once begun, balance and coalitions are finished,
   * since their search is bounded and the next who asks will want them; robustness, which is many of them, is broken off.
   */
  async measure<Kind extends MeasureKind>(
    asked: HeavyMeasure & { readonly kind: Kind },
    isWanted: () => boolean,
  ): Promise<Measured[Kind]> {
    const measured = await new Promise<Measured[MeasureKind]>((resolve, reject) => {
      this.#waiting.push({ asked, isWanted, resolve, reject });
      this.#next();
    });
    return measured as Measured[Kind];
  }

  /** Ends the thread; what it was at fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #next(): void {
    while (this.#job === null) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      if (job.isWanted()) this.#begin(job);
      else job.reject(new UnwantedMeasureError("Nobody waits for this measure any more"));
    }
  }

  #begin(job: Job): void {
    this.#job = job;
    this.#worker ??= this.#start();
    this.#worker.postMessage(job.asked);
    if (job.asked.kind !== "ROBUSTNESS") return;
    this.#looks = setInterval(() => {
      if (job.isWanted()) return;
      this.#end()?.reject(new UnwantedMeasureError("Nobody waits for this measure any more"));
      this.#drop();
      this.#next();
    }, LOOK_INTERVAL);
    this.#looks.unref();
  }

  #start(): Worker {
    const worker = new Worker(SCRIPT);
    let reason = "it ended";
    worker.unref();
    worker.on("message", (measured: Measured[MeasureKind]) => {
      if (worker !== this.#worker) return;
      this.#end()?.resolve(measured);
      this.#next();
    });
    worker.on("error", (error) => {
      reason = error.stack ?? error.message;
    });
    worker.on("exit", () => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      this.#end()?.reject(new MeasureFailedError(`The measuring thread has died: ${reason}`));
      this.#next();
    });
    return worker;
  }

  /** The job that is under way no more. */
  #end(): Job | null {
    const job = this.#job;
    if (this.#looks !== null) clearInterval(this.#looks);
    this.#looks = null;
    this.#job = null;
    return job;
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}

/** The one of this process: it does nothing until it is asked. */
export const MEASURE_WORKER = new MeasureWorker();
