import {
  createLayoutCache,
  type LayoutChoice,
  layoutStorySteps,
  type PackedLayout,
  type StoryIndex,
} from "@entente/core";

const cache = createLayoutCache();

/**
 * Lays a story out on the page's own thread, step by step, for a page without a worker. It pauses between two steps so
 * that the page stays responsive, and stops when `receive` returns false. In a file of its own: few pages load it.
 */
export async function layOutInPage(
  index: StoryIndex,
  choice: LayoutChoice,
  receive: (layout: PackedLayout) => boolean,
): Promise<void> {
  for (const layout of layoutStorySteps(index, choice, cache)) {
    if (!receive(layout)) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
