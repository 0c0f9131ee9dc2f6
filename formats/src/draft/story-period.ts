import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  type Period,
  parseUncertainDate,
  type UncertainDate,
  yearMonthDay,
} from "@entente/core";

/** A span in which facts are certain, in days; null is open. */
interface Span {
  readonly from: UncertainDate | null;
  readonly to: UncertainDate | null;
}

const DAYS_PER_YEAR = 365.25;

/** Reads dates as EDTF, each text once; null for a text that is none. */
export class DateReader {
  readonly #known = new Map<string, UncertainDate | null>();

  read(text: string): UncertainDate | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    let date: UncertainDate | null = null;
    try {
      date = parseUncertainDate(text);
    } catch {}
    this.#known.set(text, date);
    return date;
  }
}

/**
 * The period that shows everything dated: from the first day to the last, with a margin behind it, in whole years,
 * months or days as its length asks. Null where nothing has a date.
 */
export function periodOf(dates: Iterable<UncertainDate>): Period | null {
  let [first, last]: [CalendarDate | null, CalendarDate | null] = [null, null];
  for (const { earliest, latest } of dates) {
    for (const day of [earliest, latest]) {
      if (day === null) continue;
      if (first === null || day < first) first = day;
      if (last === null || day > last) last = day;
    }
  }
  if (first === null || last === null) return null;
  const span = last - first + 1;
  const margin = Math.max(1, Math.ceil(span / 50));
  if (span > 2 * DAYS_PER_YEAR) return { from: yearOf(first), to: nextYear(addDays(last, margin)) };
  if (span > 90) return { from: monthOf(first), to: addMonths(monthOf(addDays(last, margin)), 1) };
  return span === 1
    ? { from: first, to: addDays(first, 1) }
    : { from: addDays(first, -1), to: addDays(last, 1 + margin) };
}

/** The period of counted time: from the first step that is named to the last. */
export function countedPeriodOf(dates: Iterable<UncertainDate>): Period | null {
  const days = [...dates].flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  const [first] = days;
  if (first === undefined) return null;
  const least = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);
  const most = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? b : a);
  return { from: days.reduce(least, first), to: addDays(days.reduce(most, first), 1) };
}

function yearOf(date: CalendarDate): CalendarDate {
  return calendarDate(yearMonthDay(date).year, 1, 1);
}

function nextYear(date: CalendarDate): CalendarDate {
  return calendarDate(yearMonthDay(date).year + 1, 1, 1);
}

function monthOf(date: CalendarDate): CalendarDate {
  const { year, month } = yearMonthDay(date);
  return calendarDate(year, month, 1);
}

/** The first day of the period on which most facts are certain; null where that is the first day of all. */
export function openingOf(spans: readonly Span[], period: Period): CalendarDate | null {
  const steps = new Map<CalendarDate, number>();
  const step = (day: CalendarDate, by: number): void => {
    steps.set(day, (steps.get(day) ?? 0) + by);
  };
  for (const { from, to } of spans) {
    const begin = from === null ? period.from : (from.latest ?? period.to);
    const end = to === null ? period.to : (to.earliest ?? period.from);
    if (begin >= end || begin >= period.to || end <= period.from) continue;
    step(begin < period.from ? period.from : begin, 1);
    step(end, -1);
  }
  let [held, most]: [number, number] = [0, 0];
  let opening: CalendarDate | null = null;
  for (const [day, by] of [...steps].sort(([a], [b]) => a - b)) {
    held += by;
    if (held > most) [most, opening] = [held, day];
  }
  return opening === period.from ? null : opening;
}
