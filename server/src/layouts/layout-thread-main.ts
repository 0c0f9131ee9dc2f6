import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { type LayoutTask, layOutCompressed } from "./layout-task.ts";

// The script of the thread in layout-thread.ts. On Linux a priority is that of the thread; elsewhere it would be that of
// the whole process.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on("message", (task: LayoutTask) => {
  const layout = layOutCompressed(task);
  parentPort?.postMessage(layout, [layout.buffer]);
});
