import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../chance/seeded-random.ts";
import { indexStory } from "../../../story/story-index.ts";
import { type Keyframe, keyframesOf } from "../keyframes/keyframe.ts";
import { type Stage, scaleFor, sidesOf } from "../placement/layout-space.ts";
import { standsOf } from "../placement/placement.ts";
import { wishesOfStands } from "../placement/stress.ts";
import { twoFactions } from "../two-factions.testing.ts";
import { openCrowding } from "./overlap-state.ts";
import { crowdedKeyframes } from "./overlapping-keyframes.ts";
import { weighingOf } from "./placement-cost.ts";
import { keep, move, openTrial, type Trial, takeBack } from "./tentative-move.ts";

const index = indexStory(twoFactions());
const keyframes: readonly Keyframe[] = keyframesOf(index);
const frame = { width: 900, height: 420 };
const stage: Stage = {
  frame,
  extents: index.dataset.actors.map(() => ({ left: 34, right: 34, up: 9, down: 30 })),
  hullPadding: 14,
  titleRoom: 24,
  reserved: [{ left: 0, top: 0, right: 120, bottom: 60 }],
  pinned: new Map(),
  aimAtSide: sidesOf(frame),
};
const scale = scaleFor(stage, index.dataset.actors.length);
const stands = standsOf(keyframes, index.dataset.actors.length, "WHEN_TOUCHED");

/** The same places, with nothing remembered. */
function trialAt(x: Float64Array, y: Float64Array): Trial {
  const work = { stands, wishes: wishesOfStands(keyframes, stands, scale), places: { x, y } };
  return openTrial(weighingOf(keyframes, stage, scale, work), openCrowding(keyframes, stage, work));
}

describe("a trial of stands", () => {
  const random = seededRandom(7);
  const trial = trialAt(
    Float64Array.from(stands.list, () => frame.width * random.next()),
    Float64Array.from(stands.list, () => frame.height * random.next()),
  );
  const { x, y } = trial.weighing.places;
  const trials = Array.from({ length: 300 }, () => ({
    stand: random.below(stands.list.length),
    x: frame.width * random.next(),
    y: frame.height * random.next(),
    isKept: random.next() < 0.5,
  }));

  it("says of every move what it costs, whatever has been kept or taken back before", () => {
    for (const { stand, isKept, ...to } of trials) {
      const afresh = move(trialAt(x.slice(), y.slice()), [stand], to.x, to.y, 3, Number.POSITIVE_INFINITY);
      const worse = move(trial, [stand], to.x, to.y, 3, Number.POSITIVE_INFINITY);
      expect(Math.abs(worse - afresh)).toBeLessThan(1e-6 * Math.max(1, Math.abs(afresh)));
      if (isKept) keep(trial);
      else takeBack(trial);
    }
  });

  it("stops weighing a move that is too dear", () => {
    const { stand, ...to } = trials[0] ?? { stand: 0, x: 0, y: 0 };
    const worse = move(trial, [stand], to.x, to.y, 3, Number.POSITIVE_INFINITY);
    takeBack(trial);
    expect(move(trial, [stand], to.x, to.y, 3, worse - 0.01)).toBe(Number.POSITIVE_INFINITY);
    takeBack(trial);
    expect(move(trial, [stand], to.x, to.y, 3, worse + 0.01)).toBeCloseTo(worse, 6);
    takeBack(trial);
  });

  it("finds the keyframes on which something overlaps", () => {
    const apart = trialAt(
      Float64Array.from(stands.list, ({ actor }) => 5_000 * (actor + 1)),
      Float64Array.from(stands.list, () => 200),
    );
    const wide = { ...apart.room.stage, frame: { width: 1e6, height: 420 }, reserved: [] };
    const lone = keyframes.map((keyframe) => ({ ...keyframe, factions: [] }));
    const nowhere = openCrowding(lone, wide, { stands, places: apart.weighing.places });
    expect(crowdedKeyframes(nowhere, lone, stands).keyframes).toEqual([]);
    const heap = openCrowding(lone, wide, {
      stands,
      places: { x: new Float64Array(stands.list.length).fill(400), y: apart.weighing.places.y },
    });
    expect(crowdedKeyframes(heap, lone, stands).keyframes).toEqual(lone.map((_, position) => position));
  });
});
