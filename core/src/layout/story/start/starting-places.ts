import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { type LayoutSpace, LEANING, type Scale } from "../placement/layout-space.ts";
import { placementsOf } from "../placement/placement.ts";
import { type Places, type Pull, stepTowards } from "../placement/pull.ts";
import { addTargetPulls, targetsOfPlacements } from "../placement/stress.ts";
import { alignToPrincipalAxis } from "./principal-axis.ts";

const ROUNDS = 40;
/** The turn from one to the next by which any number is spread evenly. */
const GOLDEN_ANGLE = 2.399963;

/** One still picture of the whole story to start from, by actor number: mean leanings across, and all targets at once. */
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
  // Where no faction has a side nothing says what is left or right: the longest way across comes to lie level.
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
