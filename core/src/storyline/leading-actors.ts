import { isPreferred } from "../model/evidence.ts";
import { compareIds } from "../model/ids.ts";
import { importanceOfActors } from "../story/importance.ts";
import { indexStory, type StoryIndex } from "../story/story-index.ts";

/** A part of a story that can be read as lines. */
export interface LeadingActors {
  readonly index: StoryIndex;
  readonly count: number;
  /** Everyone with a tie or a membership, of whom these are a part. */
  readonly all: number;
}

/**
 * The `most` actors on whom most of the story turns, with the ties and memberships that hold among them alone; null
 * where there are no more than that.
 */
export function leadingActors(index: StoryIndex, most: number): LeadingActors | null {
  const { dataset } = index;
  const bound = new Set<string>();
  for (const { a, b } of dataset.ties.filter(isPreferred)) bound.add(a).add(b);
  for (const { actor } of dataset.memberships.filter(isPreferred)) bound.add(actor);
  if (bound.size <= most) return null;
  const importance = importanceOfActors(index);
  const weight = (id: string): number => importance.get(id) ?? 0;
  const leading = [...bound].sort((a, b) => weight(b) - weight(a) || compareIds(a, b)).slice(0, most);
  const kept = new Set(leading);
  const part = {
    ...dataset,
    ties: dataset.ties.filter(({ a, b }) => kept.has(a) && kept.has(b)),
    memberships: dataset.memberships.filter(({ actor }) => kept.has(actor)),
  };
  return { index: indexStory(part), count: kept.size, all: bound.size };
}
