import {
  addDays,
  applyToComputed,
  type CalendarDate,
  type Captions,
  type ChangeLog,
  type Chronicle,
  captionsOf,
  chronicleOf,
  coloursOf,
  type Dataset,
  eventDates,
  type FactionColour,
  filterStory,
  logChanges,
  NO_FILTER,
  networkChangeDates,
  PLAIN_LANGUAGE,
  playSpeed,
  type StoryFilter,
  type StoryIndex,
  type StoryTime,
  timeOf,
  withComputedFactions,
} from "@entente/core";
import { openingOf } from "./opening.ts";

/** One story with everything about it that depends on neither the date nor the size of the window. */
export interface Story {
  /** The story in the reading chosen and filtered: what the views show. */
  readonly index: StoryIndex;
  /** The story in the reading chosen, unfiltered: what the inspector and the search show. */
  readonly whole: StoryIndex;
  /**
   * The unfiltered story in the reading chosen, including days hidden from the class. Sizes and colours come from it, so
   * they do not change when days are revealed.
   */
  readonly layoutIndex: StoryIndex;
  readonly colours: ReadonlyMap<string, FactionColour>;
  /** The dataset as it was loaded, in its own language, with every translation. */
  readonly original: Dataset;
  /** The language of its names, as an ISO 639-1 code. */
  readonly language: string;
  /** The story in its own preferred readings. */
  readonly preferred: StoryIndex;
  readonly filter: StoryFilter;
  /** The name of the reading that is followed; null for the preferred readings. */
  readonly reading: string | null;
  readonly log: ChangeLog;
  readonly captions: Captions;
  readonly chronicle: Chronicle;
  /** Within the period, ascending. */
  readonly changeDates: readonly CalendarDate[];
  readonly eventDates: readonly CalendarDate[];
  /** How its days are to be read. */
  readonly time: StoryTime;
  /** True for a story of one day, or without time: nothing moves in it. */
  readonly isStill: boolean;
  readonly first: CalendarDate;
  /** The date of a first visit. */
  readonly opening: CalendarDate;
  /** The last day, inclusive. */
  readonly last: CalendarDate;
  /** The speed in months per second at which the whole story plays in about a minute. */
  readonly speed: number;
}

/**
 * Prepares a story for the client, with computed factions where it has none. `original` is the untranslated dataset, if
 * the index is translated; `language` is that of the index's names.
 */
export function prepareStory(
  given: StoryIndex,
  original: Dataset = given.dataset,
  language: string = original.language ?? PLAIN_LANGUAGE,
): Story {
  const index = withComputedFactions(given, language);
  const views = { preferred: index, whole: index, layoutIndex: index, index };
  return storyOf({ original, language, ...views, filter: NO_FILTER, reading: null });
}

/**
 * The story in another reading and filtered. `layoutIndex` is the story with all days, if this one holds a part of
 * them.
 */
export function viewStory(
  story: Story,
  reading: string | null,
  filter: StoryFilter,
  layoutIndex: StoryIndex | null = null,
): Story {
  const { preferred } = story;
  const { whole, index } =
    reading === story.reading
      ? { whole: story.whole, index: filterStory(story.whole, filter) }
      : applyToComputed(preferred, { reading, filter }, story.language);
  const laidOut = layoutIndex ?? whole;
  if (whole === story.whole && filter === story.filter && laidOut === story.layoutIndex) return story;
  return storyOf({
    original: story.original,
    language: story.language,
    preferred,
    whole,
    layoutIndex: laidOut,
    index,
    filter,
    reading,
  });
}

type Shown = Pick<
  Story,
  "original" | "language" | "preferred" | "whole" | "layoutIndex" | "index" | "filter" | "reading"
>;

/** Captions and lanes are those of the unfiltered story: a filter must change neither what happened nor the axis. */
function storyOf(shown: Shown): Story {
  const { index, whole, layoutIndex } = shown;
  const { from, to } = index.dataset.period;
  // With the days that are hidden from a class.
  const length = layoutIndex.dataset.period;
  const within = (date: CalendarDate): boolean => date >= from && date < to;
  const log = logChanges(index);
  const colours = coloursOf(layoutIndex);
  return {
    ...shown,
    colours,
    log,
    captions: captionsOf(whole, whole === index ? log : logChanges(whole)),
    chronicle: chronicleOf(whole, colours),
    changeDates: networkChangeDates(index).filter(within),
    eventDates: eventDates(index).filter(within),
    time: timeOf(index.dataset),
    isStill: length.to - length.from === 1,
    first: from,
    opening: openingOf(layoutIndex),
    last: addDays(to, -1),
    speed: playSpeed(index.dataset.period),
  };
}
