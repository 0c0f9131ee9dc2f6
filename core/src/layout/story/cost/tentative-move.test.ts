import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../chance/seeded-random.ts";
import { indexStory } from "../../../story/story-index.ts";
import { type Keyframe, keyframesOf } from "../keyframes/keyframe.ts";
import { type LayoutSpace, scaleFor, sidesOf } from "../placement/layout-space.ts";
import { placementsOf } from "../placement/placement.ts";
import { targetsOfPlacements } from "../placement/stress.ts";
import { twoFactions } from "../two-factions.testing.ts";
import { createOverlapState } from "./overlap-state.ts";
import { overlappingKeyframes } from "./overlapping-keyframes.ts";
import { weighingOf } from "./placement-cost.ts";
import { commit, createTentativeMove, rollback, type TentativeMove, tryMove } from "./tentative-move.ts";

const index = indexStory(twoFactions());
const keyframes: readonly Keyframe[] = keyframesOf(index);
const frame = { width: 900, height: 420 };
const space: LayoutSpace = {
  frame,
  extents: index.dataset.actors.map(() => ({ left: 34, right: 34, up: 9, down: 30 })),
  hullPadding: 14,
  titleRoom: 24,
  reserved: [{ left: 0, top: 0, right: 120, bottom: 60 }],
  pinned: new Map(),
  addSidePull: sidesOf(frame),
};
const scale = scaleFor(space, index.dataset.actors.length);
const placements = placementsOf(keyframes, index.dataset.actors.length, "WHEN_TOUCHED");

/** The same places, with nothing remembered. */
function tentativeAt(x: Float64Array, y: Float64Array): TentativeMove {
  const work = { placements, targets: targetsOfPlacements(keyframes, placements, scale), places: { x, y } };
  return createTentativeMove(
    weighingOf({ keyframes, space, scale }, work),
    createOverlapState(keyframes, space, work),
  );
}

describe("a tentative move", () => {
  const random = seededRandom(7);
  const tentative = tentativeAt(
    Float64Array.from(placements.list, () => frame.width * random.next()),
    Float64Array.from(placements.list, () => frame.height * random.next()),
  );
  const { x, y } = tentative.weighing.places;
  const proposals = Array.from({ length: 300 }, () => ({
    placement: random.below(placements.list.length),
    x: frame.width * random.next(),
    y: frame.height * random.next(),
    isKept: random.next() < 0.5,
  }));

  it("says of every move what it costs, whatever has been committed or rolled back before", () => {
    for (const { placement, isKept, ...to } of proposals) {
      const afresh = tryMove(
        tentativeAt(x.slice(), y.slice()),
        [placement],
        to.x,
        to.y,
        3,
        Number.POSITIVE_INFINITY,
      );
      const worse = tryMove(tentative, [placement], to.x, to.y, 3, Number.POSITIVE_INFINITY);
      expect(Math.abs(worse - afresh)).toBeLessThan(1e-6 * Math.max(1, Math.abs(afresh)));
      if (isKept) commit(tentative);
      else rollback(tentative);
    }
  });

  it("leaves nothing changed when it is rolled back", () => {
    const everything = (): number[] => [
      ...[x, y, tentative.overlaps.hulls, tentative.penalties, tentative.excess].flatMap((one) => [...one]),
    ];
    for (const { placement, ...to } of proposals) {
      // A first try computes costs that are out of date.
      tryMove(tentative, [placement], to.x, to.y, 3, Number.POSITIVE_INFINITY);
      rollback(tentative);
      const before = everything();
      tryMove(tentative, [placement], to.x, to.y, 3, Number.POSITIVE_INFINITY);
      expect([x[placement], y[placement]]).toEqual([to.x, to.y]);
      rollback(tentative);
      expect(everything()).toEqual(before);
    }
  });

  it("stops weighing a move that is too dear", () => {
    const { placement, ...to } = proposals[0] ?? { placement: 0, x: 0, y: 0 };
    const worse = tryMove(tentative, [placement], to.x, to.y, 3, Number.POSITIVE_INFINITY);
    rollback(tentative);
    expect(tryMove(tentative, [placement], to.x, to.y, 3, worse - 0.01)).toBe(Number.POSITIVE_INFINITY);
    rollback(tentative);
    expect(tryMove(tentative, [placement], to.x, to.y, 3, worse + 0.01)).toBeCloseTo(worse, 6);
    rollback(tentative);
  });

  it("finds the keyframes on which something overlaps", () => {
    const apart = tentativeAt(
      Float64Array.from(placements.list, ({ actor }) => 5_000 * (actor + 1)),
      Float64Array.from(placements.list, () => 200),
    );
    const wide = { ...apart.overlaps.space, frame: { width: 1e6, height: 420 }, reserved: [] };
    const lone = keyframes.map((keyframe) => ({ ...keyframe, factions: [] }));
    const nowhere = createOverlapState(lone, wide, { placements, places: apart.weighing.places });
    expect(overlappingKeyframes(nowhere, lone, placements).keyframes).toEqual([]);
    const heap = createOverlapState(lone, wide, {
      placements,
      places: { x: new Float64Array(placements.list.length).fill(400), y: apart.weighing.places.y },
    });
    expect(overlappingKeyframes(heap, lone, placements).keyframes).toEqual(
      lone.map((_, position) => position),
    );
  });
});
