import {
  type CalendarDate,
  type FactionColour,
  type LineStretch,
  type Storyline,
  type StorylineLine,
  type StorylineRibbon,
  withoutBriefMoments,
} from "@entente/core";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { area, curveBumpX, line } from "d3-shape";
import type { Run } from "./place-texts.ts";

/** A storyline at one scale: all lengths in pixels of the drawing. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Above it stand lines and names, below it events and years. */
  readonly axisTop: number;
  /** Days to the right, heights of the storyline downwards. */
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly lines: readonly DrawnLine[];
  readonly ribbons: readonly DrawnRibbon[];
  /** As it is drawn, without the moments too brief for this scale. */
  readonly storyline: Storyline;
  /** With them: who is there on a day. */
  readonly whole: Storyline;
}

export interface DrawnLine {
  readonly actor: string;
  readonly importance: number;
  readonly strokeWidth: number;
  /** The whole of it, for the halo beneath and for the pointer. */
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
  /** Where its name may stand, the longest first. */
  readonly runs: readonly Run[];
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line takes so many pixels to come to its new height, or as long as the moment lasts. */
export const BEND = 22;
/** Moments narrower than this would be a stroke; they are left out until there is room. */
const NARROWEST_MOMENT = 8;

export function draw(
  whole: Storyline,
  colours: ReadonlyMap<string, FactionColour>,
  { width, height, left, right, top, bottom }: Size,
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

interface Means {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** By the first day of a moment, how many pixels its bends take. */
  readonly bends: ReadonlyMap<number, number>;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly scale: number;
}

function bendsOf({ moments }: Storyline, x: ScaleLinear<number, number>): ReadonlyMap<number, number> {
  return new Map(moments.map(({ from, to }) => [from, Math.min(BEND, x(to) - x(from))]));
}

type Point = readonly [x: number, y: number];
const curve = line<Point>().curve(curveBumpX);

/** The points through which a stretch runs, from where the one before it ended, if that was on the day before. */
function pointsOf(stretch: LineStretch, before: LineStretch | undefined, { x, y, bends }: Means): Point[] {
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

function drawLine({ actor, importance, stretches }: StorylineLine, means: Means): DrawnLine {
  const parts: { key: string; points: Point[]; colour: FactionColour | null; isCertain: boolean }[] = [];
  stretches.forEach((stretch, place) => {
    const before = stretches[place - 1];
    const points = pointsOf(stretch, before, means);
    const membership = stretch.factions.findLast(({ faction }) => faction !== null);
    const colour = membership?.faction == null ? null : (means.colours.get(membership.faction) ?? "grey");
    const isCertain = membership === undefined || membership.certainty === "CERTAIN";
    const last = parts.at(-1);
    const goesOn = before?.to === stretch.from && last?.colour === colour && last.isCertain === isCertain;
    if (goesOn) last.points.push(...points);
    else parts.push({ key: `${stretch.from}`, points, colour, isCertain });
  });
  return {
    actor,
    importance,
    strokeWidth: Math.max(1.2, (1.1 + 4.4 * importance ** 1.6) * Math.min(1.3, Math.max(0.75, means.scale))),
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

function drawRibbon(ribbon: StorylineRibbon, number: number, means: Means): DrawnRibbon {
  const { x, y, bends, colours } = means;
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
    runs: runsAbove(ribbon, means),
  };
}

const LEVEL_WITHIN = 7;
const MOST_RUNS = 4;

/** Above the stretches in which the ground's upper edge is level, or nearly. */
function runsAbove({ stretches }: StorylineRibbon, { x, y, bends }: Means): readonly Run[] {
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

/** How high a line stands at a time that may lie within a day; null where the actor is absent. */
export function heightAt({ storyline, whole, x, y }: Drawing, actor: string, day: number): number | null {
  const there = whole.momentAt(Math.floor(day) as CalendarDate).heights.get(actor);
  if (there === undefined) return null;
  const moment = storyline.momentAt(Math.floor(day) as CalendarDate);
  const height = moment.heights.get(actor);
  if (height === undefined) return y(there);
  const earlier = storyline.momentAt((moment.from - 1) as CalendarDate).heights.get(actor);
  const bend = Math.min(BEND, x(moment.to) - x(moment.from));
  const share = (x(day) - x(moment.from)) / bend;
  if (earlier === undefined || share >= 1) return y(height);
  const eased = share * share * (3 - 2 * share);
  return y(earlier + (height - earlier) * eased);
}
