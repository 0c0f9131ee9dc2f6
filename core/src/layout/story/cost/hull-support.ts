import type { Extent } from "../../../geometry/coordinates.ts";
import type { Places } from "../placement/pull.ts";
import type { StoryHull } from "./neighbours.ts";

/** Directions in which hulls are measured for overlap. */
export const HULL_DIRECTIONS = 24;
const HALF = HULL_DIRECTIONS / 2;
const COSINES = Float64Array.from({ length: HULL_DIRECTIONS }, (_, d) =>
  Math.cos((2 * Math.PI * d) / HULL_DIRECTIONS),
);
const SINES = Float64Array.from({ length: HULL_DIRECTIONS }, (_, d) =>
  Math.sin((2 * Math.PI * d) / HULL_DIRECTIONS),
);
/** Weights of the smoothing kernel that rounds an outline: a direction, its neighbours, and theirs. */
const [KERNEL, KERNEL_1, KERNEL_2] = [0.479, 0.233, 0.0275] as const;
/**
 * Share by which the kernel shrinks a shape's distance from the origin; it is added back at the centre of the shape.
 */
const SHRUNK = 1 - KERNEL - 2 * KERNEL_1 * Math.cos(Math.PI / 12) - 2 * KERNEL_2 * Math.cos(Math.PI / 6);
/** Order in which directions are tried for a gap: diagonals first, since bounds have already tried the axes. */
const ORDER = Int32Array.of(
  3,
  9,
  15,
  21,
  2,
  8,
  14,
  20,
  4,
  10,
  16,
  22,
  1,
  7,
  13,
  19,
  5,
  11,
  17,
  23,
  0,
  6,
  12,
  18,
);

/**
 * Support functions of shapes: how far each reaches from the origin in every direction, in pixels; those of shape `n`
 * begin at `n * HULL_DIRECTIONS`. Boxes are measured from their node's place.
 */
export type SupportValues = Float64Array;

export function supportValuesOf(extents: readonly Extent[]): SupportValues {
  const supports = new Float64Array(extents.length * HULL_DIRECTIONS);
  for (const [number, { left, right, up, down }] of extents.entries()) {
    for (let d = 0; d < HULL_DIRECTIONS; d++) {
      const [cos, sin] = [COSINES[d]!, SINES[d]!];
      supports[number * HULL_DIRECTIONS + d] = cos * (cos > 0 ? right : -left) + sin * (sin > 0 ? down : -up);
    }
  }
  return supports;
}

/** The farthest and the second farthest support of each hull's members in every direction, and the farthest member. */
export interface Extremes {
  readonly farthest: Float64Array;
  readonly second: Float64Array;
  readonly who: Int32Array;
}

function createExtremes(hulls: number): Extremes {
  const size = hulls * HULL_DIRECTIONS;
  return { farthest: new Float64Array(size), second: new Float64Array(size), who: new Int32Array(size) };
}

/** The supports of hulls, and all that they are measured from. */
export interface HullMeasures {
  /** Supports of members' boxes. */
  readonly boxes: SupportValues;
  /** Supports of hulls. */
  readonly hulls: SupportValues;
  readonly extremes: Extremes;
  /** Scratch of `measureHull`: all directions, with two repeated at either end. */
  readonly ring: Float64Array;
}

export function createHullMeasures(hulls: number, boxes: SupportValues): HullMeasures {
  return {
    boxes,
    hulls: new Float64Array(hulls * HULL_DIRECTIONS),
    extremes: createExtremes(hulls),
    ring: new Float64Array(HULL_DIRECTIONS + 4),
  };
}

/** Finds the extremes of a hull with its members at their places. */
export function findExtremes(
  { boxes, extremes: { farthest, second, who } }: HullMeasures,
  hull: number,
  { members }: StoryHull,
  { x, y }: Places,
): void {
  const first = hull * HULL_DIRECTIONS;
  for (let d = 0; d < HULL_DIRECTIONS; d++) {
    const cos = COSINES[d]!;
    const sin = SINES[d]!;
    let top = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    let top1 = -1;
    for (let at = 0; at < members.length; at++) {
      const member = members[at]!;
      const far = cos * x[member]! + sin * y[member]! + boxes[member * HULL_DIRECTIONS + d]!;
      if (far > top) {
        next = top;
        top = far;
        top1 = member;
      } else if (far > next) next = far;
    }
    farthest[first + d] = top;
    second[first + d] = next;
    who[first + d] = top1;
  }
}

