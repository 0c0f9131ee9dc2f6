import { isPreferred } from "../model/evidence.ts";
import type { Membership } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import { importanceOfActors } from "../story/importance.ts";
import { isIndexed } from "../story/numbered-ties.ts";
import { NO_FILTER, narrow } from "../story/story-filter.ts";
import { indexStory, type StoryIndex } from "../story/story-index.ts";
import { slicesOf } from "./slice.ts";

/** A part of a story that can be read as lines. */
export interface LeadingActors {
  readonly index: StoryIndex;
  readonly count: number;
  /** Everyone with a tie or a membership, of whom these are a part. */
  readonly all: number;
}

/**
 * The `most` actors on whom most of the story turns, with the ties and memberships that hold among them alone; null
 * where there are no more than that. Of a filtered story: those who are left on some day.
 */
export function leadingActors(index: StoryIndex, most: number): LeadingActors | null {
  const bound = isIndexed(index.tiesByDay)
    ? boundIn(index)
    : new Set(slicesOf(index).flatMap(({ actors }) => actors));
  if (bound.size <= most) return null;
  const importance = importanceOfActors(index);
  const weight = (id: string): number => importance.get(id) ?? 0;
  const leading = [...bound].sort((a, b) => weight(b) - weight(a) || compareIds(a, b)).slice(0, most);
  return { index: partOf(index, new Set(leading)), count: leading.length, all: bound.size };
}

function boundIn({ dataset }: StoryIndex): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const { a, b } of dataset.ties.filter(isPreferred)) bound.add(a).add(b);
  for (const { actor } of dataset.memberships.filter(isPreferred)) bound.add(actor);
  return bound;
}

/** A part of a filtered story stays filtered day by day; any other is indexed anew, which answers sooner. */
function partOf(index: StoryIndex, kept: ReadonlySet<string>): StoryIndex {
  const { dataset, tiesByDay, membershipsByDay } = index;
  const isBetween = ({ a, b }: Tie): boolean => kept.has(a) && kept.has(b);
  const isOfOne = ({ actor }: Membership): boolean => kept.has(actor);
  const part = {
    ...dataset,
    ties: dataset.ties.filter(isBetween),
    memberships: dataset.memberships.filter(isOfOne),
  };
  if (isIndexed(tiesByDay)) return indexStory(part);
  return {
    ...index,
    dataset: part,
    tiesByDay: narrow(tiesByDay, NO_FILTER, { fact: isBetween }),
    membershipsByDay: narrow(membershipsByDay, NO_FILTER, { fact: isOfOne }),
  };
}
