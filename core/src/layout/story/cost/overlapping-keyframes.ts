import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";
import {
  boxPenalty,
  edgePenalty,
  hullEdgePenalty,
  hullPairPenalty,
  strangerPenalty,
} from "./overlap-penalty.ts";
import type { OverlapState } from "./overlap-state.ts";

/** Least penalty of a keyframe that counts as overlap; below are gaps slightly under their targets. */
const OVERLAPS = 0.85;

/** The keyframes with overlaps, by number, and the sum of their penalties. */
export interface Overlaps {
  readonly keyframes: readonly number[];
  readonly cost: number;
}

/** Finds the keyframes with overlaps, computed without the meetings that the annealing uses. */
export function overlappingKeyframes(
  work: OverlapState,
  keyframes: readonly Keyframe[],
  placements: Placements,
): Overlaps {
  const costs = keyframes.map(({ present }, position) => {
    const row = placements.at[position] ?? new Int32Array(0);
    const here = present.map((actor) => row[actor]!);
    const hulls = [...(work.neighbours.hullsOn[position] ?? [])];
    return sum(here.map((placement) => boxPenaltyAt(work, placement, here))) + hullsOn(work, hulls, here);
  });
  const overlapping = costs.flatMap((cost, position) => (cost < OVERLAPS ? [] : [position]));
  return { keyframes: overlapping, cost: sum(overlapping.map((position) => costs[position]!)) };
}

function boxPenaltyAt(work: OverlapState, placement: number, here: readonly number[]): number {
  const [x, y] = [work.places.x[placement]!, work.places.y[placement]!];
  const boxes = here.map((other) => (other === placement ? 0 : boxPenalty(work, placement, x, y, other)));
  return edgePenalty(work, placement) + sum(boxes);
}

function hullsOn(work: OverlapState, hulls: readonly number[], here: readonly number[]): number {
  const members = hulls.map((hull) => new Set(work.neighbours.hulls[hull]!.members));
  const costs = hulls.map((hull, position) => {
    const own = members[position] ?? new Set();
    const strangers = here.map((placement) =>
      own.has(placement) ? 0 : strangerPenalty(work, hull, placement),
    );
    const others = hulls.map((other, second) =>
      second === position || [...(members[second] ?? [])].some((one) => own.has(one))
        ? 0
        : hullPairPenalty(work, hull, other),
    );
    return hullEdgePenalty(work, hull) + sum(strangers) + sum(others);
  });
  return sum(costs);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
