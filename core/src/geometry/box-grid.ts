import type { Box } from "./coordinates.ts";

/** A spatial hash of boxes: the boxes that touch a given one are found without looking at all. */
export interface BoxGrid {
  /** Adds a box and returns its number; the first is 0. */
  readonly add: (box: Box) => number;
  /** Lists the numbers of the boxes that share some area with `box`, each once. */
  readonly touching: (box: Box) => number[];
  /** Tells whether `box` shares some area with any box but number `own`. */
  readonly isTouched: (box: Box, own?: number) => boolean;
  readonly boxAt: (number: number) => Box;
}

/** Row numbers run from -ROWS to ROWS. */
const ROWS = 1 << 20;

const NOBODY: readonly number[] = [];

function squareAt(column: number, row: number): number {
  return column * 2 * ROWS + row;
}

/** Makes an empty grid of squares with a `side` in pixels, best about that of the boxes. */
export function createBoxGrid(side: number): BoxGrid {
  const boxes: Box[] = [];
  const squares = new Map<number, number[]>();
  const lastAsked: number[] = [];
  let asked = 0;
  const onSquares = (box: Box, visit: (square: number) => void): void => {
    const [bottom, right] = [Math.floor(box.bottom / side), Math.floor(box.right / side)];
    for (let column = Math.floor(box.left / side); column <= right; column++) {
      for (let row = Math.floor(box.top / side); row <= bottom; row++) visit(squareAt(column, row));
    }
  };
  return {
    add: (box) => {
      const number = boxes.push(box) - 1;
      lastAsked.push(0);
      onSquares(box, (square) => {
        const there = squares.get(square);
        if (there === undefined) squares.set(square, [number]);
        else there.push(number);
      });
      return number;
    },
    touching: (box) => {
      asked += 1;
      const found: number[] = [];
      onSquares(box, (square) => {
        for (const number of squares.get(square) ?? []) {
          if (lastAsked[number] === asked) continue;
          lastAsked[number] = asked;
          if (touch(box, boxes[number]!)) found.push(number);
        }
      });
      return found;
    },
    isTouched: (box, own = -1) => {
      const [bottom, right] = [Math.floor(box.bottom / side), Math.floor(box.right / side)];
      for (let column = Math.floor(box.left / side); column <= right; column++) {
        for (let row = Math.floor(box.top / side); row <= bottom; row++) {
          for (const number of squares.get(squareAt(column, row)) ?? NOBODY) {
            if (number !== own && touch(box, boxes[number]!)) return true;
          }
        }
      }
      return false;
    },
    boxAt: (number) => boxes[number]!,
  };
}

function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
