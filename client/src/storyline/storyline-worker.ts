import { indexStory } from "@entente/core";
import type { StorylineAnswer, StorylineRequest } from "./storyline-message.ts";
import { styledStorylineSteps } from "./storyline-style.ts";

// Lays stories out as lines off the page's thread.

const send = (answer: StorylineAnswer): void => self.postMessage(answer);

self.onmessage = ({ data: { job, dataset } }: MessageEvent<StorylineRequest>) => {
  try {
    const steps = styledStorylineSteps(indexStory(dataset));
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    send({ type: "storyline", job, storyline: step.value });
  } catch (error) {
    send({ type: "failed", job, message: error instanceof Error ? error.message : String(error) });
  }
};
