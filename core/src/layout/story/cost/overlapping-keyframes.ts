import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Stands } from "../placement/placement.ts";
import {
  boxCrowding,
  edgeCrowding,
  hullEdgeCrowding,
  hullsCrowding,
  strangerCrowding,
} from "./overlap-penalty.ts";
import type { CrowdingWork } from "./overlap-state.ts";

/** Less than this on a keyframe are gaps a little under what is wished, and nothing that overlaps. */
const OVERLAPS = 0.85;

/** Numbers of the keyframes on which something overlaps, and how badly in all. */
export interface Crowded {
  readonly keyframes: readonly number[];
  readonly cost: number;
}

export function crowdedKeyframes(
  work: CrowdingWork,
  keyframes: readonly Keyframe[],
  stands: Stands,
): Crowded {
  const costs = keyframes.map(({ present }, position) => {
    const row = stands.at[position] ?? new Int32Array(0);
    const here = present.map((actor) => row[actor]!);
    const hulls = [...(work.neighbours.hullsOn[position] ?? [])];
    return sum(here.map((stand) => crowdingAt(work, stand, here))) + hullsOn(work, hulls, here);
  });
  const crowded = costs.flatMap((cost, position) => (cost < OVERLAPS ? [] : [position]));
  return { keyframes: crowded, cost: sum(crowded.map((position) => costs[position]!)) };
}

function crowdingAt(work: CrowdingWork, stand: number, here: readonly number[]): number {
  const [x, y] = [work.places.x[stand]!, work.places.y[stand]!];
  const boxes = here.map((other) => (other === stand ? 0 : boxCrowding(work, stand, x, y, other)));
  return edgeCrowding(work, stand) + sum(boxes);
}

function hullsOn(work: CrowdingWork, hulls: readonly number[], here: readonly number[]): number {
  const members = hulls.map((hull) => new Set(work.neighbours.hulls[hull]!.members));
  const costs = hulls.map((hull, position) => {
    const own = members[position] ?? new Set();
    const strangers = here.map((stand) => (own.has(stand) ? 0 : strangerCrowding(work, hull, stand)));
    const others = hulls.map((other, second) =>
      second === position || [...(members[second] ?? [])].some((one) => own.has(one))
        ? 0
        : hullsCrowding(work, hull, other),
    );
    return hullEdgeCrowding(work, hull) + sum(strangers) + sum(others);
  });
  return sum(costs);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
