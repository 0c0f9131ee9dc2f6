import type { StoryIndex, Storyline } from "@entente/core";
import { styledStorylineSteps } from "./storyline-style.ts";

const TURN_MILLISECONDS = 12;

/**
 * Lays a story out as lines on the page's own thread, for a page without a worker. It pauses between steps so that the
 * page stays responsive; null once `isWanted` says no. In a file of its own: few pages load it.
 */
export async function layOutStorylineInPage(
  index: StoryIndex,
  isWanted: () => boolean,
): Promise<Storyline | null> {
  const steps = styledStorylineSteps(index);
  while (isWanted()) {
    const until = performance.now() + TURN_MILLISECONDS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return null;
}
