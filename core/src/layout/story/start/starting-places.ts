import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { LEANING, type Scale, type Stage } from "../placement/layout-space.ts";
import { standsOf } from "../placement/placement.ts";
import { type Aim, moveTo, type Places } from "../placement/pull.ts";
import { aimAtWishes, wishesOfStands } from "../placement/stress.ts";
import { laidLevel } from "./principal-axis.ts";

const ROUNDS = 40;
/** The turn from one to the next by which any number is spread evenly. */
const GOLDEN_ANGLE = 2.399963;

/** One still picture of the whole story to start from, by actor number: mean leanings across, and all wishes at once. */
export function startingPlaces(
  keyframes: readonly Keyframe[],
  stage: Stage,
  scale: Scale,
  random: SeededRandom,
): Places {
  const { frame } = stage;
  const actors = stage.extents.length;
  const stands = standsOf(keyframes, actors, "NEVER");
  const sided = stands.list.some(({ lean }) => lean !== null);
  const turned = 2 * Math.PI * random.next();
  const places = { x: new Float64Array(stands.list.length), y: new Float64Array(stands.list.length) };
  for (const [number, { lean }] of stands.list.entries()) {
    const turn = turned + number * GOLDEN_ANGLE;
    const reach = Math.sqrt((number + 0.5) / stands.list.length);
    places.x[number] = frame.width * (0.5 + LEANING.reach * (lean ?? 0) + 0.16 * reach * Math.cos(turn));
    places.y[number] = frame.height * (0.5 + 0.36 * reach * Math.sin(turn));
  }
  const wishes = wishesOfStands(keyframes, stands, scale);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, { lean, lasts }] of stands.list.entries()) {
      const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
      aimAtWishes(number, wishes, places, scale.widening, aim);
      stage.aimAtSide(aim, lean, lasts);
      moveTo(places, number, aim, 1);
    }
  }
  // Where no faction has a side nothing says what is left or right: the longest way across comes to lie level.
  const level = sided || stage.pinned.size > 0 || places.x.length < 2 ? places : laidLevel(places, frame);
  const byActor = { x: new Float64Array(actors), y: new Float64Array(actors) };
  for (const [number, { actor }] of stands.list.entries()) {
    byActor.x[actor] = level.x[number]!;
    byActor.y[actor] = level.y[number]!;
  }
  for (const [actor, { x, y }] of stage.pinned) [byActor.x[actor], byActor.y[actor]] = [x, y];
  return byActor;
}
