import { addDays, calendarDate, type StoryTime } from "@entente/core";
import { describe, expect, it } from "vitest";
import { smallStory } from "../story/small-story.testing.ts";
import { soughtDate } from "./sought-date.ts";

const zero = calendarDate(2000, 1, 1);
const story = smallStory({});
const inTime = (time: StoryTime, days: number) => ({
  ...story,
  time,
  first: addDays(zero, 1),
  last: addDays(zero, days),
});

describe("a date that is typed", () => {
  it.each([
    ["7", 7],
    ["week 7", 7],
    ["Week 7", 7],
    ["Woche 7", 7],
    ["неделя 7", 7],
    ["15", 15],
    ["16", null],
    ["7.5", null],
    ["Newcomb", null],
  ])("%s is step %s of counted time", (text, step) => {
    const weeks = inTime({ kind: "COUNTED", unit: "week", zero, step: 1 }, 15);
    expect(soughtDate(text, weeks)).toBe(step === null ? null : addDays(zero, step));
  });

  it("may have decimals, with a point or a comma", () => {
    const minutes = inTime({ kind: "COUNTED", unit: "minute", zero, step: 0.125 }, 480);
    expect(soughtDate("0.125", minutes)).toBe(addDays(zero, 1));
    expect(soughtDate("Minute 2,5", minutes)).toBe(addDays(zero, 20));
    expect(soughtDate("0.13", minutes)).toBeNull();
  });

  it("is a day of the calendar or the first of a month or year, and none without time", () => {
    const [year, month] = [calendarDate(1926, 1, 1), calendarDate(1926, 5, 1)];
    const party = {
      ...story,
      time: { kind: "CALENDAR" } as const,
      first: calendarDate(1922, 1, 1),
      last: month,
    };
    expect(["1926", "1926-05", "1926-05-01"].map((text) => soughtDate(text, party))).toEqual([
      year,
      month,
      month,
    ]);
    expect(soughtDate("1927", party)).toBeNull();
    expect(soughtDate("1926-05-01", inTime({ kind: "NONE" }, 1))).toBeNull();
  });
});
