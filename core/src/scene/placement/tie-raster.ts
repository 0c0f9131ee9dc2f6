import type { Box, Point, Size } from "../../geometry/coordinates.ts";
import { pointOnCurve } from "./tie-route.ts";

/** The cells of the stage through which ties run. */
export interface TieRaster {
  /** The length of all ties within a box, in pixels. */
  readonly lengthWithin: (box: Box) => number;
}

export interface TieCurve {
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
}

export const NO_TIES: TieRaster = { lengthWithin: () => 0 };

const CELL = 8;

/** Curves laid on a grid, summed up so that a box is asked for in no time. */
export function rasterTies(curves: readonly TieCurve[], frame: Size): TieRaster {
  if (curves.length === 0) return NO_TIES;
  const columns = Math.max(1, Math.ceil(frame.width / CELL));
  const rows = Math.max(1, Math.ceil(frame.height / CELL));
  // One column and row of nothing before the first: sums need no look at the edge.
  const width = columns + 1;
  const sums = new Float64Array(width * (rows + 1));
  for (const curve of curves) layOn(sums, width, rows, curve);
  for (let row = 1; row <= rows; row += 1) {
    let before = 0;
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column;
      before += sums[at] ?? 0;
      sums[at] = before + (sums[at - width] ?? 0);
    }
  }
  const sumTo = (column: number, row: number): number =>
    sums[clamp(row, rows) * width + clamp(column, columns)] ?? 0;
  return {
    lengthWithin: ({ left, right, top, bottom }) => {
      const [first, last] = [Math.round(left / CELL), Math.round(right / CELL)];
      const [upper, lower] = [Math.round(top / CELL), Math.round(bottom / CELL)];
      return sumTo(last, lower) - sumTo(first, lower) - sumTo(last, upper) + sumTo(first, upper);
    },
  };
}

function layOn(sums: Float64Array, width: number, rows: number, { from, bend, to }: TieCurve): void {
  const length =
    Math.hypot(bend.x - from.x, bend.y - from.y) / 2 +
    Math.hypot(to.x - bend.x, to.y - bend.y) / 2 +
    Math.hypot(to.x - from.x, to.y - from.y) / 2;
  const steps = Math.max(1, Math.ceil((2 * length) / CELL));
  for (let step = 0; step < steps; step += 1) {
    const { x, y } = pointOnCurve(from, bend, to, (step + 0.5) / steps);
    const [column, row] = [Math.floor(x / CELL) + 1, Math.floor(y / CELL) + 1];
    if (column < 1 || row < 1 || column >= width || row > rows) continue;
    const at = row * width + column;
    sums[at] = (sums[at] ?? 0) + length / steps;
  }
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
