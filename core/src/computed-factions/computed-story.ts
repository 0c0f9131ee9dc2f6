import {
  applyReadingAndFilter,
  type FilteredStory,
  type ReadingAndFilter,
} from "../story/reading-and-filter.ts";
import { filterStory, NO_FILTER } from "../story/story-filter.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { withoutComputedFactions } from "../story/without-computed-factions.ts";
import { withComputedFactions } from "./computed-factions.ts";

/**
 * Applies a reading and a filter to a story that may have computed factions: another reading has other ties, and so
 * other computed factions; a filter leaves them as they are.
 */
export function applyToComputed(
  preferred: StoryIndex,
  { reading, filter }: ReadingAndFilter,
  language: string,
): FilteredStory {
  if (reading === null || preferred.dataset.areFactionsComputed !== true)
    return applyReadingAndFilter(preferred, { reading, filter });
  const read = applyReadingAndFilter(withoutComputedFactions(preferred), { reading, filter: NO_FILTER });
  const whole = withComputedFactions(read.whole, language);
  return { preferred, whole, index: filterStory(whole, filter) };
}
