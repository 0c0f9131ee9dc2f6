import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { placementsOf } from "../placement/placement.ts";
import { keyframe } from "../story-problem.testing.ts";
import { countPassings, missingOn, type Passings, passingsOf } from "./passing.ts";

const RADIUS = 10;
type Place = readonly [x: number, y: number];

function passingsIn(keyframes: readonly Keyframe[]): Passings {
  const placements = placementsOf(keyframes, 2, "WHEN_TOUCHED");
  return passingsOf(
    keyframes,
    placements,
    Float64Array.from(placements.list, () => RADIUS),
  );
}

/** Counts who pass on the way to the second of two keyframes, with placements at these places, in their order. */
function countOn(keyframes: readonly Keyframe[], ...at: readonly Place[]): number {
  const places = { x: Float64Array.from(at, ([x]) => x), y: Float64Array.from(at, ([, y]) => y) };
  return countPassings(passingsIn(keyframes), places, 1);
}

const [first, both, one] = [
  keyframe([0, 1]),
  keyframe([0, 1], { touched: new Set([0, 1]) }),
  keyframe([0, 1], { touched: new Set([0]) }),
];

describe("passings", () => {
  it("are of two who change places, and not of two who move side by side", () => {
    expect(countOn([first, both], [0, 0], [100, 0], [100, 0], [0, 0])).toBe(1);
    expect(countOn([first, both], [0, 0], [100, 0], [0, 100], [100, 100])).toBe(0);
  });

  it("are of one who moves over another that stands", () => {
    expect(countOn([first, one], [0, 0], [100, 15], [200, 0])).toBe(1);
    expect(countOn([first, one], [0, 0], [100, 21], [200, 0])).toBe(0);
  });

  it("are not of two who meet in one place at different moments", () => {
    // Both cross (100, 0): the first half way, the second at the end.
    expect(countOn([first, both], [0, 0], [100, 200], [200, 0], [100, 0])).toBe(0);
  });

  it("are of one who moves over another that comes or leaves, and of one who comes where another leaves", () => {
    const moving = keyframe([0, 1], { touched: new Set([0]) });
    // Placements: the first actor before, the first after, the second.
    expect(countOn([keyframe([0]), moving], [0, 0], [200, 0], [100, 5])).toBe(1);
    // The first before, the second, the first after.
    expect(countOn([first, keyframe([0], { touched: new Set([0]) })], [0, 0], [100, 5], [200, 0])).toBe(1);
    expect(countOn([keyframe([0]), keyframe([1])], [0, 0], [5, 5])).toBe(1);
    expect(countOn([keyframe([0]), keyframe([1])], [0, 0], [50, 5])).toBe(0);
  });

  it("are none after the last keyframe", () => {
    expect(countPassings(passingsIn([first]), { x: new Float64Array(2), y: new Float64Array(2) }, 1)).toBe(0);
  });

  it("miss as much as the discs do at the worst moment of the way", () => {
    const passings = passingsIn([first, both]);
    const coordinate = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(coordinate, coordinate, (xs, ys) => {
        const places = { x: Float64Array.from(xs), y: Float64Array.from(ys) };
        let nearest = Number.POSITIVE_INFINITY;
        for (let share = 0; share <= 1; share += 1 / 512) {
          const across = (1 - share) * (xs[0]! - xs[1]!) + share * (xs[2]! - xs[3]!);
          const down = (1 - share) * (ys[0]! - ys[1]!) + share * (ys[2]! - ys[3]!);
          nearest = Math.min(nearest, Math.hypot(across, down));
        }
        const missing = missingOn(passings, places, 0, 3);
        if (nearest >= 2 * RADIUS + 3) expect(missing).toBeLessThanOrEqual(0.5);
        else expect(missing).toBeCloseTo(2 * RADIUS + 3 - nearest, 0);
      }),
    );
  });
});
