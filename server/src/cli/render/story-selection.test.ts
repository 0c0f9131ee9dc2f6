import { addDays, calendarDate, type Dataset, formatCalendarDate, NO_ROWS } from "@entente/core";
import { describe, expect, it } from "vitest";
import { parseRenderOptions } from "./parse-render-options.ts";
import { selectMoment } from "./story-selection.ts";

const zero = calendarDate(2000, 1, 1);
const dataset = (time: Dataset["time"], days: number): Dataset => ({
  ...NO_ROWS,
  id: "story",
  revision: "r",
  title: "A story",
  description: "One.",
  licence: "CC0-1.0",
  period: { from: addDays(zero, 1), to: addDays(zero, 1 + days) },
  ...(time === undefined ? {} : { time }),
});
const moment = (of: Dataset, ...parameters: string[]): readonly string[] => {
  const { from, to } = selectMoment(parseRenderOptions(["story", ...parameters]), of);
  return [formatCalendarDate(from), formatCalendarDate(to)];
};
const weeks = dataset({ kind: "COUNTED", unit: "week", zero, step: 1 }, 15);

describe("the days that a render command names", () => {
  it("are days of the calendar, and one must be given", () => {
    const days = dataset(undefined, 15);
    expect(moment(days, "--as-of", "2000-01-08")).toEqual(["2000-01-08", "2000-01-08"]);
    expect(() => moment(days)).toThrow("No day is given");
    expect(() => moment(days, "--as-of", "7")).toThrow("write it as 1926-05-01");
  });

  it("are steps of counted time", () => {
    expect(moment(weeks, "--as-of", "7")).toEqual(["2000-01-08", "2000-01-08"]);
    expect(moment(weeks, "--from", "1", "--to", "15")).toEqual(["2000-01-02", "2000-01-16"]);
    expect(() => moment(weeks, "--as-of", "16")).toThrow("story does not reach 16; it runs from 1 to 15");
    expect(() => moment(weeks, "--as-of", "7.5")).toThrow("write it as 7, for week 7");
  });

  it("need not be given in a story without time", () => {
    expect(moment(dataset({ kind: "NONE" }, 1))).toEqual(["2000-01-02", "2000-01-02"]);
  });
});
