import { parentPort } from "node:worker_threads";
import { type HeavyMeasure, measure } from "./heavy-measure.ts";

/** The thread that measure-worker.ts starts: one measure after another. A failure ends it, and is told there. */
parentPort?.on("message", (asked: HeavyMeasure) => {
  parentPort?.postMessage(measure(asked));
});
