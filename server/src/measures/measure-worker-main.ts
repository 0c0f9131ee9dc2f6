import { parentPort } from "node:worker_threads";
import { computeMeasure, type MeasureTask } from "./measure-task.ts";

/** The script of the thread in measure-worker.ts: computes one measure after another. An error ends the thread and is reported there. */
parentPort?.on("message", (task: MeasureTask) => {
  parentPort?.postMessage(computeMeasure(task));
});
