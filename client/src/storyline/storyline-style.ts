import { type StoryIndex, type Storyline, storylineSteps } from "@entente/core";

const STYLE = { room: (importance: number): number => 6 + 9 * importance, gap: 11, padding: 5 };

/** Lays a story out as lines at the distances of the view, step by step. */
export function styledStorylineSteps(index: StoryIndex): Generator<void, Storyline> {
  return storylineSteps(index, STYLE);
}
