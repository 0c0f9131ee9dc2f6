import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";
import { hullEdgePenalty, hullPairPenalty, strangerDiscPenalty } from "./overlap-penalty.ts";
import type { OverlapState } from "./overlap-state.ts";
import { countPassings } from "./passing.ts";

/** Least penalty of a keyframe that counts as overlap; below are gaps slightly under their targets. */
const OVERLAPS = 0.85;

/** The keyframes with overlaps, by number, and the sum of their penalties. */
export interface Overlaps {
  readonly keyframes: readonly number[];
  readonly cost: number;
}

/**
 * Finds the keyframes on which the picture would be wrong: discs under another, at rest or on the way, or beyond the
 * frame, strangers' discs in hulls, hulls on others or beyond the frame. Names count for nothing here, since a pane may
 * hide or move them.
 */
export function overlappingKeyframes(
  work: OverlapState,
  keyframes: readonly Keyframe[],
  placements: Placements,
): Overlaps {
  const costs = keyframes.map(({ present }, position) => {
    const row = placements.at[position] ?? new Int32Array(0);
    const here = present.map((actor) => row[actor]!);
    const hulls = [...(work.neighbours.hullsOn[position] ?? [])];
    const { passings, places } = work;
    // Whoever passes under another on the way to a keyframe may have to leave from elsewhere, too.
    const passed = countPassings(passings, places, position) + countPassings(passings, places, position + 1);
    return discsOn(work, here) + hullsOn(work, hulls, here) + passed;
  });
  const overlapping = costs.flatMap((cost, position) => (cost < OVERLAPS ? [] : [position]));
  return { keyframes: overlapping, cost: sum(overlapping.map((position) => costs[position]!)) };
}

/** Counts the discs that overlap, and those beyond the frame. `up` is the radius of a disc. */
function discsOn({ places: { x, y }, up, space: { frame } }: OverlapState, here: readonly number[]): number {
  let count = 0;
  for (const [position, one] of here.entries()) {
    const [atX, atY, radius] = [x[one]!, y[one]!, up[one]!];
    if (Math.min(atX, atY, frame.width - atX, frame.height - atY) < radius) count += 1;
    for (let later = position + 1; later < here.length; later++) {
      const other = here[later]!;
      if (Math.hypot(x[other]! - atX, y[other]! - atY) < radius + up[other]!) count += 1;
    }
  }
  return count;
}

function hullsOn(work: OverlapState, hulls: readonly number[], here: readonly number[]): number {
  const members = hulls.map((hull) => new Set(work.neighbours.hulls[hull]!.members));
  const costs = hulls.map((hull, position) => {
    const own = members[position] ?? new Set();
    const strangers = here.map((placement) =>
      own.has(placement) ? 0 : strangerDiscPenalty(work, hull, placement),
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
