import {
  addDays,
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
  playSpeed,
  type StoryFilter,
  type StoryIndex,
  viewedStory,
} from "@entente/core";

/** One story with everything that does not depend on the date or on the size of the window. */
export interface Story {
  /** What the views show: the story in the reading chosen, less what the filter hides. */
  readonly index: StoryIndex;
  /** The same before the filter: what inspector and search know. */
  readonly whole: StoryIndex;
  /** The same with what a class has not seen yet: everyone's place in the picture, and every faction's colour, are its. */
  readonly ground: StoryIndex;
  readonly colours: ReadonlyMap<string, FactionColour>;
  /** The dataset as it was loaded, in its own language, with every translation. */
  readonly original: Dataset;
  /** The story in its own preferred readings. */
  readonly preferred: StoryIndex;
  readonly filter: StoryFilter;
  /** Another reading that is followed; null for the preferred. */
  readonly reading: string | null;
  readonly log: ChangeLog;
  readonly captions: Captions;
  readonly chronicle: Chronicle;
  /** Within the period, ascending. */
  readonly changeDates: readonly CalendarDate[];
  readonly eventDates: readonly CalendarDate[];
  readonly first: CalendarDate;
  /** The day with which a first visit opens. */
  readonly opening: CalendarDate;
  /** Inclusive. */
  readonly last: CalendarDate;
  /** Months a second at which the whole story plays in a minute or so. */
  readonly speed: number;
}

/** `original` where the index speaks another language than its dataset. */
export function prepareStory(index: StoryIndex, original: Dataset = index.dataset): Story {
  const views = { preferred: index, whole: index, ground: index, index };
  return storyOf({ original, ...views, filter: NO_FILTER, reading: null });
}

/** The same story as the reader wants to see it: in another reading, and filtered; a part of it on the whole's ground. */
export function viewStory(
  story: Story,
  reading: string | null,
  filter: StoryFilter,
  ground: StoryIndex | null = null,
): Story {
  const { preferred } = story;
  const { whole, index } =
    reading === story.reading
      ? { whole: story.whole, index: filterStory(story.whole, filter) }
      : viewedStory(preferred, { reading, filter });
  const grounded = ground ?? whole;
  if (whole === story.whole && filter === story.filter && grounded === story.ground) return story;
  return storyOf({ original: story.original, preferred, whole, ground: grounded, index, filter, reading });
}

type Shown = Pick<Story, "original" | "preferred" | "whole" | "ground" | "index" | "filter" | "reading">;

/** Caption and lanes tell the whole story: a filter must not change what happened, nor the axis. */
function storyOf(shown: Shown): Story {
  const { index, whole, ground } = shown;
  const { from, to } = index.dataset.period;
  const within = (date: CalendarDate): boolean => date >= from && date < to;
  const log = logChanges(index);
  const colours = coloursOf(ground);
  return {
    ...shown,
    colours,
    log,
    captions: captionsOf(whole, whole === index ? log : logChanges(whole)),
    chronicle: chronicleOf(whole, colours),
    changeDates: networkChangeDates(index).filter(within),
    eventDates: eventDates(index).filter(within),
    first: from,
    opening: index.dataset.opening ?? from,
    last: addDays(to, -1),
    speed: playSpeed(index.dataset.period),
  };
}
