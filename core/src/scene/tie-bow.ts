import type { Box, Point } from "../layout/coordinates.ts";

/** In lengths of the tie, the least first. */
const BOWS: readonly number[] = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2];
/** A bow must save more than so many samples of running through others, a length of it. */
const PRICE_OF_BOW = 16;
const SAMPLES = 24;

/** The control point of the curve from `from` to `to` that bows by `bow` of its length. */
export function bendOf(from: Point, to: Point, bow: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { x: (from.x + to.x) / 2 - dy * bow, y: (from.y + to.y) / 2 + dx * bow };
}

/** The point at `share` (0 to 1) of the curve. */
export function pointOnCurve(from: Point, bend: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const along = (a: number, b: number, c: number): number =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: along(from.x, bend.x, to.x), y: along(from.y, bend.y, to.y) };
}

/** The bow with which a tie runs through fewest of the `obstacles` (others' nodes), the straighter the better. */
export function leastCrossingBow(from: Point, to: Point, obstacles: readonly Box[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const bow of BOWS) {
    const bend = bendOf(from, to, bow);
    let cost = Math.abs(bow) * PRICE_OF_BOW;
    for (let sample = 1; sample < SAMPLES; sample++) {
      const { x, y } = pointOnCurve(from, bend, to, sample / SAMPLES);
      if (obstacles.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom)) cost++;
    }
    if (cost < least) [best, least] = [bow, cost];
  }
  return best;
}
