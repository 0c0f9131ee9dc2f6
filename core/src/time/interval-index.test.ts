import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "./calendar-date.ts";
import { type Interval, isActiveAt } from "./interval.ts";
import { indexIntervals } from "./interval-index.ts";

const day = fc.integer({ min: -40, max: 40 }).map((value) => value as CalendarDate);
const bound = fc.option(day, { nil: null, freq: 4 });
const interval: fc.Arbitrary<Interval> = fc.record({ from: bound, to: bound });

describe("an interval index", () => {
  it("finds what a scan finds, open, empty, touching and reversed intervals too", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 60 }), day, (intervals, asOf) => {
        const scanned = intervals.flatMap((one, position) => (isActiveAt(one, asOf) ? [position] : []));
        expect([...indexIntervals(intervals).at(asOf)]).toEqual(scanned);
      }),
      { numRuns: 1_000 },
    );
  });

  it("of nothing finds nothing", () => {
    expect([...indexIntervals([]).at(0 as CalendarDate)]).toEqual([]);
  });

  it("looks at few intervals when few hold: 100,000 one-day intervals", () => {
    const intervals = Array.from({ length: 100_000 }, (_, from) => ({
      from: from as CalendarDate,
      to: (from + 1) as CalendarDate,
    }));
    expect([...indexIntervals(intervals).at(77_777 as CalendarDate)]).toEqual([77_777]);
  });

  it("gives positions in order where nearly all hold, and the same when asked again", () => {
    const intervals = Array.from({ length: 3_000 }, (_, number) => ({
      from: ((number * 7_919) % 3_000) as CalendarDate,
      to: (number % 31 === 0 ? number : null) as CalendarDate | null,
    }));
    const index = indexIntervals(intervals);
    for (const asOf of [2_999, 1_500, 2_999] as CalendarDate[])
      expect([...index.at(asOf)]).toEqual(
        intervals.flatMap((one, position) => (isActiveAt(one, asOf) ? [position] : [])),
      );
  });
});
