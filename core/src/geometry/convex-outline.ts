import type { Extent, Point, Size } from "./coordinates.ts";

/**
 * A smooth convex shape by its support function: `support[k]` is how far it reaches from the origin in the
 * direction of angle 2πk/DIRECTIONS. Outlines blend by blending supports, and a blend of convex shapes is convex.
 */
export interface ConvexOutline {
  readonly support: Float64Array;
}

/** A node with its label, to be enclosed by an outline. */
export interface Enclosed extends Point {
  readonly extent: Extent;
}

export const DIRECTIONS = 72;

const COSINES = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.cos((2 * Math.PI * k) / DIRECTIONS));
const SINES = Float64Array.from({ length: DIRECTIONS }, (_, k) => Math.sin((2 * Math.PI * k) / DIRECTIONS));
/**
 * Half width of the smoothing kernel, in directions: averaging a shape with rotated copies of itself rounds its
 * corners.
 */
const BELL_REACH = 5;
const BELL = normalise(
  Float64Array.from({ length: 2 * BELL_REACH + 1 }, (_, k) => Math.exp(-(((k - BELL_REACH) / 2.5) ** 2) / 2)),
);

/** Makes the rounded hull of `things`, at least half of `padding` pixels away from each; null for none. */
export function outlineAround(things: readonly Enclosed[], padding: number): ConvexOutline | null {
  if (things.length === 0) return null;
  const centre = centreOf(things);
  const raw = new Float64Array(DIRECTIONS).fill(Number.NEGATIVE_INFINITY);
  for (const { x, y, extent } of things) {
    const left = x - centre.x - extent.left;
    const right = x - centre.x + extent.right;
    const top = y - centre.y - extent.up;
    const bottom = y - centre.y + extent.down;
    for (let k = 0; k < DIRECTIONS; k++) {
      const cos = COSINES[k]!;
      const sin = SINES[k]!;
      const reach = cos * (cos > 0 ? right : left) + sin * (sin > 0 ? bottom : top);
      if (reach > raw[k]!) raw[k] = reach;
    }
  }
  // The ring repeats its first and last directions at the other end, so that the kernel needs no wrapping.
  const ring = new Float64Array(DIRECTIONS + 2 * BELL_REACH);
  ring.set(raw.subarray(DIRECTIONS - BELL_REACH), 0);
  ring.set(raw, BELL_REACH);
  ring.set(raw.subarray(0, BELL_REACH), BELL_REACH + DIRECTIONS);
  const support = new Float64Array(DIRECTIONS);
  let shortfall = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    let sum = 0;
    for (let step = 0; step <= 2 * BELL_REACH; step++) sum += BELL[step]! * ring[k + step]!;
    support[k] = sum;
    const short = raw[k]! - sum;
    if (short > shortfall) shortfall = short;
  }
  // Rounding cuts corners by up to `shortfall`; half of the padding may be spent on that, the rest is added.
  const added = padding + Math.max(0, shortfall - padding / 2);
  for (let k = 0; k < DIRECTIONS; k++) {
    support[k] = (support[k] ?? 0) + added + centre.x * (COSINES[k] ?? 0) + centre.y * (SINES[k] ?? 0);
  }
  return { support };
}

/** Returns the points of an outline, one for each direction, clockwise on a screen. */
export function pointsOf({ support }: ConvexOutline): Point[] {
  const turn = (2 * Math.PI) / DIRECTIONS;
  return Array.from({ length: DIRECTIONS }, (_, k) => {
    const reach = support[k] ?? 0;
    const before = support[(k + DIRECTIONS - 1) % DIRECTIONS] ?? 0;
    const after = support[(k + 1) % DIRECTIONS] ?? 0;
    const slope = (after - before) / (2 * Math.sin(turn));
    const [cos, sin] = [COSINES[k] ?? 0, SINES[k] ?? 0];
    return { x: reach * cos - slope * sin, y: reach * sin + slope * cos };
  });
}

/**
 * Returns the points of an outline, compressed into the frame on each side that it crosses: the farthest point comes
 * to lie on the edge and those less far out move less, so that the outline bends along the edge where a cut would
 * have corners.
 */