/**
 * Measures the rounded outline (see geometry/convex-outline.ts) of a hull in HULL_DIRECTIONS directions. At most the
 * member `moved` has left its place since the hull's extremes were found.
 */
export function measureHull(
  { boxes, hulls, extremes: { farthest, second, who }, ring }: HullMeasures,
  hull: number,
  { members, padding }: StoryHull,
  moved: number,
  { x, y }: Places,
): void {
  const first = hull * HULL_DIRECTIONS;
  const box = moved * HULL_DIRECTIONS;
  const [movedX, movedY] = [x[moved]!, y[moved]!];
  for (let d = 0; d < HULL_DIRECTIONS; d++) {
    const far = COSINES[d]! * movedX + SINES[d]! * movedY + boxes[box + d]!;
    const others = who[first + d] === moved ? second[first + d]! : farthest[first + d]!;
    ring[d + 2] = far > others ? far : others;
  }
  ring[0] = ring[HULL_DIRECTIONS]!;
  ring[1] = ring[HULL_DIRECTIONS + 1]!;
  ring[HULL_DIRECTIONS + 2] = ring[2]!;
  ring[HULL_DIRECTIONS + 3] = ring[3]!;
  const centreX = meanOf(members, x);
  const centreY = meanOf(members, y);
  let shortfall = 0;
  for (let d = 0; d < HULL_DIRECTIONS; d++) {
    const raw = ring[d + 2]!;
    const smooth =
      KERNEL * raw +
      KERNEL_1 * (ring[d + 1]! + ring[d + 3]!) +
      KERNEL_2 * (ring[d]! + ring[d + 4]!) +
      SHRUNK * (COSINES[d]! * centreX + SINES[d]! * centreY);
    hulls[first + d] = smooth;
    if (raw - smooth > shortfall) shortfall = raw - smooth;
  }
  const added = padding + Math.max(0, shortfall - padding / 2);
  for (let d = 0; d < HULL_DIRECTIONS; d++) hulls[first + d]! += added;
}

function meanOf(members: Int32Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < members.length; at++) sum += values[members[at]!]!;
  return sum / members.length;
}

/** Measures the pixels from a hull to a box at its place, exactly where they are less than `enough`. */
export function gapToBox(
  hulls: SupportValues,
  hull: number,
  boxes: SupportValues,
  box: number,
  places: Places,
  enough: number,
): number {
  const x = places.x[box]!;
  const y = places.y[box]!;
  const own = hull * HULL_DIRECTIONS;
  const other = box * HULL_DIRECTIONS;
  let gap = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < HULL_DIRECTIONS; step++) {
    const d = ORDER[step]!;
    const here =
      COSINES[d]! * x + SINES[d]! * y - boxes[other + (d < HALF ? d + HALF : d - HALF)]! - hulls[own + d]!;
    if (here > gap) {
      gap = here;
      if (gap >= enough) return gap;
    }
  }
  return gap;
}

/** Measures the pixels from a hull to a point, exactly where they are less than `enough`. */
export function gapToPlace(hulls: SupportValues, hull: number, x: number, y: number, enough: number): number {
  const own = hull * HULL_DIRECTIONS;
  let gap = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < HULL_DIRECTIONS; step++) {
    const d = ORDER[step]!;
    const here = COSINES[d]! * x + SINES[d]! * y - hulls[own + d]!;
    if (here > gap) {
      gap = here;
      if (gap >= enough) return gap;
    }
  }
  return gap;
}

/** Measures the pixels from one hull to another, exactly where they are less than `enough`. */
export function gapBetween(hulls: SupportValues, one: number, other: number, enough: number): number {
  const first = one * HULL_DIRECTIONS;
  const second = other * HULL_DIRECTIONS;
  let gap = Number.NEGATIVE_INFINITY;
  for (let step = 0; step < HULL_DIRECTIONS; step++) {
    const d = ORDER[step]!;
    const here = -hulls[second + (d < HALF ? d + HALF : d - HALF)]! - hulls[first + d]!;
    if (here > gap) {
      gap = here;
      if (gap >= enough) return gap;
    }
  }
  return gap;
}

/** Measures the perimeter of a hull, in pixels: π times the mean width of a convex shape (Cauchy). */
export function perimeterOf(hulls: SupportValues, hull: number): number {
  let sum = 0;
  for (let d = 0; d < HULL_DIRECTIONS; d++) sum += hulls[hull * HULL_DIRECTIONS + d]!;
  return (2 * Math.PI * sum) / HULL_DIRECTIONS;
}
