import { placementsOf } from "../placement/placement.ts";
import {
  copyPlace,
  createWork,
  emptyPlaces,
  type LayoutProblem,
  settlePlacements,
  type Work,
} from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { CLEAR, separateKeyframe, separatePlacements } from "./placement-separation.ts";

/** Rounds of settling and pushing, and of pushing on each keyframe by itself. */
const ROUNDS = 10;
const REPAIRS = 2;

/**
 * Makes the first picture before a chained layout, in which next to nobody moves.
 *
 * In: keyframes and a start. Afterwards: places by keyframe, with fewer overlaps. Steps: settle placements by
 * majorisation with less and less pull, pushing boxes, hulls and strangers apart after every round (separation.ts);
 * push once more on each keyframe for itself, in date order.
 */
export function pushStartApart(problem: LayoutProblem, start: Places): Places[] {
  const still = createWork(problem, placementsOf(problem.keyframes, problem.actors, "NEVER"), start);
  for (let round = 0; round < ROUNDS; round++) {
    const late = round / ROUNDS;
    // Targets weaken gradually, so that factions hold together while they are pushed.
    const pace = late < 0.8 ? 0.6 * 0.03 ** (late / 0.8) : 0;
    if (pace > 0) settlePlacements(problem, still, pace);
    const left = separatePlacements(problem, still, 0.7);
    if (left <= CLEAR && pace === 0) break;
  }
  return repairKeyframes(problem, still);
}

/** Pushes the remaining overlaps apart keyframe by keyframe; an actor that was pushed stays there. */
function repairKeyframes(problem: LayoutProblem, { placements, places: wanted }: Work): Places[] {
  const now = { x: wanted.x.slice(), y: wanted.y.slice() };
  return problem.keyframes.map((keyframe, position) => {
    const row = placements.at[position] ?? new Int32Array(0);
    const here = emptyPlaces(problem.actors);
    for (const actor of keyframe.present) copyPlace(now, row[actor]!, here, actor);
    const yielding = new Float64Array(problem.actors);
    for (const actor of keyframe.present) {
      yielding[actor] = placements.list[row[actor]!]?.from === position ? 1 : 0.08;
    }
    const clear = separateKeyframe(problem, keyframe, here, yielding, REPAIRS);
    for (const actor of keyframe.present) copyPlace(clear, actor, now, row[actor]!);
    return clear;
  });
}
