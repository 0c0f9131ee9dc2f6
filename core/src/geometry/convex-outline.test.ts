import { describe, expect, it } from "vitest";
import {
  boundsOf,
  clearanceBetween,
  clearanceOf,
  outlineAround,
  pointsOf,
  pointsWithin,
} from "./convex-outline.ts";
import { isWithinRings } from "./rings.ts";

const extent = { left: 30, right: 30, up: 8, down: 28 };
const at = (x: number, y: number) => ({ x, y, extent });
const outline = (...things: readonly { x: number; y: number }[]) => {
  const found = outlineAround(
    things.map(({ x, y }) => at(x, y)),
    20,
  );
  if (found === null) throw new Error("nothing to outline");
  return found;
};

describe("a convex outline", () => {
  const hull = outline({ x: 100, y: 100 }, { x: 300, y: 120 }, { x: 180, y: 240 });

  it("contains the corners of all it is drawn around", () => {
    const points = pointsOf(hull);
    for (const [x, y] of [
      [70, 92],
      [330, 112],
      [150, 268],
      [210, 268],
    ] as const) {
      expect(isWithinRings([points], { x, y })).toBe(true);
    }
  });

  it("does not contain what lies away from it", () => {
    expect(isWithinRings([pointsOf(hull)], { x: 60, y: 260 })).toBe(false);
    expect(clearanceOf(hull, at(420, 120)).gap).toBeGreaterThan(20);
  });

  it("reports how deep a stranger stands in it, and the way out", () => {
    const { gap, away } = clearanceOf(hull, at(330, 150));
    expect(gap).toBeLessThan(0);
    expect(away.x).toBeGreaterThan(0.5);
  });

  it("says how far two outlines lie apart", () => {
    const other = outline({ x: 600, y: 120 }, { x: 700, y: 160 });
    const { gap, away } = clearanceBetween(hull, other);
    expect(gap).toBeCloseTo(boundsOf(other).left - boundsOf(hull).right, -1);
    expect(away.x).toBeCloseTo(1, 1);
  });

  it("bends along the frame's edge where it would leave it, and keeps what is inside in", () => {
    const frame = { width: 320, height: 250 };
    const points = pointsWithin(hull, frame);
    expect(pointsOf(hull).some(({ x }) => x > 320)).toBe(true);
    expect(points.every(({ x, y }) => x >= 0 && x <= 320 && y >= 0 && y <= 250)).toBe(true);
    // A cut would have many points on the edge; a bend has the farthest there.
    expect(points.filter(({ x }) => x > 316).length).toBeLessThan(12);
    // What is convex stays so: every point's neighbours lie on one side of it.
    points.forEach((point, k) => {
      const [from, to] = [points.at(k - 1) ?? point, points.at((k + 1) % points.length) ?? point];
      const turn = (point.x - from.x) * (to.y - point.y) - (point.y - from.y) * (to.x - point.x);
      expect(turn).toBeGreaterThan(-0.2);
    });
    expect(isWithinRings([points], { x: 290, y: 120 })).toBe(true);
  });

  it("is left as it is by a frame that holds it", () => {
    expect(pointsWithin(hull, { width: 1000, height: 1000 })).toEqual(pointsOf(hull));
  });

  it("is round about a single member", () => {
    const points = pointsOf(outline({ x: 50, y: 50 }));
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(isWithinRings([points], { x: 50, y: 50 })).toBe(true);
  });

  it("is nothing about nobody", () => {
    expect(outlineAround([], 20)).toBeNull();
  });
});
