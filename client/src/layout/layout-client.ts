import {
  datasetToLayOut,
  isUsualArrangement,
  LAYOUT_ENGINE,
  type PackedLayout,
  type StoredLayout,
  type StoryIndex,
} from "@entente/core";
import { startPageWorker } from "../browser/page-workers.ts";
import { nameOnDevice } from "../device/device-address.ts";
import { keepLayout, readKeptLayout } from "../device/kept-stories.ts";
import type { LayoutAnswer, LayoutWork, WorkerRequest } from "./layout-message.ts";
import { type LayoutRequest, nameOfLayout } from "./layout-request.ts";
import { askForLayout } from "./served-layout.ts";

interface Job {
  readonly request: LayoutRequest;
  readonly work: LayoutWork;
  /** Whether the worker has it; else the server is asked. */
  readonly isSent: boolean;
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
/** Layouts that came with the page, which has no server then. */
const carried = new Map<string, PackedLayout>();

/** Takes layouts that a page carries within itself. Call it before anything is laid out. */
export function carryLayouts(story: StoryIndex["dataset"], layouts: readonly StoredLayout[]): void {
  for (const { choice, part, layout } of layouts)
    carried.set(nameOfLayout({ index: { dataset: story }, choice, part }), layout);
}

/** Returns the final layout that a request would get at once; null where it would have to wait. */
export function layoutAtHand(request: LayoutRequest): PackedLayout | null {
  const name = nameOfLayout(request);
  const known = finished.get(name) ?? carried.get(name);
  if (known !== undefined) return known;
  const { index, choice } = request;
  const isServed =
    carried.size === 0 && isUsualArrangement(choice) && nameOnDevice(index.dataset.id) === null;
  return isServed ? askForLayout(index.dataset, choice.form).come() : null;
}

/**
 * Lays a story out. Where nothing is `shown`, `onLayout` gets a usable layout soon and the final one later, or the final
 * one at once where the page has it or the server keeps it. Else it gets what is shown with the pinned actors at their
 * pins, where there are pins, and then the final one. Returns a way to cancel the request.
 */
export function requestLayout(
  request: LayoutRequest,
  onLayout: (layout: PackedLayout) => void,
  shown: PackedLayout | null = null,
): () => void {
  const known = layoutAtHand(request);
  if (known !== null) {
    onLayout(known);
    return () => undefined;
  }
  lastJob += 1;
  const job = lastJob;
  const steps = shown === null ? "ALL" : "FINAL";
  const work: LayoutWork = { choice: request.choice, steps, shown };
  jobs.set(job, { request, work, isSent: false, onLayout });
  const kept = nameOnDevice(request.index.dataset.id);
  if (kept !== null) void readFromDevice(job, nameOfLayout(request), steps);
  else if (carried.size === 0 && isUsualArrangement(request.choice)) void waitForServer(job, request, steps);
  else layOut(job, steps);
  return () => {
    const isSent = jobs.get(job)?.isSent === true;
    if (jobs.delete(job) && isSent && worker) send(worker, { type: "forget", job });
  };
}

/** Lays a story out; resolves to the final layout. */
export async function findLayout(request: LayoutRequest): Promise<PackedLayout> {
  return await new Promise((resolve) => {
    requestLayout(request, (layout) => {
      if (layout.final) resolve(layout);
    });
  });
}

/** Waits for the server's layout; shows a first one of our own while the server makes it, and lays out where it fails. */
async function waitForServer(
  job: number,
  { index, choice }: LayoutRequest,
  steps: LayoutWork["steps"],
): Promise<void> {
  const { now, made } = askForLayout(index.dataset, choice.form);
  if ((await now) === "AWAITED" && steps === "ALL") layOut(job, "FIRST");
  const layout = await made;
  if (layout === null) layOut(job, steps);
  else deliver(job, layout);
}

/** Another engine's layouts are made anew. */
const keptName = (name: string): string => `${LAYOUT_ENGINE} ${name}`;

/** Takes the layout that is kept with a story of this device; lays it out where there is none. */
async function readFromDevice(job: number, name: string, steps: LayoutWork["steps"]): Promise<void> {
  const layout = await readKeptLayout(keptName(name));
  if (layout === null) layOut(job, steps);
  else deliver(job, layout);
}

function layOut(number: number, steps: LayoutWork["steps"]): void {
  const job = jobs.get(number);
  if (job === undefined) return;
  const work = { ...job.work, steps };
  jobs.set(number, { ...job, work, isSent: true });
  const started = startWorker();
  if (started === null) void finishInPage(number);
  else send(started, { type: "lay", story: openStory(started, job.request.index), job: number, ...work });
}

/** Sends a story to the worker once; returns the number by which the worker knows it. */
function openStory(target: Worker, index: StoryIndex): number {
  const story = stories.get(index) ?? ++lastStory;
  stories.set(index, story);
  if (sentStories.includes(story)) return story;
  if (sentStories.length >= MOST_STORIES) sentStories = [];
  sentStories.push(story);
  send(target, { type: "open", story, dataset: datasetToLayOut(index.dataset) });
  return story;
}

function send(target: Worker, request: WorkerRequest): void {
  target.postMessage(request);
}

const createWorker = (): Worker =>
  new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module", name: "layout" });

function startWorker(): Worker | null {
  if (worker !== undefined) return worker;
  try {
    worker = startPageWorker("layout", createWorker);
  } catch {
    worker = null;
    return worker;
  }
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => handleAnswer(data);
  worker.onerror = () => {
    worker = null;
    for (const [job, { isSent }] of jobs) if (isSent) void finishInPage(job);
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
    const name = nameOfLayout(job.request);
    finished.set(name, layout);
    const story = nameOnDevice(job.request.index.dataset.id);
    if (story !== null && job.isSent) void keepLayout(keptName(name), story, layout);
  }
  job.onLayout(layout);
  return jobs.has(number);
}

/** Lays a job out without a worker. The code is fetched only then: few pages need it. */
async function finishInPage(number: number): Promise<void> {
  const { layOutInPage } = await import("./layout-in-page.ts");
  const job = jobs.get(number);
  if (job !== undefined) await layOutInPage(job.request.index, job.work, (layout) => deliver(number, layout));
}
