import type { Keyframe } from "../keyframes/keyframe.ts";
import { copyPlace, type LayoutProblem, type Work } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { separateOnce } from "./separation.ts";

/** An intrusion of so many pixels is none. */
export const CLEAR = 1;

/** Parts what overlaps on each keyframe in turn; a placement that is pushed moves for as long as it lasts. */
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
    // Who stays longer gives way less: its place matters on more days.
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

/** Places without overlaps, or the attempt that ends with the least. */
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
      // Pushing less and less lets demands that contradict each other come to terms.
      left = separate(problem, keyframe, places, gives, 1 - (0.6 * round) / rounds);
      if (left <= CLEAR) return places;
    }
    if (best === null || left < best.left) best = { places, left };
  }
  return best?.places ?? start;
}

/** Everybody gives way as readily. */
export function equalYielding({ actors }: LayoutProblem): Float64Array {
  return new Float64Array(actors).fill(1);
}
