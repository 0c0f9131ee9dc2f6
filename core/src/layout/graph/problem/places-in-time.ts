import type { DistanceHistory } from "./distance-history.ts";
import { EDGE_LENGTH } from "./dynamic-graph.ts";
import type { StopPlaces, TrajectoryProblem } from "./trajectory-problem.ts";

/** Share of the time to the events before and after that a move takes. */
const MOVING_SHARE = 0.1;

/** Interpolates the places of stops: they hold between events, and nodes move on straight lines. */
export function placesInTime(
  { boundaries }: DistanceHistory,
  { first, fromState, toState }: TrajectoryProblem,
  { x, y }: StopPlaces,
): (node: number, time: number) => { readonly x: number; readonly y: number } {
  const reach = boundaries.map((time, position) => {
    const before = time - (boundaries[position - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (boundaries[position + 1] ?? Number.POSITIVE_INFINITY) - time;
    return MOVING_SHARE * Math.min(before, after);
  });
  const beginOf = (stop: number): number => boundaries[fromState[stop]!]!;
  const place = (stop: number): { x: number; y: number } => ({
    x: EDGE_LENGTH * x[stop]!,
    y: EDGE_LENGTH * y[stop]!,
  });
  return (node, time) => {
    let [low, high] = [first[node]!, first[node + 1]!];
    if (low === high) return { x: 0, y: 0 };
    const begin = low;
    const end = high;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (beginOf(middle) <= time) low = middle;
      else high = middle;
    }
    const ways = [
      [low - 1, low],
      [low, low + 1],
    ] as const;
    for (const [from, to] of ways) {
      if (from < begin || to >= end || toState[from] !== fromState[to]) continue;
      const around = reach[fromState[to]!]!;
      const share = around > 0 ? (time - beginOf(to) + around) / (2 * around) : 0;
      if (share <= 0 || share >= 1) continue;
      const [one, other] = [place(from), place(to)];
      return { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y) };
    }
    return place(low);
  };
}
