import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDate,
  formatCalendarDate,
  parseCalendarDate,
  yearMonthDay,
} from "../time/calendar-date.ts";
import { type CountedTime, countOfDay, dayOfCount } from "../time/story-time.ts";
import { axisMarksOf } from "./axis-marks.ts";

const marks = (from: string, to: string, most?: number) =>
  axisMarksOf({ from: parseCalendarDate(from), to: parseCalendarDate(to) }, most);
const zero = calendarDate(2000, 1, 1);
/** The counts of the marks of an axis from one count to another, inclusive. */
const counts = (first: number, last: number, step: number, most?: number): number[] => {
  const time: CountedTime = { kind: "COUNTED", unit: "week", zero, step };
  const period = { from: dayOfCount(time, first), to: addDays(dayOfCount(time, last), 1) };
  return axisMarksOf(period, most, time).map(({ date }) => countOfDay(time, date));
};
const written = (from: string, to: string, most?: number): string[] =>
  marks(from, to, most).map(({ date, unit }) => `${unit} ${formatCalendarDate(date)}`);

describe("the marks of counted time", () => {
  it("are all steps where they fit, else round counts", () => {
    expect(counts(1, 15, 1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(counts(1, 15, 1, 6)).toEqual([5, 10, 15]);
    expect(counts(0, 60, 0.125)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]);
    expect(counts(0.125, 1, 0.125)).toEqual([0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1]);
    expect(counts(0, 3, 0.125, 8)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3]);
    expect(counts(-10, 300, 1)).toEqual([
      0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 260, 280, 300,
    ]);
    expect(counts(7, 7, 1)).toEqual([7]);
  });

  it("are none in a story without time", () => {
    expect(axisMarksOf({ from: zero, to: addDays(zero, 1) }, 6, { kind: "NONE" })).toEqual([]);
  });
});

describe("the marks of an axis", () => {
  it("are years in a story of years, at steps that leave room", () => {
    expect(written("1922-03-01", "1926-01-01")).toEqual([
      "YEAR 1923-01-01",
      "YEAR 1924-01-01",
      "YEAR 1925-01-01",
      "YEAR 1926-01-01",
    ]);
    expect(written("1872-01-01", "1919-01-01").map((text) => text.slice(5, 9))).toEqual([
      "1875",
      "1880",
      "1885",
      "1890",
      "1895",
      "1900",
      "1905",
      "1910",
      "1915",
    ]);
  });

  it("are months within one calendar year, and its first one is the year", () => {
    const within = written("1914-01-01", "1915-01-01");
    expect(within).toHaveLength(13);
    expect(within.slice(0, 2)).toEqual(["YEAR 1914-01-01", "MONTH 1914-02-01"]);
    expect(written("1914-06-28", "1914-10-10")).toEqual([
      "MONTH 1914-07-01",
      "MONTH 1914-08-01",
      "MONTH 1914-09-01",
      "MONTH 1914-10-01",
    ]);
  });

  it("are days in a story of weeks or days", () => {
    expect(written("1914-07-23", "1914-08-05")).toEqual([
      "DAY 1914-07-23",
      "DAY 1914-07-25",
      "DAY 1914-07-27",
      "DAY 1914-07-29",
      "DAY 1914-07-31",
      "DAY 1914-08-02",
      "DAY 1914-08-04",
    ]);
    expect(written("1914-08-01", "1914-08-04")).toHaveLength(3);
  });

  it("are one day in a story of one day, and round years in one of three thousand years", () => {
    expect(written("1914-06-28", "1914-06-29")).toEqual(["DAY 1914-06-28"]);
    expect(written("1914-06-28", "1914-06-28")).toEqual(["DAY 1914-06-28"]);
    const years = marks("-1200-01-01", "1800-01-01").map(({ date }) => yearMonthDay(date).year);
    expect(years).toEqual([
      -1199, -999, -799, -599, -399, -199, 200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800,
    ]);
    expect(marks("-10000-01-01", "2000-01-01").length).toBeLessThanOrEqual(16);
  });

  it("are never more than asked for, and stand in order within the axis", () => {
    for (const to of ["1900-01-03", "1900-01-30", "1900-05-01", "1901-09-01", "1904-01-01", "1999-01-01"]) {
      for (const most of [6, 16]) {
        const places = marks("1900-01-01", to, most).map(({ at }) => at);
        expect(places.length).toBeGreaterThan(0);
        expect(places.length).toBeLessThanOrEqual(most + 1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
      }
    }
  });
});
