import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { scaleFor } from "../placement/layout-space.ts";
import { placementsOf } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import { targetsOfPlacements } from "../placement/stress.ts";
import { keyframe, spaceFor, target } from "../story-problem.testing.ts";
import {
  addStressChange,
  leavingCost,
  sideCost,
  stressAt,
  type Weighing,
  waysCost,
  weighingOf,
} from "./placement-cost.ts";

const ACTORS = 3;
const space = spaceFor(ACTORS);
const scale = scaleFor(space, ACTORS);
const coordinates = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 6, maxLength: 6 });

function weigh(
  keyframes: readonly Keyframe[],
  mayMove: "NEVER" | "WHEN_TOUCHED",
  at: readonly number[],
  homes: readonly Places[] | null = null,
): Weighing {
  const placements = placementsOf(keyframes, ACTORS, mayMove);
  const places = {
    x: Float64Array.from(placements.list, (_, number) => at[2 * number] ?? 0),
    y: Float64Array.from(placements.list, (_, number) => at[2 * number + 1] ?? 0),
  };
  const targets = targetsOfPlacements(keyframes, placements, scale);
  return weighingOf({ keyframes, space, scale }, { placements, targets, places }, homes);
}

describe("the stress of a placement", () => {
  const targets = [target(0, 1, 1), target(0, 2, 2, { weight: 0.5 }), target(1, 2, 1.5, { atLeast: true })];
  const keyframes = [keyframe([0, 1, 2], { targets }), keyframe([0, 1, 2], { targets: targets.slice(0, 1) })];

  /** Σ weight·((d − target)/target)² over keyframes and targets, in a frame that is narrowed across. */
  function expected(actor: number, at: readonly number[]): number {
    let sum = 0;
    for (const { a, b, distance, atLeast, weight } of keyframes.flatMap((one) => one.targets)) {
      if (a !== actor && b !== actor) continue;
      const dx = (at[2 * a]! - at[2 * b]!) / scale.widening;
      const dy = (at[2 * a + 1]! - at[2 * b + 1]!) * scale.widening;
      const ratio = Math.hypot(dx, dy) / (distance * scale.tie);
      if (!atLeast || ratio < 1) sum += weight * (ratio - 1) ** 2;
    }
    return sum;
  }

  it("is the weighted square of what each target is missed by, on every keyframe", () => {
    fc.assert(
      fc.property(coordinates, (at) => {
        const weighing = weigh(keyframes, "NEVER", at);
        for (let actor = 0; actor < ACTORS; actor++) {
          expect(stressAt(actor, weighing)).toBeCloseTo(expected(actor, at), 6);
        }
      }),
    );
  });

  it("of the others changes by the difference when one moves", () => {
    fc.assert(
      fc.property(coordinates, fc.nat(900), fc.nat(900), (at, x, y) => {
        const weighing = weigh(keyframes, "NEVER", at);
        const stress = Float64Array.from({ length: ACTORS }, (_, actor) => stressAt(actor, weighing));
        [weighing.places.x[0], weighing.places.y[0]] = [x, y];
        addStressChange(0, at[0]!, at[1]!, weighing, stress);
        for (const other of [1, 2]) expect(stress[other]).toBeCloseTo(stressAt(other, weighing), 6);
      }),
    );
  });
});

describe("the cost of moving", () => {
  const [first, touched] = [keyframe([0]), keyframe([0], { touched: new Set([0]) })];

  it("is nothing for an actor that stays", () => {
    expect(waysCost(weigh([first, touched], "WHEN_TOUCHED", [300, 200, 300, 200]), [0])).toBe(0);
  });

  it("is one for moving at all and one and a half for every tie length", () => {
    const way = waysCost(weigh([first, touched], "WHEN_TOUCHED", [300, 200, 300 + 2 * scale.tie, 200]), [1]);
    expect(way).toBeCloseTo(1 + 1.5 * 2, 9);
  });

  it("is less after an absence, and thrice as much on a day on which nothing happened to the actor", () => {
    const moved = [300, 200, 300 + scale.tie, 200];
    const usual = waysCost(weigh([first, touched], "WHEN_TOUCHED", moved), [1]);
    const back = waysCost(weigh([first, keyframe([]), touched], "WHEN_TOUCHED", moved), [1]);
    expect(back).toBeCloseTo(0.4 * usual, 9);
    const placements = placementsOf([first, first], ACTORS, "WHEN_TOUCHED", new Set([1]));
    const places = { x: Float64Array.of(300, 300 + scale.tie), y: Float64Array.of(200, 200) };
    const targets = targetsOfPlacements([first, first], placements, scale);
    const work = { placements, targets, places };
    const given = weighingOf({ keyframes: [first, first], space, scale }, work);
    expect(waysCost(given, [1])).toBeCloseTo(3 * usual, 9);
  });

  it("counts leaving a home by the root of the keyframes that a placement lasts", () => {
    const homes = [{ x: Float64Array.of(300), y: Float64Array.of(200) }];
    const at = (x: number): number =>
      leavingCost(0, weigh([first, first, first, first], "NEVER", [x, 200], homes));
    expect(at(300)).toBe(0);
    expect(at(300 + scale.tie)).toBeCloseTo(2 * (3 + 4), 9);
  });
});

describe("the cost of standing away from one's side", () => {
  it("is least where the side pulls to", () => {
    const leaning = keyframe([0], { leanings: new Map([[0, -1]]) });
    const pull = { x: 0, y: 0, weightX: 0, weightY: 0 };
    space.addSidePull(pull, -1, 1);
    const best = [pull.x / pull.weightX, pull.y / pull.weightY] as const;
    expect(sideCost(0, weigh([leaning], "NEVER", best))).toBeCloseTo(0, 9);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 600 }), (x, y) => {
        fc.pre(x !== best[0] || y !== best[1]);
        expect(sideCost(0, weigh([leaning], "NEVER", [x, y]))).toBeGreaterThan(0);
      }),
    );
  });
});
