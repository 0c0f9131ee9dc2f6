import {
  addDays,
  type CalendarDate,
  type Captions,
  type ChangeLog,
  type Chronicle,
  captionsOf,
  chronicleOf,
  eventDates,
  logChanges,
  networkChangeDates,
  playSpeed,
  type StoryIndex,
} from "@entente/core";

/** One story with everything that does not depend on the date or on the size of the window. */
export interface Story {
  readonly index: StoryIndex;
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

export function prepareStory(index: StoryIndex): Story {
  const { from, to } = index.dataset.period;
  const within = (date: CalendarDate): boolean => date >= from && date < to;
  const log = logChanges(index);
  return {
    index,
    log,
    captions: captionsOf(index, log),
    chronicle: chronicleOf(index),
    changeDates: networkChangeDates(index).filter(within),
    eventDates: eventDates(index).filter(within),
    first: from,
    opening: from,
    last: addDays(to, -1),
    speed: playSpeed(index.dataset.period),
  };
}
