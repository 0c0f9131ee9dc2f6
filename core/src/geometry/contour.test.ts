import { describe, expect, it } from "vitest";
import { contoursOf, type Lattice } from "./contour.ts";
import type { Point } from "./coordinates.ts";

/** A lattice over 200 by 200 pixels with the values of a field. */
function latticeOf(field: (x: number, y: number) => number, step = 5): Lattice {
  const columns = 200 / step + 1;
  const values = Float64Array.from({ length: columns * columns }, (_, node) =>
    field((node % columns) * step, Math.floor(node / columns) * step),
  );
  return { left: 0, top: 0, step, columns, rows: columns, values };
}

const circle = (x: number, y: number, radius: number) => (px: number, py: number) =>
  Math.hypot(px - x, py - y) - radius;

/** Positive for a ring that runs clockwise on a screen. */
function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, a, k) => {
    const b = ring[(k + 1) % ring.length] ?? a;
    return sum + (a.x * b.y - b.x * a.y) / 2;
  }, 0);
}

describe("the contours of a field", () => {
  it("lie where it is 0", () => {
    const rings = contoursOf(latticeOf(circle(96.3, 101.8, 60)));
    expect(rings).toHaveLength(1);
    for (const { x, y } of rings[0] ?? []) expect(Math.hypot(x - 96.3, y - 101.8)).toBeCloseTo(60, 0);
  });

  it("run clockwise round what is within, and the other way round a hole", () => {
    const [outer, hole] = [circle(100, 100, 80), circle(110, 90, 30)];
    const rings = contoursOf(latticeOf((x, y) => Math.max(outer(x, y), -hole(x, y))));
    const areas = rings.map(areaOf).toSorted((a, b) => b - a);
    expect(areas).toHaveLength(2);
    expect(areas[0]).toBeCloseTo(Math.PI * 80 ** 2, -3);
    expect(areas[1]).toBeCloseTo(-Math.PI * 30 ** 2, -3);
  });

  it("part two islands, and join them across a saddle that lies low", () => {
    const [one, other] = [circle(62, 62, 45), circle(131, 131, 45)];
    const apart = latticeOf((x, y) => Math.min(one(x, y), other(x, y)) + 8);
    const joined = latticeOf((x, y) => Math.min(one(x, y), other(x, y)) - 10);
    expect(contoursOf(apart)).toHaveLength(2);
    expect(contoursOf(joined)).toHaveLength(1);
  });

  it("close every ring, whatever the field", () => {
    // On a coarse lattice nearly every cell is crossed, many of them twice.
    for (let seed = 1; seed <= 40; seed++) {
      const wave = (x: number, y: number): number =>
        x <= 0 || y <= 0 || x >= 200 || y >= 200 ? 1 : Math.sin(seed * x) + Math.cos(1.7 * seed * y + x);
      const lattice = latticeOf(wave, 10);
      const crossings = contoursOf(lattice).reduce((sum, ring) => sum + ring.length, 0);
      let sides = 0;
      const { values, columns, rows } = lattice;
      const isIn = (node: number): boolean => (values[node] ?? 1) < 0;
      for (let node = 0; node < values.length; node++) {
        if ((node + 1) % columns !== 0 && isIn(node) !== isIn(node + 1)) sides++;
        if (node < columns * (rows - 1) && isIn(node) !== isIn(node + columns)) sides++;
      }
      expect(crossings).toBe(sides);
    }
  });
});
