/** The workers of the page, by what they do. */
export type WorkerName = "analysis" | "export" | "formats" | "layout" | "paint" | "storyline";

let carried: Readonly<Partial<Record<WorkerName, () => Worker>>> = {};

/** Takes workers that a page carries within itself, in place of those in files of their own. Call it before any starts. */
export function carryWorkers(workers: Readonly<Partial<Record<WorkerName, () => Worker>>>): void {
  carried = workers;
}

/** Starts a worker: the one that the page carries, else that of `create`. Throws where none can be started. */
export function startPageWorker(name: WorkerName, create: () => Worker): Worker {
  const own = carried[name];
  if (own !== undefined) return own();
  if (window.location.protocol === "file:")
    throw new Error("A page opened from a file cannot start a worker from another file");
  return create();
}
