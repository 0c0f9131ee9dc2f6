import { describe, expect, it } from "vitest";
import { parseCalendarDate } from "./calendar-date.ts";
import { playSpeed } from "./play-speed.ts";
import { SPEEDS } from "./timeline.ts";

const DAYS_PER_MONTH = 365.2425 / 12;

describe("the speed of a story", () => {
  it.each([
    ["1914-06-28", "1914-08-05"],
    ["1914-01-01", "1915-01-01"],
    ["1922-01-01", "1930-01-01"],
    ["1872-01-01", "1919-01-01"],
    ["1300-01-01", "1900-01-01"],
    ["-1200-01-01", "1800-01-01"],
    ["-10000-01-01", "2000-01-01"],
  ])("lets it last about as long, from %s to %s, and there is a slower one", (first, last) => {
    const period = { from: parseCalendarDate(first), to: parseCalendarDate(last) };
    const speed = playSpeed(period);
    const seconds = (period.to - period.from) / DAYS_PER_MONTH / speed;
    expect(seconds).toBeGreaterThan(25);
    expect(seconds).toBeLessThan(100);
    expect(SPEEDS).toContain(speed);
  });
});
