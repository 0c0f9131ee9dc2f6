import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  calendarDate,
  formatCalendarDate,
  InvalidCalendarDateError,
  parseCalendarDate,
  yearMonthDay,
} from "./calendar-date.ts";

const MILLISECONDS_A_DAY = 86_400_000;

describe("a calendar date", () => {
  it("is the number of days that the platform's own calendar counts, from year 1 to 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (days) => {
        const text = new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
        expect(parseCalendarDate(text)).toBe(days);
        expect(formatCalendarDate(parseCalendarDate(text))).toBe(text);
      }),
    );
  });

  it("is read back into its year, month and day", () => {
    expect(yearMonthDay(calendarDate(1924, 2, 29))).toEqual({ year: 1924, month: 2, day: 29 });
  });

  it.each([
    "1926-02-30",
    "1900-02-29",
    "1926-13-01",
    "1926-00-10",
    "1926-04-00",
    "1926-4-1",
    "26-04-01",
    "1926-04",
    "",
  ])("is refused when it does not exist or is written otherwise: %s", (text) => {
    expect(() => parseCalendarDate(text)).toThrow(InvalidCalendarDateError);
  });

  it("knows the leap days of 1924 and 2000", () => {
    expect(formatCalendarDate(parseCalendarDate("1924-02-29"))).toBe("1924-02-29");
    expect(formatCalendarDate(parseCalendarDate("2000-02-29"))).toBe("2000-02-29");
  });

  it("moves by months to the last day of a shorter month", () => {
    expect(formatCalendarDate(addMonths(calendarDate(1926, 1, 31), 1))).toBe("1926-02-28");
    expect(formatCalendarDate(addMonths(calendarDate(1926, 1, 15), -13))).toBe("1924-12-15");
  });
});
