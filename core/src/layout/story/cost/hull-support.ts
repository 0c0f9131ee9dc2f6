import type { Extent } from "../../../geometry/coordinates.ts";
import type { Places } from "../placement/pull.ts";

/** Directions in which hulls are measured for overlap: enough to see what is in the way. */
export const HULL_DIRECTIONS = 24;
const HALF = HULL_DIRECTIONS / 2;
const COSINES = Float64Array.from({ length: HULL_DIRECTIONS }, (_, d) =>
  Math.cos((2 * Math.PI * d) / HULL_DIRECTIONS),
);
const SINES = Float64Array.from({ length: HULL_DIRECTIONS }, (_, d) =>
  Math.sin((2 * Math.PI * d) / HULL_DIRECTIONS),
);
/** How much of itself and of its neighbours on either side a rounded outline has in each direction. */
const [BELL, BELL_1, BELL_2] = [0.479, 0.233, 0.0275] as const;
/** The bell shrinks a shape's distance from the origin by this share: where its centre lies must not matter. */
const SHRUNK = 1 - BELL - 2 * BELL_1 * Math.cos(Math.PI / 12) - 2 * BELL_2 * Math.cos(Math.PI / 6);
/** Directions in which a gap is looked for: those between the axes, which bounds have told, come first. */
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
/** Two directions again at either end, so that the bell needs no look round. */
const RING = new Float64Array(HULL_DIRECTIONS + 4);

/**
 * How far shapes reach from the origin in each direction, in pixels: shape number `n` from `n * DIRECTIONS` on. Those
 * of boxes are measured from their node's place.
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

/** Of each hull in each direction: how far its farthest and its second farthest member reach, and who is the farthest. */
export interface Extremes {
  readonly farthest: Float64Array;
  readonly second: Float64Array;
  readonly who: Int32Array;
}

export function createExtremes(hulls: number): Extremes {
  const size = hulls * HULL_DIRECTIONS;
  return { farthest: new Float64Array(size), second: new Float64Array(size), who: new Int32Array(size) };
}

/** Finds the extremes of a hull anew. */
export function findExtremes(
  { farthest, second, who }: Extremes,
  hull: number,
  members: Int32Array,
  { x, y }: Places,
  boxes: SupportValues,
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
 * Writes the reach of the rounded outline (see convex-outline.ts) of a hull, in fewer directions, as it is when one
 * of its members is at (x, y) and the extremes are those from before that.
 */
export function measureHull(
  hulls: SupportValues,
  { farthest, second, who }: Extremes,
  hull: number,
  moved: number,
  x: number,
  y: number,
  boxes: SupportValues,
  centreX: number,
  centreY: number,
  padding: number,
): void {
  const first = hull * HULL_DIRECTIONS;
  const box = moved * HULL_DIRECTIONS;
  for (let d = 0; d < HULL_DIRECTIONS; d++) {
    const far = COSINES[d]! * x + SINES[d]! * y + boxes[box + d]!;
    const others = (who[first + d] === moved ? second[first + d] : farthest[first + d]) as number;
    RING[d + 2] = far > others ? far : others;
  }
  RING[0] = RING[HULL_DIRECTIONS]!;
  RING[1] = RING[HULL_DIRECTIONS + 1]!;
  RING[HULL_DIRECTIONS + 2] = RING[2]!;
  RING[HULL_DIRECTIONS + 3] = RING[3]!;
  let shortfall = 0;
  for (let d = 0; d < HULL_DIRECTIONS; d++) {
    const raw = RING[d + 2]!;
    const smooth =
      BELL * raw +
      BELL_1 * (RING[d + 1]! + RING[d + 3]!) +
      BELL_2 * (RING[d]! + RING[d + 4]!) +
      SHRUNK * (COSINES[d]! * centreX + SINES[d]! * centreY);
    hulls[first + d] = smooth;
    if (raw - smooth > shortfall) shortfall = raw - smooth;
  }
  const added = padding + Math.max(0, shortfall - padding / 2);
  for (let d = 0; d < HULL_DIRECTIONS; d++) hulls[first + d]! += added;
}

/** Pixels from a hull to a box around a place; once they are found to be `enough`, no further count. */
export function gapToBox(
  hulls: SupportValues,
  hull: number,
  x: number,
  y: number,
  boxes: SupportValues,
  box: number,
  enough: number,
): number {
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

/** Pixels from a hull to a place; once they are found to be `enough`, no further count. */
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

/** Pixels from one hull to another; once they are found to be `enough`, no further count. */
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

/** The perimeter of a convex shape is the mean of its widths, times π. */
export function perimeterOf(hulls: SupportValues, hull: number): number {
  let sum = 0;
  for (let d = 0; d < HULL_DIRECTIONS; d++) sum += hulls[hull * HULL_DIRECTIONS + d]!;
  return (2 * Math.PI * sum) / HULL_DIRECTIONS;
}
