import { addMonths, dateShown } from "@entente/core";
import { type DatePair, pairOf } from "../../permalink/between-parameter.ts";
import type { PlayClock } from "../../playback/play-clock.ts";
import type { Story } from "../../story/story.ts";

const MONTHS_BEFORE = 12;

/** The date shown and the day a year before it, or a year after it at the beginning of the story. */
export function startingPair(story: Story, clock: PlayClock): DatePair {
  const shown = dateShown(clock.state());
  const before = addMonths(shown, -MONTHS_BEFORE);
  return pairOf(before < story.first ? addMonths(shown, MONTHS_BEFORE) : before, shown, story);
}
