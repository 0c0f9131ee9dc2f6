import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../../geometry/coordinates.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { placementsOf } from "../placement/placement.ts";
import { keyframe, spaceFor } from "../story-problem.testing.ts";
import {
  boxesPenalty,
  boxPenalty,
  edgePenalty,
  excessPerimeter,
  foreignHullPenalty,
  hullEdgePenalty,
  hullPairPenalty,
  hullPenalty,
  strangerPenalty,
} from "./overlap-penalty.ts";
import { createOverlapState, type OverlapState } from "./overlap-state.ts";

type At = readonly (readonly [number, number])[];

/** The overlaps of actors who never move, at places by actor. */
function stateOf(keyframes: readonly Keyframe[], at: At, reserved: readonly Box[] = []): OverlapState {
  const placements = placementsOf(keyframes, at.length, "NEVER");
  const places = {
    x: Float64Array.from(placements.list, ({ actor }) => at[actor]?.[0] ?? 0),
    y: Float64Array.from(placements.list, ({ actor }) => at[actor]?.[1] ?? 0),
  };
  return createOverlapState(keyframes, spaceFor(at.length, undefined, reserved), { placements, places });
}

/** Half for an overlap of more than half a pixel, and one for every 14 pixels of it. */
function penaltyFor(pixels: number): number {
  return pixels > 0.5 ? 0.5 + pixels / 14 : 0;
}

const place = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 150 }));

describe("the overlap penalty of boxes", () => {
  it("is by the shorter way out of each other, with seven pixels between them", () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const state = stateOf([keyframe([0, 1])], [one, other]);
        const across = 40 + 7 - Math.abs(one[0] - other[0]);
        const down = 20 + 7 - Math.abs(one[1] - other[1]);
        const expected = across > 0 && down > 0 ? penaltyFor(Math.min(across, down)) : 0;
        expect(boxPenalty(state, 0, one[0], one[1], 1)).toBeCloseTo(expected, 9);
        expect(boxPenalty(state, 1, other[0], other[1], 0)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it("counts a pair once for every keyframe on which both are there", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 3, maxLength: 3 }), (at) => {
        const state = stateOf([keyframe([0, 1]), keyframe([0, 1, 2]), keyframe([0, 1])], at);
        const pair = (other: number): number => boxPenalty(state, 0, at[0]![0], at[0]![1], other);
        const all = boxesPenalty(state, 0, Number.POSITIVE_INFINITY);
        expect(all).toBeCloseTo(3 * pair(1) + pair(2), 9);
        expect(boxesPenalty(state, 0, 2) > 2).toBe(all > 2);
      }),
    );
  });

  it("is nothing within the frame, and grows beyond its margin of six pixels", () => {
    const state = stateOf(
      [keyframe([0, 1, 2])],
      [
        [500, 300],
        [10, 300],
        [500, 595],
      ],
    );
    expect(edgePenalty(state, 0)).toBe(0);
    expect(edgePenalty(state, 1)).toBeCloseTo(penaltyFor(20 - 10 + 6), 9);
    expect(edgePenalty(state, 2)).toBeCloseTo(penaltyFor(595 + 10 + 6 - 600), 9);
  });

  it("counts a reserved box by the shorter way out of it", () => {
    const reserved = [{ left: 450, right: 550, top: 290, bottom: 310 }];
    const state = stateOf(
      [keyframe([0, 1])],
      [
        [500, 305],
        [500, 400],
      ],
      reserved,
    );
    expect(edgePenalty(state, 0)).toBeCloseTo(penaltyFor(310 - 295), 9);
    expect(edgePenalty(state, 1)).toBe(0);
  });
});

describe("the overlap penalty of hulls", () => {
  const faction = [keyframe([0, 1, 2, 3], { factions: [[0, 1, 2]] })];
  const members: At = [
    [400, 250],
    [500, 250],
    [450, 330],
  ];

  it("is nothing for a stranger far off, some in the padding, more with the disc inside", () => {
    const penalties = [700, 550, 450].map((x) =>
      strangerPenalty(stateOf(faction, [...members, [x, 280]]), 0, 3),
    );
    expect(penalties[0]).toBe(0);
    expect(penalties[1]).toBeGreaterThan(0);
    expect(penalties[2]).toBeGreaterThan((penalties[1] ?? 0) + 2);
  });

  it("is the same seen from the stranger and from the hull", () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 600 }), fc.integer({ min: 200, max: 400 }), (x, y) => {
        const state = stateOf(faction, [...members, [x, y]]);
        expect(hullEdgePenalty(state, 0)).toBe(0);
        const seen = foreignHullPenalty(state, 3);
        expect(seen).toBeCloseTo(strangerPenalty(state, 0, 3), 9);
        expect(hullPenalty(state, 0, Number.POSITIVE_INFINITY)).toBeCloseTo(seen, 9);
      }),
    );
  });

  it("is the same for two hulls either way, and nothing for two that share a member", () => {
    const at: At = [
      [400, 300],
      [440, 340],
      [470, 300],
    ];
    const apart = stateOf([keyframe([0, 1, 2], { factions: [[0, 1], [2]] })], at);
    expect(hullPairPenalty(apart, 0, 1)).toBeGreaterThan(0);
    expect(hullPairPenalty(apart, 0, 1)).toBeCloseTo(hullPairPenalty(apart, 1, 0), 9);
    const sharing = stateOf(
      [
        keyframe([0, 1, 2], {
          factions: [
            [0, 1],
            [1, 2],
          ],
        }),
      ],
      at,
    );
    expect(sharing.neighbours.apart.other).toHaveLength(0);
  });

  it("counts room for the title above the hull", () => {
    const under = (y: number): number =>
      hullEdgePenalty(stateOf([keyframe([0], { factions: [[0]] })], [[500, y]]), 0);
    expect(under(300)).toBe(0);
    expect(under(45)).toBeGreaterThan(0);
    expect(under(555)).toBe(0);
  });

  it("has no excess perimeter where members stand close, and more the wider they stand", () => {
    const [close = 0, wide = 0, wider = 0] = [30, 300, 600].map((across) =>
      excessPerimeter(
        stateOf(faction, [
          [200, 300],
          [200 + across, 300],
          [200 + across / 2, 320],
          [900, 100],
        ]),
        0,
      ),
    );
    expect(close).toBe(0);
    expect(wide).toBeGreaterThan(0);
    expect(wider).toBeGreaterThan(wide);
  });
});