export function pointsWithin(outline: ConvexOutline, { width, height }: Size): Point[] {
  const { left, right, top, bottom } = boundsOf(outline);
  const across = intoStretch(left, right, EDGE, width - EDGE);
  const down = intoStretch(top, bottom, EDGE, height - EDGE);
  const points = pointsOf(outline);
  if (across === null && down === null) return points;
  return points.map(({ x, y }) => ({ x: across?.(x) ?? x, y: down?.(y) ?? y }));
}

/** Pixels between an outline and the frame: the width of its line, and some space. */
const EDGE = 3;

/** Makes a map of [`least`, `most`] into [`from`, `to`]; null if it lies inside already. */
function intoStretch(least: number, most: number, from: number, to: number): ((at: number) => number) | null {
  if (least >= from && most <= to) return null;
  const middle = (Math.max(least, from) + Math.min(most, to)) / 2;
  const after = squeezeInto(Math.max(0, most - to), to - middle);
  const before = squeezeInto(Math.max(0, from - least), middle - from);
  return (at) => Math.min(to, Math.max(from, at >= middle ? to - after(to - at) : from + before(at - from)));
}

/**
 * Makes a map of distances from an edge that takes `-over`, the farthest point outside, to 0. It is concave, so that
 * a convex outline stays convex; nothing farther inside than `room` moves.
 */
function squeezeInto(over: number, room: number): (inside: number) => number {
  const reach = Math.min(2 * over, Math.max(0, room));
  const span = reach + over;
  return (inside) => {
    const out = reach - inside;
    return out <= 0 || span <= 0 ? inside : inside + over * (out / span) ** 2;
  };
}

export interface Clearance {
  /** Pixels between the two; negative where they overlap. */
  readonly gap: number;
  /** The unit vector along which the second moves away by the shortest way. */
  readonly away: Point;
}

/** Measures how far a thing lies outside an outline. */
export function clearanceOf({ support }: ConvexOutline, { x, y, extent }: Enclosed): Clearance {
  let gap = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    const cos = COSINES[k] ?? 0;
    const sin = SINES[k] ?? 0;
    const near =
      cos * (cos > 0 ? x - extent.left : x + extent.right) +
      sin * (sin > 0 ? y - extent.up : y + extent.down);
    const here = near - (support[k] ?? 0);
    if (here > gap) {
      gap = here;
      best = k;
    }
  }
  return { gap, away: { x: COSINES[best] ?? 0, y: SINES[best] ?? 0 } };
}

/** Tells quickly, by the direction from `centre` alone, whether a thing lies `least` pixels outside an outline. */
export function isClearOf(
  { support }: ConvexOutline,
  { x, y, extent }: Enclosed,
  centre: Point,
  least: number,
): boolean {
  const turn = Math.atan2(y - centre.y, x - centre.x) / (2 * Math.PI);
  const k = (Math.round(turn * DIRECTIONS) + DIRECTIONS) % DIRECTIONS;
  const [cos, sin] = [COSINES[k] ?? 0, SINES[k] ?? 0];
  const near =
    cos * (cos > 0 ? x - extent.left : x + extent.right) + sin * (sin > 0 ? y - extent.up : y + extent.down);
  return near - (support[k] ?? 0) >= least;
}

/** Measures how far apart two outlines lie. */
export function clearanceBetween(first: ConvexOutline, second: ConvexOutline): Clearance {
  const opposite = DIRECTIONS / 2;
  let gap = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let k = 0; k < DIRECTIONS; k++) {
    const here = -(second.support[(k + opposite) % DIRECTIONS] ?? 0) - (first.support[k] ?? 0);
    if (here > gap) {
      gap = here;
      best = k;
    }
  }
  return { gap, away: { x: COSINES[best] ?? 0, y: SINES[best] ?? 0 } };
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function boundsOf({ support }: ConvexOutline): Bounds {
  const quarter = DIRECTIONS / 4;
  const reach = (quarters: number): number => support[quarters * quarter] ?? 0;
  return { right: reach(0), bottom: reach(1), left: -reach(2), top: -reach(3) };
}

function centreOf(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function normalise(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
