import type { CalendarDate, Period, Spread, Tension } from "@entente/core";
import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

export type TensionMeasure = "frustrationIndex" | "unbalancedShare" | "polarisation";
export const TENSION_MEASURES: readonly TensionMeasure[] = [
  "frustrationIndex",
  "unbalancedShare",
  "polarisation",
];

/** A measure drawn over the period, `width` by `height`; days on the x axis, as on the timeline. */
export interface TensionPlot {
  readonly line: string;
  readonly band: string;
  /** The value at the top of the plot. */
  readonly top: number;
  readonly peaks: readonly Peak[];
}

/** A span of days on which a measure is higher than just before and just after. */
export interface Peak extends Period {
  readonly value: number;
  /** Coordinates in the plot. */
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly day: CalendarDate;
  readonly spread: Spread;
}

/** The margin above and below the line, for its stroke. */
const ROOM = 3;
/**
 * The least distance of two peaks, as a share of the plot's width. On the narrowest axis nearer buttons would
 * overlap.
 */
const APART = 0.045;

export function plotTension(
  spans: readonly Tension[],
  measure: TensionMeasure,
  period: Period,
  { width, height }: { readonly width: number; readonly height: number },
): TensionPlot {
  const points = pointsOf(spans, measure);
  const greatest = Math.max(0, ...points.map(({ spread }) => spread.max ?? 0));
  const top = measure === "frustrationIndex" ? Math.max(1, greatest) : 1;
  const x = scaleLinear([period.from, period.to], [0, width]);
  const y = scaleLinear([0, top], [height - ROOM, ROOM]);
  const toLine = line<Point>()
    .defined(({ spread }) => spread.value !== null)
    .x(({ day }) => x(day))
    .y(({ spread }) => y(spread.value ?? 0))
    .curve(curveStepAfter);
  const toBand = area<Point>()
    .defined(({ spread }) => spread.min !== null && spread.max !== null)
    .x(({ day }) => x(day))
    .y0(({ spread }) => y(spread.min ?? 0))
    .y1(({ spread }) => y(spread.max ?? 0))
    .curve(curveStepAfter);
  return {
    line: toLine(points) ?? "",
    band: toBand(points) ?? "",
    top,
    peaks: keepApart(
      peaksOf(spans, measure).map((peak) => ({ ...peak, x: x((peak.from + peak.to) / 2), y: y(peak.value) })),
      APART * width,
    ),
  };
}

/** Keeps the highest of peaks that are too near, and the first of equal ones. The result is in date order. */
function keepApart(peaks: readonly Peak[], distance: number): Peak[] {
  const kept: Peak[] = [];
  for (const peak of peaks.toSorted((a, b) => b.value - a.value || a.from - b.from)) {
    if (kept.every(({ x }) => Math.abs(x - peak.x) >= distance)) kept.push(peak);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** One point at the beginning of each span, and one at the end of the last. */
function pointsOf(spans: readonly Tension[], measure: TensionMeasure): Point[] {
  const last = spans.at(-1);
  const starts = spans.map((span) => ({ day: span.from, spread: span[measure] }));
  return last === undefined ? [] : [...starts, { day: last.to, spread: last[measure] }];
}

/** Local maxima of the certain value. A plateau is one peak; 0 is never a peak. */
export function peaksOf(spans: readonly Tension[], measure: TensionMeasure): Omit<Peak, "x" | "y">[] {
  const plateaus: { from: CalendarDate; to: CalendarDate; value: number }[] = [];
  for (const span of spans) {
    const value = span[measure].value ?? 0;
    const last = plateaus.at(-1);
    if (last !== undefined && last.value === value) last.to = span.to;
    else plateaus.push({ from: span.from, to: span.to, value });
  }
  return plateaus.filter(({ value }, place) => {
    const [before, after] = [plateaus[place - 1]?.value ?? 0, plateaus[place + 1]?.value ?? 0];
    return value > 0 && value > before && value > after;
  });
}
