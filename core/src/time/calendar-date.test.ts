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
    "-0000-01-01",
    "-44-03-15",
    "+1926-04-01",
    "12000-01-01",
    "1926-04",
    "",
  ])("is refused when it does not exist or is written otherwise: %s", (text) => {
    expect(() => parseCalendarDate(text)).toThrow(InvalidCalendarDateError);
  });

  it("knows the leap days of 1924 and 2000", () => {
    expect(formatCalendarDate(parseCalendarDate("1924-02-29"))).toBe("1924-02-29");
    expect(formatCalendarDate(parseCalendarDate("2000-02-29"))).toBe("2000-02-29");
  });

  it.each(["-0044-03-15", "-0004-02-29", "0000-12-31", "0044-03-15", "Y-10000-01-01", "Y12000-06-30"])(
    "may lie before the year 1 or after 9999: %s",
    (text) => {
      expect(formatCalendarDate(parseCalendarDate(text))).toBe(text);
      const { year, month, day } = yearMonthDay(parseCalendarDate(text));
      const theirs = new Date(0);
      theirs.setUTCFullYear(year, month - 1, day);
      expect(parseCalendarDate(text)).toBe(theirs.getTime() / MILLISECONDS_A_DAY);
    },
  );

  it("beyond four digits may have the sign of ISO 8601 in place of a Y", () => {
    expect(parseCalendarDate("-10000-01-01")).toBe(parseCalendarDate("Y-10000-01-01"));
    expect(parseCalendarDate("+12000-06-30")).toBe(parseCalendarDate("Y12000-06-30"));
  });

  it("of the Julian calendar alone is refused by its name", () => {
    expect(() => parseCalendarDate("1900-02-29")).toThrow(
      /1900-02 has days 01 to 28; 29 February 1900 is a day of the Julian calendar only, which is 1900-03-13 here/,
    );
    expect(() => parseCalendarDate("1700-02-29")).toThrow(/which is 1700-03-11 here/);
    expect(() => parseCalendarDate("1901-02-29")).not.toThrow(/Julian/);
  });

  it("moves by months to the last day of a shorter month", () => {
    expect(formatCalendarDate(addMonths(calendarDate(1926, 1, 31), 1))).toBe("1926-02-28");
    expect(formatCalendarDate(addMonths(calendarDate(1926, 1, 15), -13))).toBe("1924-12-15");
  });
});
