import { type CalendarDate, calendarDate, yearMonthDay } from "../time/calendar-date.ts";
import type { Period } from "../time/interval.ts";
import { CALENDAR_TIME, type CountedTime, type StoryTime } from "../time/story-time.ts";

/** A labelled day of an axis. Its label is the year, the month, the day or the step, which begins there. */
export interface AxisMark {
  readonly date: CalendarDate;
  readonly unit: "YEAR" | "MONTH" | "DAY" | "STEP";
  /** Its place as a share (0 to 1) of the axis. */
  readonly at: number;
}

const MOST_MARKS = 16;
/** The label of a day is longer than that of a year or a month. */
const MOST_DAYS = 8;
/** Fewer marks say nothing of how time runs; then a smaller unit is taken. */
const LEAST_MARKS = 3;
const MONTH_STEPS: readonly number[] = [1, 2, 3, 6];
const DAY_STEPS: readonly number[] = [1, 2, 7, 14];

/**
 * The first days of years at equal steps, at most `most`; in a short period those of months, or days. Counted time has
 * round counts, and a story without time no marks.
 */
export function axisMarksOf(
  period: Period,
  most: number = MOST_MARKS,
  time: StoryTime = CALENDAR_TIME,
): readonly AxisMark[] {
  if (time.kind === "NONE") return [];
  if (time.kind === "COUNTED") return countsOf(period, most, time);
  const years = yearsOf(period, most);
  if (years.length >= LEAST_MARKS) return years;
  const months = monthsOf(period, most);
  return months.length >= LEAST_MARKS ? months : daysOf(period, Math.min(most, MOST_DAYS));
}

function yearsOf(period: Period, most: number): AxisMark[] {
  const [first, last] = [yearMonthDay(period.from).year, yearMonthDay(period.to).year];
  const step = yearStep((last - first) / most);
  return (
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
      // Before the year 1 those are round as they are said: the year -99 is 100 BC.
      .filter((year) => (year > 0 ? year : 1 - year) % step === 0)
      .flatMap((year) => markAt(calendarDate(year, 1, 1), "YEAR", period))
  );
}

/** The first of 1, 2, 5, 10, 20, 50, 100, … years that is not less than `least`. */
function yearStep(least: number): number {
  for (let ten = 1; ; ten *= 10) {
    const step = [1, 2, 5].map((one) => one * ten).find((one) => one >= least);
    if (step !== undefined) return step;
  }
}

/** A January has the label of its year. */
function monthsOf(period: Period, most: number): AxisMark[] {
  const [first, last] = [monthNumber(period.from), monthNumber(period.to)];
  const step = MONTH_STEPS.find((one) => (last - first) / one <= most) ?? 12;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
    .filter((month) => month % step === 0)
    .flatMap((number) => {
      const month = (number % 12) + 1;
      const date = calendarDate(Math.floor(number / 12), month, 1);
      return markAt(date, month === 1 ? "YEAR" : "MONTH", period);
    });
}

function daysOf(period: Period, most: number): AxisMark[] {
  const days = period.to - period.from;
  const step = DAY_STEPS.find((one) => days / one <= most) ?? 28;
  return Array.from(
    { length: Math.max(1, Math.ceil(days / step)) },
    (_, place) => period.from + place * step,
  ).flatMap((date) => markAt(date as CalendarDate, "DAY", period));
}

/** Counts at the least round distance at which there are no more than `most`; that of the steps themselves if they fit. */
function countsOf(period: Period, most: number, time: CountedTime): AxisMark[] {
  const days = period.to - period.from;
  const distance = days <= most ? 1 : roundDistance(days / most, time.step);
  const first = Math.ceil((period.from - time.zero) / distance);
  const last = Math.floor((period.to - 1 - time.zero) / distance);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place).flatMap((place) =>
    markAt((time.zero + place * distance) as CalendarDate, "STEP", period),
  );
}

/** The least number of days, not below `least`, by which the count grows by 1, 2 or 5 times a power of ten. */
function roundDistance(least: number, step: number): number {
  for (let ten = 1e-6; ten < 1e12; ten *= 10) {
    for (const one of [1, 2, 5]) {
      const days = (one * ten) / step;
      if (days >= least - 1e-6 && Math.abs(days - Math.round(days)) < 1e-6) return Math.round(days);
    }
  }
  return yearStep(least);
}

/** Months since the year 0. */
function monthNumber(date: CalendarDate): number {
  const { year, month } = yearMonthDay(date);
  return year * 12 + month - 1;
}

function markAt(date: CalendarDate, unit: AxisMark["unit"], { from, to }: Period): AxisMark[] {
  return date < from || date > to ? [] : [{ date, unit, at: (date - from) / Math.max(1, to - from) }];
}
