import type { Point } from "../layout/coordinates.ts";

/** The control point of the curve from `from` to `to` that bows by `bow` of its length. */
export function bendOf(from: Point, to: Point, bow: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { x: (from.x + to.x) / 2 - dy * bow, y: (from.y + to.y) / 2 + dx * bow };
}

/** The point at `share` (0 to 1) of the curve. */
export function pointOnCurve(from: Point, bend: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const [first, middle, last] = [rest * rest, 2 * rest * share, share * share];
  return {
    x: first * from.x + middle * bend.x + last * to.x,
    y: first * from.y + middle * bend.y + last * to.y,
  };
}
