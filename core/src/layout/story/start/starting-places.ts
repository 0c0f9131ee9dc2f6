import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { type LayoutSpace, LEANING, type Scale } from "../placement/layout-space.ts";
import { placementsOf } from "../placement/placement.ts";
import { type Places, type Pull, stepTowards } from "../placement/pull.ts";
import { addTargetPulls, targetsOfPlacements } from "../placement/stress.ts";
import { alignToPrincipalAxis } from "./principal-axis.ts";

const ROUNDS = 40;
/** The golden angle, in radians, which spreads any number of places evenly on a spiral. */
const GOLDEN_ANGLE = 2.399963;

/**
 * Makes the start of a layout: one place for each actor for the whole story.
 *
 * In: keyframes, the frame and its units. Afterwards: places by actor number, with the mean side of each actor across
 * and all targets settled by stress majorisation, but overlaps left. Steps: a spiral round each side, rounds of
 * majorisation, rotation to the principal axis if no faction has a side, pins.
 */
export function startingPlaces(
  keyframes: readonly Keyframe[],
  space: LayoutSpace,
  scale: Scale,
  random: SeededRandom,
): Places {
  const { frame } = space;
  const actors = space.extents.length;
  const placements = placementsOf(keyframes, actors, "NEVER");
  const sided = placements.list.some(({ lean }) => lean !== null);
  const turned = 2 * Math.PI * random.next();
  const places = { x: new Float64Array(placements.list.length), y: new Float64Array(placements.list.length) };
  for (const [number, { lean }] of placements.list.entries()) {
    const turn = turned + number * GOLDEN_ANGLE;
    const reach = Math.sqrt((number + 0.5) / placements.list.length);
    places.x[number] = frame.width * (0.5 + LEANING.reach * (lean ?? 0) + 0.16 * reach * Math.cos(turn));
    places.y[number] = frame.height * (0.5 + 0.36 * reach * Math.sin(turn));
  }
  const targets = targetsOfPlacements(keyframes, placements, scale);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, { lean, lasts }] of placements.list.entries()) {
      const pull: Pull = { x: 0, y: 0, weightX: 0, weightY: 0 };
      addTargetPulls(number, targets, places, scale.widening, pull);
      space.addSidePull(pull, lean, lasts);
      stepTowards(places, number, pull, 1);
    }
  }
  // Without sides any rotation is as good; the longest axis becomes horizontal.
  const level =
    sided || space.pinned.size > 0 || places.x.length < 2 ? places : alignToPrincipalAxis(places, frame);
  const byActor = { x: new Float64Array(actors), y: new Float64Array(actors) };
  for (const [number, { actor }] of placements.list.entries()) {
    byActor.x[actor] = level.x[number]!;
    byActor.y[actor] = level.y[number]!;
  }
  for (const [actor, { x, y }] of space.pinned) [byActor.x[actor], byActor.y[actor]] = [x, y];
  return byActor;
}
