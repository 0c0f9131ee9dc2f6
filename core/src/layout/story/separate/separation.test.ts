import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clearanceBetween, clearanceOf, outlineAround } from "../../../geometry/convex-outline.ts";
import type { Places } from "../placement/pull.ts";
import { keyframe, spaceFor } from "../story-problem.testing.ts";
import { type Separation, separateOnce } from "./separation.ts";

function placesOf(at: readonly (readonly [number, number])[]): Places {
  return { x: Float64Array.from(at, ([x]) => x), y: Float64Array.from(at, ([, y]) => y) };
}

function separationOf(factions: readonly (readonly number[])[], actors: number): Separation {
  const present = Array.from({ length: actors }, (_, actor) => actor);
  const yielding = new Float64Array(actors).fill(1);
  return { ...spaceFor(actors), keyframe: keyframe(present, { factions }), yielding, push: 0.7 };
}

/** Separates until nothing intrudes by more than a pixel; returns the rounds that took. */
function separateAll(places: Places, separation: Separation): number {
  for (let round = 1; round <= 400; round++) if (separateOnce(places, separation) <= 1) return round;
  return Number.POSITIVE_INFINITY;
}

const near = fc.tuple(fc.integer({ min: 400, max: 600 }), fc.integer({ min: 200, max: 400 }));

describe("separation", () => {
  it("leaves alone what is apart, and says that nothing intrudes", () => {
    const places = placesOf([
      [200, 300],
      [400, 300],
      [600, 300],
    ]);
    expect(separateOnce(places, separationOf([[0]], 3))).toBe(0);
    expect([...places.x]).toEqual([200, 400, 600]);
  });

  it("parts boxes until they are seven pixels apart, within the frame", () => {
    fc.assert(
      fc.property(fc.uniqueArray(near, { minLength: 2, maxLength: 6, selector: String }), (at) => {
        const places = placesOf(at);
        separateAll(places, separationOf([], at.length));
        for (const [one] of at.entries()) {
          expect(places.x[one]).toBeGreaterThan(20);
          expect(places.y[one]).toBeGreaterThan(10);
          for (let other = one + 1; other < at.length; other++) {
            const across = Math.abs(places.x[one]! - places.x[other]!) - 40;
            const down = Math.abs(places.y[one]! - places.y[other]!) - 20;
            // The gap is at most a quarter of the smallest side, and a pixel of intrusion is none.
            expect(Math.max(across, down)).toBeGreaterThan(5 - 1.1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("moves one that yields away from one that does not, by the shorter way", () => {
    for (const [x, y] of [
      [510, 300],
      [535, 302],
    ] as const) {
      const places = placesOf([
        [500, 300],
        [x, y],
      ]);
      const separation = separationOf([], 2);
      separation.yielding[0] = 0;
      separateAll(places, separation);
      expect([places.x[0], places.y[0]]).toEqual([500, 300]);
      const [across, down] = [Math.abs(places.x[1]! - 500) - 40, Math.abs(places.y[1]! - 300) - 20];
      expect(x === 535 ? across : down).toBeGreaterThan(5 - 1.1);
      expect(x === 535 ? places.y[1] : places.x[1]).toBe(x === 535 ? y : x);
    }
  });

  it("expels a stranger from a hull, and parts two hulls", () => {
    const at = [
      [400, 280],
      [520, 280],
      [460, 360],
      [462, 300],
      [540, 330],
      [580, 380],
    ] as const;
    const places = placesOf(at);
    const factions = [
      [0, 1, 2],
      [4, 5],
    ];
    expect(separateAll(places, separationOf(factions, at.length))).toBeLessThan(400);
    const enclosed = (actor: number) => ({
      x: places.x[actor]!,
      y: places.y[actor]!,
      extent: { left: 20, right: 20, up: 10, down: 10 },
    });
    const [one, other] = factions.map((members) => outlineAround(members.map(enclosed), 14));
    if (one === null || one === undefined || other === null || other === undefined)
      throw new Error("no hull");
    expect(clearanceOf(one, enclosed(3)).gap).toBeGreaterThan(8 - 1.1);
    expect(clearanceBetween(one, other).gap).toBeGreaterThan(16 - 1.1);
  });

  it("moves a faction whose title runs out of the frame in as a whole", () => {
    const places = placesOf([
      [300, 30],
      [420, 30],
    ]);
    separateAll(places, separationOf([[0, 1]], 2));
    expect(places.y[0]).toBeCloseTo(places.y[1]!, 6);
    expect(places.y[0]).toBeGreaterThan(10 + 7 + 24);
  });
});
