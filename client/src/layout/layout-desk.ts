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
let opened: number[] = [];
/** Undefined until first needed; null where there can be none. */
let worker: Worker | null | undefined;
let lastStory = 0;
let lastJob = 0;
const MOST_OPEN = 4;

/** Lays a story out. `onLayout` is told of a usable layout soon, and of the final one. Returns a way to lose interest. */
export function requestLayout(
  index: StoryIndex,
  options: LayoutOptions,
  onLayout: Job["onLayout"],
): () => void {
  lastJob += 1;
  const job = lastJob;
  jobs.set(job, { index, options, onLayout });
  const hired = hire();
  if (hired === null) {
    void layOnPage(job);
    return () => jobs.delete(job);
  }
  send(hired, { type: "lay", story: openIn(hired, index), job, options });
  return () => {
    if (jobs.delete(job)) send(hired, { type: "forget", job });
  };
}

function openIn(hired: Worker, index: StoryIndex): number {
  const story = stories.get(index) ?? ++lastStory;
  stories.set(index, story);
  if (opened.includes(story)) return story;
  if (opened.length >= MOST_OPEN) opened = [];
  opened.push(story);
  // The layout looks at ties and memberships alone.
  const { actors, factions, memberships, ties } = index.dataset;
  const dataset = { ...index.dataset, ...NO_ROWS, actors, factions, memberships, ties };
  send(hired, { type: "open", story, dataset });
  return story;
}

function send(hired: Worker, request: LayoutRequest): void {
  hired.postMessage(request);
}

/** Makes the page's layout worker; null where there can be none. */
let createWorker = (): Worker | null =>
  // A page from a file can start no worker from another.
  window.location.protocol === "file:"
    ? null
    : new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module", name: "layout" });

/** For a page that carries its worker within itself; before anything is laid out. */
export function layOutBy(create: () => Worker): void {
  createWorker = create;
}

function hire(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = createWorker();
  } catch {
    worker = null;
    return worker;
  }
  if (worker === null) return null;
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => receive(data);
  worker.onerror = () => {
    worker = null;
    for (const job of jobs.keys()) void layOnPage(job);
  };
  return worker;
}

function receive(answer: LayoutAnswer): void {
  if (answer.type === "failed") void layOnPage(answer.job);
  else handOver(answer.job, answer.layout);
}

/** Returns whether anybody waits for more. */
function handOver(number: number, layout: PackedLayout): boolean {
  const job = jobs.get(number);
  if (job === undefined) return false;
  if (layout.final) jobs.delete(number);
  job.onLayout(unpackLayout(layout), layout.final);
  return jobs.has(number);
}

/** The page must have its picture, worker or not; what lays out is fetched by the few that need it here. */
async function layOnPage(number: number): Promise<void> {
  const { layHere } = await import("./lay-here.ts");
  const job = jobs.get(number);
  if (job !== undefined) await layHere(job.index, job.options, (layout) => handOver(number, layout));
}
