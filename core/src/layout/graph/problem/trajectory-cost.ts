import type { StopPlaces, TrajectoryProblem } from "./trajectory-problem.ts";

/** Computes the weighted squared stress plus `lambda` times the priced movement, with places in tie lengths. */
export function costOf(problem: TrajectoryProblem, places: StopPlaces, lambda: number): number {
  let cost = 0;
  for (let node = 0; node < problem.nodes; node++) cost += costAt(problem, places, node, lambda, 0.5);
  return cost;
}

/** Computes the cost of one node: `share` of its targets' stress, and its moves. */
export function costAt(
  { first, row, other, distance, weight, atLeast, price }: TrajectoryProblem,
  { x, y }: StopPlaces,
  node: number,
  lambda: number,
  share: number,
): number {
  let stress = 0;
  let moves = 0;
  const end = first[node + 1]!;
  for (let stop = first[node]!; stop < end; stop++) {
    const hereX = x[stop]!;
    const hereY = y[stop]!;
    const last = row[stop + 1]!;
    for (let at = row[stop]!; at < last; at++) {
      const to = other[at]!;
      const dx = hereX - x[to]!;
      const dy = hereY - y[to]!;
      const off = distance[at]! - Math.sqrt(dx * dx + dy * dy);
      if (off < 0 && atLeast[at] === 1) continue;
      stress += weight[at]! * off * off;
    }
    if (stop + 1 < end && price[stop]! > 0) {
      moves += price[stop]! * Math.hypot(hereX - x[stop + 1]!, hereY - y[stop + 1]!);
    }
  }
  return share * stress + lambda * moves;
}
