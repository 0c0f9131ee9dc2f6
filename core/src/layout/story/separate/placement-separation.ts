import type { Keyframe } from "../keyframes/keyframe.ts";
import { copyPlace, type LayoutProblem, type Work } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { separateOnce } from "./separation.ts";

/** Greatest intrusion, in pixels, that counts as none. */
export const CLEAR = 1;

/** Pushes overlaps apart on each keyframe in turn; a pushed placement moves on all its keyframes. */
export function separatePlacements(
  problem: LayoutProblem,
  { placements, places, scratch }: Work,
  push: number,
): number {
  let worst = 0;
  const yielding = new Float64Array(problem.actors);
  for (const [position, keyframe] of problem.keyframes.entries()) {
    const row = placements.at[position];
    if (row === undefined) continue;
    for (const actor of keyframe.present) copyPlace(places, row[actor]!, scratch, actor);
    // Longer placements give way less: their places matter on more keyframes.
    for (const actor of keyframe.present) {
      yielding[actor] = 1 / (1 + Math.log2(placements.list[row[actor]!]?.lasts ?? 1));
    }
    worst = Math.max(worst, separate(problem, keyframe, scratch, yielding, push));
    for (const actor of keyframe.present) copyPlace(scratch, actor, places, row[actor]!);
  }
  return worst;
}

function separate(
  { space }: LayoutProblem,
  keyframe: Keyframe,
  places: Places,
  yielding: Float64Array,
  push: number,
): number {
  const { pinned } = space;
  for (const actor of pinned.keys()) yielding[actor] = 0;
  const worst = separateOnce(places, { ...space, keyframe, yielding, push });
  for (const [actor, { x, y }] of pinned) {
    places.x[actor] = x;
    places.y[actor] = y;
  }
  return worst;
}

/** Finds places without overlaps for one keyframe, or those of the attempt with the least. */
export function separateKeyframe(
  problem: LayoutProblem,
  keyframe: Keyframe,
  start: Places,
  yielding: Float64Array,
  rounds: number,
): Places {
  let best: { readonly places: Places; readonly left: number } | null = null;
  for (const gives of [yielding, equalYielding(problem)]) {
    const places = { x: start.x.slice(), y: start.y.slice() };
    let left = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      // Pushes that weaken let contradicting demands converge.
      left = separate(problem, keyframe, places, gives, 1 - (0.6 * round) / rounds);
      if (left <= CLEAR) return places;
    }
    if (best === null || left < best.left) best = { places, left };
  }
  return best?.places ?? start;
}

/** Makes everybody give way alike. */
export function equalYielding({ actors }: LayoutProblem): Float64Array {
  return new Float64Array(actors).fill(1);
}
