import { describe, expect, it } from "vitest";
import { boundsOfRings, distanceToRings, isBoxWithinRings, isWithinRings } from "./rings.ts";

const square = (from: number, to: number) => [
  { x: from, y: from },
  { x: to, y: from },
  { x: to, y: to },
  { x: from, y: to },
];
const withHole = [square(0, 100), square(40, 60).toReversed()];
const boxAt = (left: number, top: number, size: number) => ({
  left,
  top,
  right: left + size,
  bottom: top + size,
});

describe("rings", () => {
  it("hold what lies within them and not in a hole", () => {
    expect(isWithinRings(withHole, { x: 20, y: 50 })).toBe(true);
    expect(isWithinRings(withHole, { x: 50, y: 50 })).toBe(false);
    expect(isWithinRings(withHole, { x: 120, y: 50 })).toBe(false);
    expect(isWithinRings([], { x: 0, y: 0 })).toBe(false);
  });

  it("share area with a box within, across or around them, and with none in a hole or beside", () => {
    for (const box of [boxAt(10, 10, 5), boxAt(95, 20, 10), boxAt(-10, -10, 200), boxAt(35, 45, 10)])
      expect(isBoxWithinRings(withHole, box)).toBe(true);
    for (const box of [boxAt(45, 45, 10), boxAt(101, 20, 10), boxAt(-30, -30, 20)])
      expect(isBoxWithinRings(withHole, box)).toBe(false);
  });

  it("are measured by their points", () => {
    expect(distanceToRings(withHole, boxAt(103, 104, 10))).toBe(5);
    expect(distanceToRings(withHole, boxAt(95, 95, 10))).toBe(0);
    expect(boundsOfRings(withHole)).toEqual({ left: 0, top: 0, right: 100, bottom: 100 });
  });
});
