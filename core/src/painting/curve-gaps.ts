import type { Box, Point } from "../geometry/coordinates.ts";
import type { Path } from "./surface.ts";

/** A quadratic curve: a tie as it is drawn. */
export interface Curve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

/** Shorter stretches than this share of a curve are not worth a stroke. */
const LEAST = 0.004;

/** Adds a curve to a path, but for what of it lies in one of the boxes. */
export function traceOutside(path: Path, { from, bend, to }: Curve, boxes: readonly Box[]): void {
  const left = Math.min(from.x, bend.x, to.x);
  const right = Math.max(from.x, bend.x, to.x);
  const top = Math.min(from.y, bend.y, to.y);
  const bottom = Math.max(from.y, bend.y, to.y);
  let gaps: [number, number][] | null = null;
  for (const box of boxes) {
    if (box.left >= right || box.right <= left || box.top >= bottom || box.bottom <= top) continue;
    for (const gap of stretchesWithin(from, bend, to, box)) {
      if (gaps === null) gaps = [gap];
      else gaps.push(gap);
    }
  }
  if (gaps === null) {
    path.moveTo(from.x, from.y);
    path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    return;
  }
  gaps.sort((a, b) => a[0] - b[0]);
  let start = 0;
  for (const [begin, end] of gaps) {
    if (begin - start > LEAST) traceStretch(path, from, bend, to, start, begin);
    start = Math.max(start, end);
  }
  if (1 - start > LEAST) traceStretch(path, from, bend, to, start, 1);
}

/** Finds the stretches of a curve, as shares of it, that lie in the box. */
export function stretchesWithin(from: Point, bend: Point, to: Point, box: Box): [number, number][] {
  const cuts = [0, 1];
  addCrossings(cuts, from.x, bend.x, to.x, box.left);
  addCrossings(cuts, from.x, bend.x, to.x, box.right);
  addCrossings(cuts, from.y, bend.y, to.y, box.top);
  addCrossings(cuts, from.y, bend.y, to.y, box.bottom);
  cuts.sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (let k = 1; k < cuts.length; k++) {
    const [begin, end] = [cuts[k - 1] ?? 0, cuts[k] ?? 1];
    if (end <= begin) continue;
    const middle = (begin + end) / 2;
    const x = along(from.x, bend.x, to.x, middle);
    const y = along(from.y, bend.y, to.y, middle);
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) stretches.push([begin, end]);
  }
  return stretches;
}

function along(a: number, b: number, c: number, share: number): number {
  const rest = 1 - share;
  return rest * rest * a + 2 * rest * share * b + share * share * c;
}

/** Adds the shares at which one coordinate of a curve is `value`. */
function addCrossings(cuts: number[], a: number, b: number, c: number, value: number): void {
  const square = a - 2 * b + c;
  const linear = 2 * (b - a);
  const constant = a - value;
  const add = (share: number): void => {
    if (share > 0 && share < 1) cuts.push(share);
  };
  if (Math.abs(square) < 1e-9) {
    if (linear !== 0) add(-constant / linear);
    return;
  }
  const discriminant = linear * linear - 4 * square * constant;
  if (discriminant < 0) return;
  const root = Math.sqrt(discriminant);
  add((-linear + root) / (2 * square));
  add((-linear - root) / (2 * square));
}

/** The part of a curve between two shares of it, which is a quadratic curve again. */
function traceStretch(path: Path, from: Point, bend: Point, to: Point, begin: number, end: number): void {
  path.moveTo(along(from.x, bend.x, to.x, begin), along(from.y, bend.y, to.y, begin));
  const polar = (a: number, b: number, c: number): number =>
    (1 - begin) * ((1 - end) * a + end * b) + begin * ((1 - end) * b + end * c);
  path.quadraticCurveTo(
    polar(from.x, bend.x, to.x),
    polar(from.y, bend.y, to.y),
    along(from.x, bend.x, to.x, end),
    along(from.y, bend.y, to.y, end),
  );
}
