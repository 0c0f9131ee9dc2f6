import { type LayoutOptions, layoutStorySteps, type PackedLayout, type StoryIndex } from "@entente/core";

/**
 * Lays a story out on the page's own thread, for a page that has no worker; in a file of its own, since nearly none
 * needs it. Between two steps the page has a turn; `receive` says whether the next is still wanted.
 */
export async function layHere(
  index: StoryIndex,
  options: LayoutOptions,
  receive: (layout: PackedLayout) => boolean,
): Promise<void> {
  for (const layout of layoutStorySteps(index, options)) {
    if (!receive(layout)) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
