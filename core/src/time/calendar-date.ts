declare const calendarDateBrand: unique symbol;

/** A day in the proleptic Gregorian calendar, without time zone: days since 1970-01-01 (which is 0). */
export type CalendarDate = number & { readonly [calendarDateBrand]: true };

export class InvalidCalendarDateError extends Error {
  override readonly name = "InvalidCalendarDateError";
  readonly value: string;
  constructor(value: string, expected: string) {
    super(`"${value}" is not a calendar date: ${expected}`);
    this.value = value;
  }
}

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** A year has four digits, more only after `Y` (as EDTF writes it) or a sign (as ISO 8601 does). */
const PATTERN = /^(\d{4}|-(?!0+-)\d{4,6}|\+[1-9]\d{4,5}|Y-?[1-9]\d{4,5})-(\d{2})-(\d{2})$/;

/**
 * Reads `YYYY-MM-DD`: `-0043-03-15` in 44 before Christ, because there is a year 0, and `Y-10000-01-01` or
 * `-10000-01-01` beyond four digits. Throws InvalidCalendarDateError for another form or a day that does not exist.
 */
export function parseCalendarDate(text: string): CalendarDate {
  const match = PATTERN.exec(text);
  if (match === null) throw new InvalidCalendarDateError(text, "write YYYY-MM-DD, as in 1926-05-01");
  const [year, month, day] = [parseYear(match[1] ?? ""), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12) throw new InvalidCalendarDateError(text, `there is no month ${match[2]}`);
  const last = daysInMonth(year, month);
  if (day >= 1 && day <= last) return calendarDate(year, month, day);
  const julian =
    month === 2 && day === 29 && year % 4 === 0
      ? `; 29 February ${year} is a day of the Julian calendar only, which is ${formatCalendarDate(julianLeapDay(year))} here`
      : "";
  throw new InvalidCalendarDateError(text, `${match[1]}-${match[2]} has days 01 to ${last}${julian}`);
}

/** Reads a year as EDTF writes it: `1926`, `-0043`, `Y-10000`. */
export function parseYear(text: string): number {
  return Number(text.replace(/^Y/, ""));
}

/** The day that the Julian calendar calls 29 February of a year. */
function julianLeapDay(year: number): CalendarDate {
  // The day after 28 February, on which the calendars are still as far apart as in the century before.
  const daysBehind = Math.floor(year / 100) - Math.floor(year / 400) - 3;
  return addDays(calendarDate(year, 2, 28), daysBehind + 1);
}

/** Makes a date of a year, month (1–12) and day (1–31) that must exist; `parseCalendarDate` checks its input. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  // Days from civil, after Howard Hinnant's public description: March-based years of 400-year eras.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as CalendarDate;
}

export function yearMonthDay(date: CalendarDate): YearMonthDay {
  const shifted = date + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  };
}

/** Writes `YYYY-MM-DD`, with a minus before Christ and a `Y` beyond four digits. */
export function formatCalendarDate(date: CalendarDate): string {
  const { year, month, day } = yearMonthDay(date);
  const digits = String(Math.abs(year)).padStart(4, "0");
  const sign = `${digits.length > 4 ? "Y" : ""}${year < 0 ? "-" : ""}`;
  return `${sign}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return (date + days) as CalendarDate;
}

/** Adds months and keeps the day of the month, or takes the last day of a month that is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = yearMonthDay(date);
  const index = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return calendarDate(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth)));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
