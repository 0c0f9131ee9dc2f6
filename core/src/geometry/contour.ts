import type { Point } from "./coordinates.ts";

/** Values on the nodes of a square lattice, row by row. */
export interface Lattice {
  /** Where the first node lies, in pixels. */
  readonly left: number;
  readonly top: number;
  /** Pixels between two nodes. */
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** The sides of a cell, in the order in which `SIDES_CROSSED` names them. */
const [TOP, RIGHT, BOTTOM, LEFT] = [0, 1, 2, 3] as const;

/**
 * By which corners of a cell are inside (1 upper left, 2 upper right, 4 lower right, 8 lower left): the sides at which a
 * ring enters and leaves the cell, by turns. The two cells with opposite corners inside are decided apart.
 */
const SIDES_CROSSED: readonly (readonly number[])[] = [
  [],
  [TOP, LEFT],
  [RIGHT, TOP],
  [RIGHT, LEFT],
  [BOTTOM, RIGHT],
  [TOP, LEFT, BOTTOM, RIGHT],
  [BOTTOM, TOP],
  [BOTTOM, LEFT],
  [LEFT, BOTTOM],
  [TOP, BOTTOM],
  [RIGHT, TOP, LEFT, BOTTOM],
  [RIGHT, BOTTOM],
  [LEFT, RIGHT],
  [TOP, RIGHT],
  [LEFT, TOP],
  [],
];
const JOINED: Readonly<Record<number, readonly number[]>> = {
  5: [TOP, RIGHT, BOTTOM, LEFT],
  10: [LEFT, TOP, RIGHT, BOTTOM],
};

/**
 * Finds the rings in which a field is 0, by marching squares: clockwise on a screen round what is negative, the other
 * way round holes. The field must be positive on the rim of the lattice. A small change of the values moves the rings
 * by little; the same values give the same rings.
 */
export function contoursOf(lattice: Lattice): Point[][] {
  const { starts, leaving } = crossedSides(lattice);
  const rings: Point[][] = [];
  for (const start of starts) {
    const ring: Point[] = [];
    for (let side = start; leaving[side] !== -1; ) {
      ring.push(crossingOf(lattice, side));
      const next = leaving[side]!;
      leaving[side] = -1;
      side = next;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** The sides that rings cross: `leaving` has for each the side that the ring crosses next, or −1. */
interface CrossedSides {
  readonly starts: readonly number[];
  readonly leaving: Int32Array;
}

/** Finds the crossed sides. A side has the number of its upper or left node, twice, plus one where it runs down. */
function crossedSides({ columns, rows, values }: Lattice): CrossedSides {
  const leaving = new Int32Array(2 * columns * rows).fill(-1);
  const starts: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const node = row * columns + column;
      const [upperLeft, upperRight] = [values[node]!, values[node + 1]!];
      const [lowerRight, lowerLeft] = [values[node + columns + 1]!, values[node + columns]!];
      const inside =
        (upperLeft < 0 ? 1 : 0) |
        (upperRight < 0 ? 2 : 0) |
        (lowerRight < 0 ? 4 : 0) |
        (lowerLeft < 0 ? 8 : 0);
      if (inside === 0 || inside === 15) continue;
      // Between opposite corners lies a saddle, and its height decides.
      const saddle = upperLeft * lowerRight - upperRight * lowerLeft;
      const isJoined = upperLeft < 0 ? saddle > 0 : saddle < 0;
      const sides = [2 * node, 2 * (node + 1) + 1, 2 * (node + columns), 2 * node + 1];
      const crossed = (isJoined ? JOINED[inside] : undefined) ?? SIDES_CROSSED[inside] ?? [];
      for (let k = 0; k < crossed.length; k += 2) {
        const from = sides[crossed[k]!]!;
        leaving[from] = sides[crossed[k + 1]!]!;
        starts.push(from);
      }
    }
  }
  return { starts, leaving };
}

/** Finds where a side is crossed, by linear interpolation. */
function crossingOf({ left, top, step, columns, values }: Lattice, side: number): Point {
  const node = side >> 1;
  const isDown = side % 2 === 1;
  const [from, to] = [values[node]!, values[isDown ? node + columns : node + 1]!];
  const share = from / (from - to);
  const [column, row] = [node % columns, Math.floor(node / columns)];
  return {
    x: left + step * (isDown ? column : column + share),
    y: top + step * (isDown ? row + share : row),
  };
}
