import { describe, expect, it } from "vitest";
import { createBoxGrid } from "./box-grid.ts";
import type { Box } from "./coordinates.ts";

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("a grid of boxes", () => {
  it("finds what shares area with a box, each once, however many squares both lie on", () => {
    const grid = createBoxGrid(10);
    const wide = grid.add(box(0, 0, 200, 35));
    const far = grid.add(box(400, 0, 20, 20));
    expect(grid.touching(box(-5, 5, 100, 100))).toEqual([wide]);
    expect(grid.touching(box(390, 10, 20, 20))).toEqual([far]);
    expect(grid.boxAt(far)).toEqual(box(400, 0, 20, 20));
  });

  it("does not find what only stands beside a box, on the same square or on its edge", () => {
    const grid = createBoxGrid(100);
    grid.add(box(0, 0, 20, 20));
    expect(grid.touching(box(20, 0, 20, 20))).toEqual([]);
    expect(grid.touching(box(60, 60, 20, 20))).toEqual([]);
  });

  it("finds the same as a look at all of them, beyond the frame too", () => {
    const grid = createBoxGrid(37);
    const boxes = Array.from({ length: 60 }, (_, k) =>
      box(((k * 97) % 500) - 200, ((k * 61) % 300) - 150, 10 + (k % 7) * 13, 8 + (k % 5) * 9),
    );
    for (const one of boxes) grid.add(one);
    for (const one of boxes) {
      const all = boxes.flatMap((other, number) =>
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
          ? [number]
          : [],
      );
      expect(grid.touching(one).toSorted((a, b) => a - b)).toEqual(all);
      const own = boxes.indexOf(one);
      expect(grid.isTouched(one)).toBe(true);
      expect(grid.isTouched(one, own)).toBe(all.length > 1);
    }
  });
});
