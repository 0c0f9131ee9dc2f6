import { createLayoutCache, indexStory, type StoryIndex } from "@entente/core";
import type { LayoutAnswer, WorkerRequest } from "./layout-message.ts";
import { layoutSteps } from "./layout-steps.ts";

// Lays stories out off the page's thread, one after the other; a job may be cancelled between two steps.

const stories = new Map<number, StoryIndex>();
const MOST_STORIES = 4;
const cache = createLayoutCache();
const forgotten = new Set<number>();
let queue: Promise<void> = Promise.resolve();

const send = (answer: LayoutAnswer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<WorkerRequest>) => {
  switch (data.type) {
    case "open":
      if (stories.size >= MOST_STORIES) stories.clear();
      stories.set(data.story, indexStory(data.dataset));
      return;
    case "forget":
      forgotten.add(data.job);
      return;
    case "lay":
      queue = queue.then(() => layOut(data));
  }
};

async function layOut({ story, job, ...work }: Extract<WorkerRequest, { type: "lay" }>): Promise<void> {
  try {
    await letMessagesIn();
    const index = stories.get(story);
    if (index === undefined) throw new Error(`story ${story} is not open`);
    for (const layout of forgotten.has(job) ? [] : layoutSteps(index, work, cache)) {
      send({ type: "layout", job, layout });
      await letMessagesIn();
      if (forgotten.has(job)) break;
    }
  } catch (error) {
    send({ type: "failed", job, message: error instanceof Error ? error.message : String(error) });
  }
  forgotten.delete(job);
}

/** Gives the worker a turn in which messages of the page arrive. */
async function letMessagesIn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
