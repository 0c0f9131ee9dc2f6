import { type LayoutChoice, NO_ROWS, type PackedLayout, type StoryIndex } from "@entente/core";
import type { LayoutAnswer, WorkerRequest } from "./layout-message.ts";

export interface LayoutRequest {
  readonly index: StoryIndex;
  readonly choice: LayoutChoice;
  /** Tells the parts of one story apart that are laid out by themselves; empty for the whole. */
  readonly part: string;
}

interface Job extends LayoutRequest {
  readonly onLayout: (layout: PackedLayout) => void;
}

const jobs = new Map<number, Job>();
const stories = new WeakMap<StoryIndex, number>();
let sentStories: number[] = [];
/** Undefined until first needed; null where no worker can be started. */
let worker: Worker | null | undefined;
let lastStory = 0;
let lastJob = 0;
const MOST_STORIES = 4;
/** Finished layouts of the page, by story and choice. */
const finished = new Map<string, PackedLayout>();
const MOST_FINISHED = 16;

/**
 * Lays a story out; `onLayout` gets a usable layout soon and the final one later, or at once one that the page has
 * already. Returns a way to cancel the request.
 */
export function requestLayout(request: LayoutRequest, onLayout: Job["onLayout"]): () => void {
  const known = finished.get(keyOf(request));
  if (known !== undefined) {
    onLayout(known);
    return () => undefined;
  }
  lastJob += 1;
  const job = lastJob;
  jobs.set(job, { ...request, onLayout });
  const started = startWorker();
  if (started === null) {
    void finishInPage(job);
    return () => jobs.delete(job);
  }
  send(started, { type: "lay", story: openStory(started, request.index), job, choice: request.choice });
  return () => {
    if (jobs.delete(job)) send(started, { type: "forget", job });
  };
}

/** The layout is the same in every language: the dataset's revision stands for it. */
function keyOf({ index: { dataset }, choice, part }: LayoutRequest): string {
  return JSON.stringify([dataset.id, dataset.revision, choice, part]);
}

/** Sends a story to the worker once; returns the number by which the worker knows it. */
function openStory(target: Worker, index: StoryIndex): number {
  const story = stories.get(index) ?? ++lastStory;
  stories.set(index, story);
  if (sentStories.includes(story)) return story;
  if (sentStories.length >= MOST_STORIES) sentStories = [];
  sentStories.push(story);
  // The layout reads ties and memberships alone.
  const { actors, factions, memberships, ties } = index.dataset;
  const dataset = { ...index.dataset, ...NO_ROWS, actors, factions, memberships, ties };
  send(target, { type: "open", story, dataset });
  return story;
}

function send(target: Worker, request: WorkerRequest): void {
  target.postMessage(request);
}

/** Makes the page's layout worker; null where no worker can be started. */
let createWorker = (): Worker | null =>
  // A page opened from a file cannot start a worker from another file.
  window.location.protocol === "file:"
    ? null
    : new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module", name: "layout" });

/** Replaces the way to make the worker, for a page that carries it within itself. Call it before anything is laid out. */
export function setLayoutWorker(create: () => Worker): void {
  createWorker = create;
}

function startWorker(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = createWorker();
  } catch {
    worker = null;
    return worker;
  }
  if (worker === null) return null;
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => handleAnswer(data);
  worker.onerror = () => {
    worker = null;
    for (const job of jobs.keys()) void finishInPage(job);
  };
  return worker;
}

function handleAnswer(answer: LayoutAnswer): void {
  if (answer.type === "failed") void finishInPage(answer.job);
  else deliver(answer.job, answer.layout);
}

/** Hands a layout to its job; true while the job waits for a better one. */
function deliver(number: number, layout: PackedLayout): boolean {
  const job = jobs.get(number);
  if (job === undefined) return false;
  if (layout.final) {
    jobs.delete(number);
    if (finished.size >= MOST_FINISHED) finished.clear();
    finished.set(keyOf(job), layout);
  }
  job.onLayout(layout);
  return jobs.has(number);
}

/** Lays a job out without a worker. The code is fetched only then: few pages need it. */
async function finishInPage(number: number): Promise<void> {
  const { layOutInPage } = await import("./layout-in-page.ts");
  const job = jobs.get(number);
  if (job !== undefined) await layOutInPage(job.index, job.choice, (layout) => deliver(number, layout));
}
