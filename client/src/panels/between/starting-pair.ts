import { addDays, addStrides, type CalendarDate, dateShown } from "@entente/core";
import { type DatePair, pairOf } from "../../permalink/between-parameter.ts";
import type { PlayClock } from "../../playback/play-clock.ts";
import type { Story } from "../../story/story.ts";

const STRIDES = 12;
/** The part of counted time that lies between the two. */
const SHARE = 0.25;

/**
 * The date shown and the day twelve strides before it, which is a year in most stories, or after it at the beginning of
 * the story. In counted time a quarter of the story.
 */
export function startingPair(story: Story, clock: PlayClock): DatePair {
  const shown = dateShown(clock.state());
  const before = goFrom(shown, -1, story);
  return pairOf(before < story.first ? goFrom(shown, 1, story) : before, shown, story);
}

function goFrom(date: CalendarDate, direction: 1 | -1, { chronicle: { period }, time }: Story): CalendarDate {
  return time.kind === "COUNTED"
    ? addDays(date, direction * Math.ceil((period.to - period.from) * SHARE))
    : addStrides(date, direction * STRIDES, period, time);
}
