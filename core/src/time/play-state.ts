import type { CalendarDate } from "./calendar-date.ts";

/** +1 forwards, −1 backwards. */
export type Direction = 1 | -1;

/**
 * The state of playback. The date shown is the whole part of `day`; `progress` says how far the nodes have
 * come from the coordinates of the day before (0) to those of the date shown (1). The date stands still while
 * `progress` moves, so what is shown is always the answer for the date shown.
 */
export interface PlayState {
  /** Days since 1970-01-01, with a fraction. */
  readonly day: number;
  readonly progress: number;
  /** Milliseconds for which the date still stands so that its caption can be read. */
  readonly waiting: number;
  readonly playing: boolean;
  readonly direction: Direction;
  readonly monthsPerSecond: number;
  /** The days that are repeated; null plays to the end. */
  readonly loop: Loop | null;
}

/** A range of days that playback repeats, both inclusive; `from` is before `to`. */
export interface Loop {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A date at which the clock stops while the picture moves. */
export interface Stop {
  readonly date: CalendarDate;
  /** Length of the stop at up to three months a second; higher speeds shorten it. */
  readonly milliseconds: number;
}

/** A date on which a caption begins, and how long it stays at least, at any speed. */
export interface Wait {
  readonly date: CalendarDate;
  readonly milliseconds: number;
}

/** The days to play, and where time stands among them. Stops and waits ascend. */
export interface Course {
  readonly first: CalendarDate;
  /** Inclusive. */
  readonly last: CalendarDate;
  /** After `first`. */
  readonly stops: readonly Stop[];
  /** Not before `first`; none if absent. */
  readonly waits?: readonly Wait[];
}

export function dateShown(state: PlayState): CalendarDate {
  return Math.floor(state.day) as CalendarDate;
}
