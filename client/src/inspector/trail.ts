import { isSameSelection, type Selection } from "../story/selection.ts";

/** Selections in the order of visits, and the place of the current one among them. */
export interface Trail {
  readonly visited: readonly Selection[];
  readonly place: number;
}

/** The greatest number of selections kept; the oldest are forgotten first. */
const LONGEST = 50;

/**
 * Adds a selection after the current one and forgets those that followed it. The current one itself changes nothing.
 */
export function visitSelection(trail: Trail, selection: Selection): Trail {
  const { visited, place } = trail;
  if (isSameSelection(visited[place] ?? null, selection)) return trail;
  const next = [...visited.slice(0, place + 1), selection].slice(-LONGEST);
  return { visited: next, place: next.length - 1 };
}
