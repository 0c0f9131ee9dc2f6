import { indexFactions, type StoryIndex } from "./story-index.ts";

/** Returns a story without the factions that were computed from its ties. */
export function withoutComputedFactions(index: StoryIndex): StoryIndex {
  if (index.dataset.areFactionsComputed !== true) return index;
  const { areFactionsComputed: _, ...rest } = index.dataset;
  const dataset = { ...rest, factions: [], memberships: [] };
  return { ...index, dataset, ...indexFactions(dataset) };
}
