import {
  type LayoutOptions,
  NO_ROWS,
  type PackedLayout,
  type StoryIndex,
  type StoryLayout,
  unpackLayout,
} from "@entente/core";
import type { LayoutAnswer, LayoutRequest } from "./layout-message.ts";

interface Job {
  readonly index: StoryIndex;
  readonly options: LayoutOptions;
  readonly onLayout: (layout: StoryLayout, final: boolean) => void;
}

const jobs = new Map<number, Job>();
const stories = new WeakMap<StoryIndex, number>();
let sentStories: number[] = [];
/** Undefined until first needed; null where no worker can be started. */
let worker: Worker | null | undefined;
let lastStory = 0;
let lastJob = 0;
const MOST_STORIES = 4;

/** Lays a story out; `onLayout` gets a usable layout soon and the final one later. Returns a way to cancel the request. */
export function requestLayout(
  index: StoryIndex,
  options: LayoutOptions,
  onLayout: Job["onLayout"],
): () => void {
  lastJob += 1;
  const job = lastJob;
  jobs.set(job, { index, options, onLayout });
  const started = startWorker();
  if (started === null) {
    void finishInPage(job);
    return () => jobs.delete(job);
  }
  send(started, { type: "lay", story: openStory(started, index), job, options });
  return () => {
    if (jobs.delete(job)) send(started, { type: "forget", job });
  };
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

function send(target: Worker, request: LayoutRequest): void {
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
  if (layout.final) jobs.delete(number);
  job.onLayout(unpackLayout(layout), layout.final);
  return jobs.has(number);
}

/** Lays a job out without a worker. The code is fetched only then: few pages need it. */
async function finishInPage(number: number): Promise<void> {
  const { layOutInPage } = await import("./layout-in-page.ts");
  const job = jobs.get(number);
  if (job !== undefined) await layOutInPage(job.index, job.options, (layout) => deliver(number, layout));
}
