import { describe, expect, it } from "vitest";
import { bendOutline, type OutlineDisc } from "./bent-outline.ts";
import { outlineAround, pointsWithin } from "./convex-outline.ts";
import type { Point } from "./coordinates.ts";
import { isWithinRings, type Rings } from "./rings.ts";

const frame = { width: 800, height: 500 };
const room = { padding: 18, step: 5, frame };
const disc = (x: number, y: number, weight = 1, radius = 9): OutlineDisc => ({ x, y, radius, weight });

function bend(members: readonly OutlineDisc[], strangers: readonly OutlineDisc[]): Rings {
  const outline = outlineAround(
    members.map(({ x, y, radius: r }) => ({ x, y, extent: { left: r, right: r, up: r, down: r } })),
    room.padding,
  );
  if (outline === null) throw new Error("a hull needs a member");
  return bendOutline(pointsWithin(outline, frame), members, strangers, room);
}

function rimOf({ x, y, radius }: OutlineDisc, share: number): Point[] {
  return Array.from({ length: 16 }, (_, k) => ({
    x: x + share * radius * Math.cos((k * Math.PI) / 8),
    y: y + share * radius * Math.sin((k * Math.PI) / 8),
  }));
}

/** The greatest distance of a point of one from the rings of the other. */
function apart(one: Rings, other: Rings): number {
  const nearest = ({ x, y }: Point): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const ring of other)
      for (const [k, a] of ring.entries()) {
        const b = ring[(k + 1) % ring.length] ?? a;
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const along = ((x - a.x) * dx + (y - a.y) * dy) / Math.max(1e-9, dx * dx + dy * dy);
        const share = Math.max(0, Math.min(1, along));
        least = Math.min(least, Math.hypot(x - a.x - share * dx, y - a.y - share * dy));
      }
    return least;
  };
  return Math.max(...one.flat().map(nearest));
}

const three = [disc(200, 150), disc(500, 160), disc(340, 380)];

describe("an outline bent round strangers", () => {
  it("is the convex one where nobody is in the way", () => {
    const rings = bend(three, [disc(700, 400)]);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(72);
  });

  it("has a hole round one within, and a bay for one at its edge", () => {
    expect(bend(three, [disc(345, 230)])).toHaveLength(2);
    const bay = bend(three, [disc(350, 118)]);
    expect(bay).toHaveLength(1);
    expect(isWithinRings(bay, { x: 350, y: 118 })).toBe(false);
  });

  it("holds every member's disc and no stranger's, however they stand", () => {
    let [seed, holes, islands] = [7, 0, 0];
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 150; round++) {
      const discs: OutlineDisc[] = [];
      while (discs.length < 14) {
        const one = disc(30 + 740 * next(), 30 + 440 * next(), 1, 6 + 8 * next());
        if (discs.every((two) => Math.hypot(one.x - two.x, one.y - two.y) > one.radius + two.radius + 2))
          discs.push(one);
      }
      const [members, strangers] = [discs.slice(0, 6), discs.slice(6)];
      const rings = bend(members, strangers);
      if (rings.length > 1) holes++;
      if (rings.length > 3) islands++;
      for (const one of members)
        for (const place of [one, ...rimOf(one, 0.9)]) expect(isWithinRings(rings, place)).toBe(true);
      for (const one of strangers)
        for (const place of [one, ...rimOf(one, 0.9)]) expect(isWithinRings(rings, place)).toBe(false);
    }
    expect(holes).toBeGreaterThan(20);
    expect(islands).toBeGreaterThan(2);
  });

  it("holds a member outside the convex outline on an island of its own", () => {
    const outline = outlineAround(
      three.map(({ x, y }) => ({ x, y, extent: { left: 9, right: 9, up: 9, down: 9 } })),
      room.padding,
    );
    if (outline === null) throw new Error("a hull needs a member");
    const far = disc(720, 420);
    const rings = bendOutline(pointsWithin(outline, frame), [...three, far], [], room);
    expect(rings).toHaveLength(2);
    expect(isWithinRings(rings, far)).toBe(true);
  });

  it("changes by little while a stranger crosses it, and while one comes to count", () => {
    let before: Rings | null = null;
    for (let x = 180; x <= 240; x += 0.5) {
      const rings = bend(three, [disc(x, 210)]);
      // Where a bay opens or a hole closes a thin bridge goes at once; nothing else jumps.
      if (before?.length === rings.length) {
        expect(apart(rings, before)).toBeLessThan(7);
        expect(apart(before, rings)).toBeLessThan(7);
      }
      before = rings;
    }
    before = null;
    for (let weight = 0; weight <= 1; weight += 0.01) {
      const rings = bend(three, [disc(350, 118, weight)]);
      if (before?.length === rings.length) expect(apart(rings, before)).toBeLessThan(3);
      before = rings;
    }
    expect(bend(three, [disc(345, 230, 0)])).toEqual(bend(three, []));
  });

  it("is the same again for the same discs, and never leaves the frame", () => {
    const strangers = [disc(24, 150), disc(60, 200)];
    const members = [disc(20, 100), disc(40, 300), disc(300, 20)];
    expect(bend(members, strangers)).toEqual(bend(members, strangers));
    for (const { x, y } of bend(members, strangers).flat()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(frame.width);
    }
  });
});
