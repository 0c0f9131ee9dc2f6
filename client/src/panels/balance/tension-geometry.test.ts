import type { CalendarDate, Tension } from "@entente/core";
import { describe, expect, it } from "vitest";
import { peaksOf, plotTension } from "./tension-geometry.ts";

const day = (number: number): CalendarDate => number as CalendarDate;
const none = { value: null, min: null, max: null };
const span = (from: number, to: number, value: number, max = value): Tension => ({
  from: day(from),
  to: day(to),
  frustrationIndex: { value, min: value, max },
  unbalancedShare: none,
  polarisation: none,
});
const spans = [span(0, 10, 0), span(10, 20, 2, 4), span(20, 30, 2), span(30, 40, 1), span(40, 50, 3)];

describe("tension over time", () => {
  it("peaks where it is higher than before and after, a plateau once", () => {
    expect(peaksOf(spans, "frustrationIndex")).toEqual([
      { from: 10, to: 30, value: 2 },
      { from: 40, to: 50, value: 3 },
    ]);
  });

  it("offers the higher of two peaks that crowd each other", () => {
    const period = { from: day(0), to: day(1000) };
    const crowded = [span(0, 10, 2), span(10, 12, 1), span(12, 20, 3), span(20, 900, 0), span(900, 1000, 1)];
    const { peaks } = plotTension(crowded, "frustrationIndex", period, { width: 1000, height: 46 });
    expect(peaks.map(({ from }) => from)).toEqual([12, 900]);
  });

  it("is drawn in steps from the first day to the last, to the greatest possible value", () => {
    const period = { from: day(0), to: day(50) };
    const plot = plotTension(spans, "frustrationIndex", period, { width: 100, height: 46 });
    expect(plot.top).toBe(4);
    expect(plot.line.startsWith("M0,43")).toBe(true);
    expect(plot.line.endsWith("L100,13")).toBe(true);
    expect(plot.peaks.map(({ x, y }) => [x, y])).toEqual([
      [40, 23],
      [90, 13],
    ]);
    expect(plotTension(spans, "polarisation", period, { width: 100, height: 46 }).line).toBe("");
  });
});
