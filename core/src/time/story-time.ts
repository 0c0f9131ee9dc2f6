import {
  addDays,
  type CalendarDate,
  formatCalendarDate,
  InvalidCalendarDateError,
  parseCalendarDate,
} from "./calendar-date.ts";

/** Time in steps, as in week 1 … 15 or minute 0.125: each day of the story stands for one step. */
export interface CountedTime {
  readonly kind: "COUNTED";
  /** The name of what is counted, as the data has it: `week`. */
  readonly unit: string;
  /** The day that stands for the count 0. */
  readonly zero: CalendarDate;
  /** By how much the count grows from one day to the next. */
  readonly step: number;
}

/** How the days of a story are to be read. A story without time (NONE) has one day, which stands for always. */
export type StoryTime = { readonly kind: "CALENDAR" } | CountedTime | { readonly kind: "NONE" };

export const CALENDAR_TIME: StoryTime = { kind: "CALENDAR" };

/** The finest counts that are told apart. */
const FINEST = 1_000_000;

/** The count for which a day stands. */
export function countOfDay({ zero, step }: CountedTime, date: CalendarDate): number {
  return Math.round((date - zero) * step * FINEST) / FINEST;
}

/** The day that stands for a count, or for the step nearest to it. */
export function dayOfCount({ zero, step }: CountedTime, count: number): CalendarDate {
  return addDays(zero, Math.round(count / step));
}

/** Writes a day as an address has it: `1926-05-01`, or the count of a counted time: `7`, `0.125`. */
export function writeStoryDate(time: StoryTime, date: CalendarDate): string {
  return time.kind === "COUNTED" ? writeCount(countOfDay(time, date)) : formatCalendarDate(date);
}

/** Writes a count with a point and without an exponent. */
export function writeCount(count: number): string {
  return count
    .toFixed(6)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");
}

/** A count, which may follow the name of what is counted: `7`, `week 7`, `minute 0.125`, `Minute 0,125`. */
const COUNT = /^(?:\p{L}[\p{L}\p{M} .]*[\s.:]*)?([+\-−]?\d+(?:[.,]\d+)?)$/u;

/**
 * Reads what `writeStoryDate` writes, and a count as people write it. Counted time reads days as `YYYY-MM-DD` too.
 * Throws InvalidCalendarDateError for anything else, and for a count between two steps.
 */
export function parseStoryDate(time: StoryTime, text: string): CalendarDate {
  if (time.kind !== "COUNTED") return parseCalendarDate(text);
  const written = COUNT.exec(text.trim())?.[1];
  if (written === undefined) return parseCalendarDate(text);
  const count = Number(written.replace(",", ".").replace("−", "-"));
  const date = dayOfCount(time, count);
  if (Math.abs(countOfDay(time, date) - count) < 1 / FINEST) return date;
  throw new InvalidCalendarDateError(text, `${time.unit} counts by ${writeCount(time.step)}`);
}
