import { describe, expect, it } from "vitest";
import { addDays, calendarDate, formatCalendarDate, InvalidCalendarDateError } from "./calendar-date.ts";
import { CALENDAR_TIME, type CountedTime, parseStoryDate, writeStoryDate } from "./story-time.ts";
import { addStrides } from "./stride.ts";

const zero = calendarDate(2000, 1, 1);
const counted = (unit: string, step: number): CountedTime => ({ kind: "COUNTED", unit, zero, step });

describe("counted time", () => {
  it.each([
    [1, 7, "7"],
    [1, -3, "-3"],
    [1, 0, "0"],
    [0.125, 1, "0.125"],
    [0.1, 3, "0.3"],
    [0.000001, 7, "0.000007"],
    [5, 3, "15"],
    [100_000, 3, "300000"],
  ])("in steps of %d writes the day %d after zero as %s, and reads it back", (step, days, text) => {
    const time = counted("week", step);
    expect(writeStoryDate(time, addDays(zero, days))).toBe(text);
    expect(parseStoryDate(time, text)).toBe(addDays(zero, days));
    expect(parseStoryDate(time, `week ${text}`)).toBe(addDays(zero, days));
  });

  it("reads a day too, and no count between two steps", () => {
    const weeks = counted("week", 1);
    expect(parseStoryDate(weeks, "2000-01-08")).toBe(addDays(zero, 7));
    for (const text of ["7.5", "week", "seven", "7-8", ""])
      expect(() => parseStoryDate(weeks, text)).toThrow(InvalidCalendarDateError);
  });
});

describe("days of the calendar", () => {
  it.each(["1926-05-01", "-0043-03-15", "Y-10000-01-01"])("are written as %s and read back", (text) => {
    expect(writeStoryDate(CALENDAR_TIME, parseStoryDate(CALENDAR_TIME, text))).toBe(text);
  });
});

describe("a stride", () => {
  const from = calendarDate(1926, 5, 1);
  it.each([
    ["1926-05-02", 15],
    ["1926-06-01", 365 * 8],
    ["1927-05-01", 365 * 600],
    ["1936-05-01", 365 * 3_000],
  ])("goes to %s in a story of %d days", (reached, days) => {
    const period = { from, to: addDays(from, days) };
    expect(formatCalendarDate(addStrides(from, 1, period, CALENDAR_TIME))).toBe(reached);
  });

  it("is one step of counted time, or ten where there are many", () => {
    const stride = (days: number): number =>
      addStrides(from, -1, { from, to: addDays(from, days) }, counted("week", 1)) - from;
    expect([stride(15), stride(480)]).toEqual([-1, -10]);
  });
});
