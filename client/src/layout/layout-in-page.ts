import { createLayoutCache, type PackedLayout, type StoryIndex } from "@entente/core";
import type { LayoutWork } from "./layout-message.ts";
import { layoutSteps } from "./layout-steps.ts";

const cache = createLayoutCache();

/**
 * Lays a story out on the page's own thread, step by step, for a page without a worker. It pauses between two steps so
 * that the page stays responsive, and stops when `receive` returns false. In a file of its own: few pages load it.
 */
export async function layOutInPage(
  index: StoryIndex,
  work: LayoutWork,
  receive: (layout: PackedLayout) => boolean,
): Promise<void> {
  for (const layout of layoutSteps(index, work, cache)) {
    if (!receive(layout)) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
