import {
  type CalendarDate,
  type FactionColour,
  type LineStretch,
  type Storyline,
  type StorylineLine,
  type StorylineRibbon,
  storylineMomentAt,
  withoutBriefMoments,
} from "@entente/core";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { area, curveBumpX, line } from "d3-shape";
import type { Run } from "./place-texts.ts";

/** A storyline at one scale: all lengths in pixels of the drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Height at which the axis begins: lines and names stand above it, events and years below. */
  readonly axisTop: number;
  /** Maps days to pixels from the left. */
  readonly x: ScaleLinear<number, number>;
  /** Maps heights of the storyline to pixels from the top. */
  readonly y: ScaleLinear<number, number>;
  readonly lines: readonly DrawnLine[];
  readonly ribbons: readonly DrawnRibbon[];
  /** The storyline as drawn, without the moments too brief for this scale. */
  readonly storyline: Storyline;
  /** The storyline with all its moments, to find the actors present on a day. */
  readonly whole: Storyline;
}

export interface DrawnLine {
  readonly actor: string;
  readonly importance: number;
  readonly strokeWidth: number;
  /** The whole line, for the halo under it and for the pointer. */
  readonly path: string;
  readonly parts: readonly {
    readonly key: string;
    readonly path: string;
    readonly colour: FactionColour | null;
    readonly isCertain: boolean;
  }[];
}

export interface DrawnRibbon {
  readonly key: string;
  readonly faction: string | null;
  readonly colour: FactionColour | null;
  readonly parts: readonly { readonly key: string; readonly path: string; readonly isCertain: boolean }[];
  /** The runs above which its name may stand, the longest first. */
  readonly runs: readonly Run[];
}

export interface DrawingSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels in which a line reaches its new height; a shorter moment leaves it less. */
export const BEND = 22;
/** Pixels; a narrower moment would look like a stroke and is left out until there is room. */
const NARROWEST_MOMENT = 8;

/** Draws a storyline to a size; moments too brief for its scale are left out. */
export function drawStoryline(
  whole: Storyline,
  colours: ReadonlyMap<string, FactionColour>,
  { width, height, left, right, top, bottom }: DrawingSize,
): Drawing {
  const { period } = whole;
  const x = scaleLinear([period.from, period.to], [left, width - right]);
  const y = scaleLinear([0, whole.height], [top, height - bottom]);
  const daysPerPixel = (period.to - period.from) / Math.max(1, width - right - left);
  const storyline = withoutBriefMoments(whole, Math.ceil(NARROWEST_MOMENT * daysPerPixel));
  const scale = (height - top - bottom) / whole.height;
  const bends = bendsOf(storyline, x);
  return {
    width,
    height,
    axisTop: height - bottom,
    x,
    y,
    storyline,
    whole,
    lines: storyline.lines.map((one) => drawLine(one, { x, y, bends, colours, scale })),
    ribbons: storyline.ribbons.map((one, number) => drawRibbon(one, number, { x, y, bends, colours, scale })),
  };
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Pixels that the bends of a moment take, by its first day. */
  readonly bends: ReadonlyMap<number, number>;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly scale: number;
}

function bendsOf({ moments }: Storyline, x: ScaleLinear<number, number>): ReadonlyMap<number, number> {
  return new Map(moments.map(({ from, to }) => [from, Math.min(BEND, x(to) - x(from))]));
}

type Point = readonly [x: number, y: number];
const curve = line<Point>().curve(curveBumpX);

/** Returns the points of a stretch; it begins at the end of the former one if that ended on the day before. */
function pointsOf(stretch: LineStretch, before: LineStretch | undefined, { x, y, bends }: Scales): Point[] {
  const [start, end, height] = [x(stretch.from), x(stretch.to), y(stretch.height)];
  if (before?.to !== stretch.from || before.height === stretch.height) {
    return [
      [start, height],
      [end, height],
    ];
  }
  const bent = start + (bends.get(stretch.from) ?? 0);
  const points: Point[] = [
    [start, y(before.height)],
    [bent, height],
  ];
  return end > bent ? [...points, [end, height]] : points;
}

