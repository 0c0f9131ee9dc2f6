import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysInMonth,
  parseCalendarDate,
  parseYear,
} from "./calendar-date.ts";

/**
 * A date as a source gives it: some day from `earliest` to `latest`, both inclusive; null is unbounded.
 * `text` is the EDTF (ISO 8601-2, levels 0 and 1) it was read from.
 */
export interface UncertainDate {
  readonly text: string;
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate | null;
}

export class UnsupportedEdtfError extends Error {
  override readonly name = "UnsupportedEdtfError";
  readonly value: string;
  constructor(value: string, expected: string) {
    super(`"${value}" is not a date this reads: ${expected}`);
    this.value = value;
  }
}

interface Span {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

const FORMS =
  "write EDTF level 0 or 1, as in 1926-04-06, 1926-04, 1926, 192X, 1926-XX, 1925-21 (spring), 1927~, 1926-04-06/1926-04-09 or 1926-04/..";

/**
 * Reads EDTF levels 0–1 and the seasons 21–24 (meteorological: spring is March to May, winter December to
 * February of the next year). `~`, `?` and `%` widen a date by one unit of its precision to either side.
 * Throws UnsupportedEdtfError, or InvalidCalendarDateError for a day that does not exist.
 */
export function parseUncertainDate(text: string): UncertainDate {
  const slash = text.indexOf("/");
  if (slash === -1) return { text, ...parseSpan(text, text) };
  const [start, end] = [text.slice(0, slash), text.slice(slash + 1)];
  const from = start === ".." || start === "" ? null : parseSpan(start, text);
  const to = end === ".." || end === "" ? null : parseSpan(end, text);
  if (from === null && to === null) throw new UnsupportedEdtfError(text, "at least one end must be a date");
  if (from !== null && to !== null && to.latest < from.earliest) {
    throw new UnsupportedEdtfError(text, "the end comes before the start");
  }
  return { text, earliest: from?.earliest ?? null, latest: to?.latest ?? null };
}

/**
 * The first day that a date names: 1 June for `1928-06?`, which is possible from 1 May on. Null for an open beginning.
 */
export function firstDayNamed({ text, earliest }: UncertainDate): CalendarDate | null {
  return /[~?%]/.test(text) ? parseUncertainDate(text.replace(/[~?%]/g, "")).earliest : earliest;
}

const FORM = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?[1-9]\d{4,5})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;

function parseSpan(part: string, whole: string): Span {
  const match = FORM.exec(part);
  if (match === null) throw new UnsupportedEdtfError(whole, FORMS);
  const [, yearText = "", month, day, qualifier] = match;
  const widened = qualifier !== undefined;
  if (yearText.includes("X")) {
    if (month !== undefined) throw new UnsupportedEdtfError(whole, FORMS);
    const ends = [Number(yearText.replaceAll("X", "0")), Number(yearText.replaceAll("X", "9"))];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const unit = widened ? high - low + 1 : 0;
    return { earliest: calendarDate(low - unit, 1, 1), latest: calendarDate(high + unit, 12, 31) };
  }
  const year = parseYear(yearText);
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") throw new UnsupportedEdtfError(whole, FORMS);
    const unit = widened ? 1 : 0;
    return { earliest: calendarDate(year - unit, 1, 1), latest: calendarDate(year + unit, 12, 31) };
  }
  if (day !== undefined && day !== "XX") {
    const date = parseCalendarDate(`${yearText}-${month}-${day}`);
    const unit = widened ? 1 : 0;
    return { earliest: addDays(date, -unit), latest: addDays(date, unit) };
  }
  return monthOrSeasonSpan(year, Number(month), day === undefined, widened, whole);
}

function monthOrSeasonSpan(
  year: number,
  number: number,
  mayBeSeason: boolean,
  widened: boolean,
  whole: string,
): Span {
  if (number >= 1 && number <= 12) {
    const first = calendarDate(year, number, 1);
    if (widened) return { earliest: addMonths(first, -1), latest: addDays(addMonths(first, 2), -1) };
    return { earliest: first, latest: calendarDate(year, number, daysInMonth(year, number)) };
  }
  if (number >= 21 && number <= 24 && mayBeSeason) {
    const first = calendarDate(year, (number - 20) * 3, 1);
    const unit = widened ? 3 : 0;
    return { earliest: addMonths(first, -unit), latest: addDays(addMonths(first, 3 + unit), -1) };
  }
  throw new UnsupportedEdtfError(whole, FORMS);
}
