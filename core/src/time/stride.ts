import { addDays, addMonths, type CalendarDate } from "./calendar-date.ts";
import type { Period } from "./interval.ts";
import type { StoryTime } from "./story-time.ts";

const DAYS_PER_YEAR = 365.25;
/** A longer counted time is gone through ten steps at a time. */
const MANY_STEPS = 400;

/**
 * Goes some strides on, or back: days, months, years or decades, as long as the period asks; of counted time one step,
 * or ten.
 */
export function addStrides(
  date: CalendarDate,
  strides: number,
  period: Period,
  time: StoryTime,
): CalendarDate {
  const days = period.to - period.from;
  if (time.kind === "COUNTED") return addDays(date, strides * (days > MANY_STEPS ? 10 : 1));
  if (days <= 92) return addDays(date, strides);
  const years = days / DAYS_PER_YEAR;
  return addMonths(date, strides * (years <= 200 ? 1 : years <= 2_000 ? 12 : 120));
}