function drawLine({ actor, importance, stretches }: StorylineLine, scales: Scales): DrawnLine {
  const parts: { key: string; points: Point[]; colour: FactionColour | null; isCertain: boolean }[] = [];
  stretches.forEach((stretch, place) => {
    const before = stretches[place - 1];
    const points = pointsOf(stretch, before, scales);
    const membership = stretch.factions.findLast(({ faction }) => faction !== null);
    const colour = membership?.faction == null ? null : (scales.colours.get(membership.faction) ?? "grey");
    const isCertain = membership === undefined || membership.certainty === "CERTAIN";
    const last = parts.at(-1);
    const goesOn = before?.to === stretch.from && last?.colour === colour && last.isCertain === isCertain;
    if (goesOn) last.points.push(...points);
    else parts.push({ key: `${stretch.from}`, points, colour, isCertain });
  });
  return {
    actor,
    importance,
    strokeWidth: Math.max(1.2, (1.1 + 4.4 * importance ** 1.6) * Math.min(1.3, Math.max(0.75, scales.scale))),
    path: parts.map(({ points }) => curve(points) ?? "").join(""),
    parts: parts.map(({ points, ...part }) => ({ ...part, path: curve(points) ?? "" })),
  };
}

interface Span {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}
const ground = area<Span>()
  .x((span) => span.x)
  .y0((span) => span.bottom)
  .y1((span) => span.top)
  .curve(curveBumpX);

function drawRibbon(ribbon: StorylineRibbon, number: number, scales: Scales): DrawnRibbon {
  const { x, y, bends, colours } = scales;
  const parts: { key: string; spans: Span[]; isCertain: boolean }[] = [];
  ribbon.stretches.forEach(({ from, to, top, bottom, certainty }, place) => {
    const before = ribbon.stretches[place - 1];
    const isCertain = certainty === "CERTAIN";
    const [start, end] = [x(from), x(to)];
    const bent = before === undefined ? start : start + (bends.get(from) ?? 0);
    const here = { top: y(top), bottom: y(bottom) };
    const spans: Span[] = [{ x: bent, ...here }];
    if (before !== undefined) spans.unshift({ x: start, top: y(before.top), bottom: y(before.bottom) });
    if (end > bent) spans.push({ x: end, ...here });
    const last = parts.at(-1);
    if (last?.isCertain === isCertain) last.spans.push(...spans);
    else parts.push({ key: `${from}`, spans, isCertain });
  });
  return {
    key: `${ribbon.coalition} ${number}`,
    faction: ribbon.faction,
    colour: ribbon.faction === null ? null : (colours.get(ribbon.faction) ?? "grey"),
    parts: parts.map(({ spans, ...part }) => ({ ...part, path: ground(spans) ?? "" })),
    runs: runsAbove(ribbon, scales),
  };
}

/** Pixels. */
const LEVEL_WITHIN = 7;
const MOST_RUNS = 4;

/** Returns the runs in which the ribbon's upper edge is level within a few pixels, the longest first. */
function runsAbove({ stretches }: StorylineRibbon, { x, y, bends }: Scales): readonly Run[] {
  const runs: { x: number; y: number; room: number }[] = [];
  let level = Number.NaN;
  for (const { from, to, top } of stretches) {
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(y(top) - level) <= LEVEL_WITHIN) {
      last.room = x(to) - last.x;
      last.y = Math.min(last.y, y(top));
    } else {
      const start = x(from) + (bends.get(from) ?? 0);
      level = y(top);
      runs.push({ x: start, y: level, room: x(to) - start });
    }
  }
  return runs.sort((a, b) => b.room - a.room).slice(0, MOST_RUNS);
}

/** Returns the height of a line at a time, which may lie within a day; null where the actor is absent. */
export function heightAt({ storyline, whole, x, y }: Drawing, actor: string, day: number): number | null {
  const there = storylineMomentAt(whole, Math.floor(day) as CalendarDate).heights.get(actor);
  if (there === undefined) return null;
  const moment = storylineMomentAt(storyline, Math.floor(day) as CalendarDate);
  const height = moment.heights.get(actor);
  if (height === undefined) return y(there);
  const earlier = storylineMomentAt(storyline, (moment.from - 1) as CalendarDate).heights.get(actor);
  const bend = Math.min(BEND, x(moment.to) - x(moment.from));
  const share = (x(day) - x(moment.from)) / bend;
  if (earlier === undefined || share >= 1) return y(height);
  const eased = share * share * (3 - 2 * share);
  return y(earlier + (height - earlier) * eased);
}
