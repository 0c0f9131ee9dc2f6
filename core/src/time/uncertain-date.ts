import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
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
  "write EDTF level 0 or 1, as in 1926-04-06, 1926-04, 1926, 192X, 1926-XX, -0044, 1925-21 (spring), 1925-33 (first quarter), 1927~, 1926-04-06/1926-04-09 or 1926-04/..";

/**
 * Reads EDTF levels 0–1 with years of up to six digits, the seasons 21–24 (meteorological: spring is March to May,
 * winter December to February of the next year), quarters 33–36 and half-years 40–41. `~`, `?` and `%` widen a date by
 * one unit of its precision to either side. A time of day is cut to its day, in the zone it is written in; a day is
 * never moved. Throws UnsupportedEdtfError, or InvalidCalendarDateError for a day that does not exist.
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

/** A year, decade or century; `Y` stands before a year of more than four digits. */
const FORM =
  /^(\d{4}|-(?!0{4})\d{4}|-?\d{3}X|-?\d{2}XX|Y-?[1-9]\d{4,5})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%])?$/;
/** A time of day, in the zone of its own: the date before it is its day. */
const TIME = /^(-?\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-][01]\d(?::[0-5]\d)?)?$/;

/** Parts of a year by their numbers in EDTF: the month of the year in which each begins, and its length in months. */
const PARTS: ReadonlyMap<number, { readonly first: number; readonly months: number }> = new Map([
  [21, { first: 3, months: 3 }],
  [22, { first: 6, months: 3 }],
  [23, { first: 9, months: 3 }],
  [24, { first: 12, months: 3 }],
  [33, { first: 1, months: 3 }],
  [34, { first: 4, months: 3 }],
  [35, { first: 7, months: 3 }],
  [36, { first: 10, months: 3 }],
  [40, { first: 1, months: 6 }],
  [41, { first: 7, months: 6 }],
]);

function parseSpan(part: string, whole: string): Span {
  const match = FORM.exec(TIME.exec(part)?.[1] ?? part);
  if (match === null) throw new UnsupportedEdtfError(whole, FORMS);
  const [, yearText = "", month, day, qualifier] = match;
  const widened = qualifier !== undefined;
  if (yearText.includes("X")) {
    if (month !== undefined) throw new UnsupportedEdtfError(whole, FORMS);
    return yearsSpan(yearText, widened);
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
  return partOfYearSpan(year, Number(month), day === undefined, widened, whole);
}

/** `192X`, `19XX`, `-004X`: a decade or a century. */
function yearsSpan(text: string, widened: boolean): Span {
  const ends = ["0", "9"].map((digit) => Number(text.replaceAll("X", digit)));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const unit = widened ? high - low + 1 : 0;
  return { earliest: calendarDate(low - unit, 1, 1), latest: calendarDate(high + unit, 12, 31) };
}

/** A month, a season, a quarter or half of a year; nothing but a month may have a day. */
function partOfYearSpan(
  year: number,
  number: number,
  mayBeLonger: boolean,
  widened: boolean,
  whole: string,
): Span {
  const part = number >= 1 && number <= 12 ? { first: number, months: 1 } : PARTS.get(number);
  if (part === undefined || (part.months > 1 && !mayBeLonger)) throw new UnsupportedEdtfError(whole, FORMS);
  const { first: month, months } = part;
  const first = calendarDate(year, month, 1);
  const unit = widened ? months : 0;
  return { earliest: addMonths(first, -unit), latest: addDays(addMonths(first, months + unit), -1) };
}
