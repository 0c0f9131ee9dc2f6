import { describe, expect, it } from "vitest";
import { parseCalendarDate } from "../time/calendar-date.ts";
import type { Course } from "../time/play-state.ts";
import { filmFrames } from "./film.ts";

const day = parseCalendarDate;
const course: Course = {
  first: day("1922-01-01"),
  last: day("1929-12-31"),
  stops: [
    { date: day("1926-04-06"), milliseconds: 700 },
    { date: day("1926-06-01"), milliseconds: 280 },
  ],
};
const range = { from: day("1926-04-01"), to: day("1926-04-30"), framesPerSecond: 10, monthsPerSecond: 1 };

describe("the frames of a film", () => {
  it("begin at rest on the first day and end at rest on the last", () => {
    const frames = filmFrames(course, range);
    expect(frames[0]).toEqual({ day: range.from, progress: 1, resting: true });
    expect(frames.at(-1)).toEqual({ day: range.to, progress: 1, resting: true });
  });

  it("never run backwards, and stand on the day of a change while its nodes move", () => {
    const frames = filmFrames(course, range);
    expect(frames.every(({ day }, n) => n === 0 || day >= (frames[n - 1]?.day ?? day))).toBe(true);
    const moving = frames.filter(({ progress }) => progress < 1);
    expect(moving.length).toBeGreaterThanOrEqual(6);
    expect(new Set(moving.map((frame) => frame.day))).toEqual(new Set([day("1926-04-06")]));
  });

  it("last as long as playing does, and its two rests", () => {
    const seconds = filmFrames(course, range).length / range.framesPerSecond;
    const days = range.to - range.from;
    expect(seconds).toBeCloseTo(0.8 + days / (365.2425 / 12) + 0.7 + 1.6, 0);
  });

  it("stand while a caption is read, each the same object, and the first until its own can have been read", () => {
    const waits = [
      { date: day("1926-03-01"), milliseconds: 3000 },
      { date: day("1926-04-09"), milliseconds: 2500 },
    ];
    const fast = { ...range, monthsPerSecond: 24 };
    const frames = filmFrames({ ...course, waits }, fast);
    const at = (date: string): number => frames.filter((frame) => Math.floor(frame.day) === day(date)).length;
    expect(frames.filter((frame) => frame.day < day("1926-04-09")).length).toBeCloseTo(30, -1);
    expect(at("1926-04-09")).toBeGreaterThanOrEqual(24);
    expect(at("1926-04-09")).toBeLessThanOrEqual(26);
    expect(new Set(frames).size).toBeLessThan(10);
  });

  it("are the same every time", () => {
    expect(filmFrames(course, range)).toEqual(filmFrames(course, range));
  });

  it("hold a single day for both rests", () => {
    const still = filmFrames(course, { ...range, to: range.from });
    expect(new Set(still.map((frame) => frame.day)).size).toBe(1);
    expect(still).toHaveLength(24);
  });
});
