import { datasetToLayOut, type StoryIndex, type Storyline } from "@entente/core";
import { startPageWorker } from "../browser/page-workers.ts";
import type { StorylineAnswer, StorylineRequest } from "./storyline-message.ts";

interface Job {
  readonly index: StoryIndex;
  readonly onStoryline: (storyline: Storyline) => void;
}

/** The jobs that are wanted and not yet answered, by number, in order. */
const jobs = new Map<number, Job>();
let lastJob = 0;
/** The job being computed, wanted or not; null while there is none. */
let current: number | null = null;
/** Undefined until first needed; null where no worker can be started. */
let worker: Worker | null | undefined;

/** Lays a story out as lines, after those requested before. Returns a way to cancel the request. */
export function requestStoryline(index: StoryIndex, onStoryline: Job["onStoryline"]): () => void {
  lastJob += 1;
  const job = lastJob;
  jobs.set(job, { index, onStoryline });
  startNext();
  return () => jobs.delete(job);
}

const createWorker = (): Worker =>
  new Worker(new URL("./storyline-worker.ts", import.meta.url), { type: "module", name: "storyline" });

function startNext(): void {
  const [next] = jobs;
  if (current !== null || next === undefined) return;
  const [job, { index }] = next;
  current = job;
  if (worker === undefined) worker = startWorker();
  if (worker === null) void finishInPage(job);
  else worker.postMessage({ job, dataset: datasetToLayOut(index.dataset) } satisfies StorylineRequest);
}

function startWorker(): Worker | null {
  let started: Worker;
  try {
    started = startPageWorker("storyline", createWorker);
  } catch {
    return null;
  }
  started.onmessage = ({ data }: MessageEvent<StorylineAnswer>) => {
    if (data.type === "failed") void finishInPage(data.job);
    else deliver(data.job, data.storyline);
  };
  started.onerror = () => {
    worker = null;
    if (current !== null) void finishInPage(current);
  };
  return started;
}

function deliver(number: number, storyline: Storyline): void {
  const job = jobs.get(number);
  jobs.delete(number);
  current = null;
  job?.onStoryline(storyline);
  startNext();
}

/** Lays a job out without a worker. The code is fetched only then: few pages need it. */
async function finishInPage(number: number): Promise<void> {
  const { layOutStorylineInPage } = await import("./storyline-in-page.ts");
  const job = jobs.get(number);
  const storyline = job === undefined ? null : await layOutStorylineInPage(job.index, () => jobs.has(number));
  if (storyline !== null) {
    deliver(number, storyline);
    return;
  }
  current = null;
  startNext();
}
