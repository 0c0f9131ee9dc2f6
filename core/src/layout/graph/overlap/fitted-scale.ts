import { costOf } from "../problem/trajectory-cost.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";

/** The factor by which a drawing comes nearest to its targets; 1 where nothing is targeted. */
export function fittedScale(
  { fromState, row, other, distance, weight, atLeast }: TrajectoryProblem,
  { x, y }: StopPlaces,
): number {
  let linear = 0;
  let square = 0;
  for (let stop = 0; stop < fromState.length; stop++) {
    for (let at = row[stop]!; at < row[stop + 1]!; at++) {
      if (atLeast[at] === 1) continue;
      const to = other[at]!;
      const dx = x[stop]! - x[to]!;
      const dy = y[stop]! - y[to]!;
      const w = weight[at]!;
      linear += w * distance[at]! * Math.sqrt(dx * dx + dy * dy);
      square += w * (dx * dx + dy * dy);
    }
  }
  return square > 0 ? linear / square : 1;
}

/** The cost of a drawing after it has been scaled. */
export function costAtScale(
  problem: TrajectoryProblem,
  { x, y, z }: StopPlaces,
  lambda: number,
  scale: number,
): number {
  return costOf(problem, { x: x.map((one) => scale * one), y: y.map((one) => scale * one), z }, lambda);
}
