import {
  mergePair,
  type Pair,
  packDistances,
  type SparseDistances,
} from "../../../geometry/sparse-distances.ts";
import type { DistanceHistory } from "./distance-history.ts";
import type { StateRange } from "./history-states.ts";
import { MOST_TARGETS, selectStops } from "./stop-selection.ts";

/**
 * The targets and prices of a layout of trajectories. A node has one place for each of its stops, and moves only from
 * one stop to the next. Numbers of stops run through all nodes: those of node i are `first[i]` up to `first[i + 1]`.
 */
export interface TrajectoryProblem extends SparseDistances {
  readonly nodes: number;
  readonly first: Int32Array;
  /** States of the history in which a stop holds: from, and up to. */
  readonly fromState: Int32Array;
  readonly toState: Int32Array;
  /** The price of a tie length of movement to the next stop; 0 at the last stop. */
  readonly price: Float64Array;
  /** The ranges of states of each stop, ascending. */
  readonly stays: readonly (readonly StateRange[])[];
}

/** Places of all stops, in tie lengths. */
export interface StopPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * Builds the problem of a history.
 *
 * In: distances over time (distance-history.ts). Afterwards: the stops of every node, a new one whenever one of its
 * distances changes or it comes back, with mean distances between stops as targets, weighted by 1/d² and shared time.
 * Beyond `most` targets the least changes make no stop of their own (stop-selection.ts).
 */
export function trajectoryProblem(
  history: DistanceHistory,
  price: number,
  most = MOST_TARGETS,
): TrajectoryProblem {
  const nodes = history.there.length;
  const turns = selectStops(history, nodes, most);
  const first = new Int32Array(nodes + 1);
  const stays: StateRange[][] = [];
  const prices: number[] = [];
  for (let node = 0; node < nodes; node++) {
    first[node] = stays.length;
    for (const { from, to } of history.there[node] ?? []) {
      let begin = from;
      for (let state = from + 1; state <= to; state++) {
        if (state < to && turns[node]?.has(state) !== true) continue;
        stays.push([{ from: begin, to: state }]);
        prices.push(price);
        begin = state;
      }
    }
    if (prices.length > first[node]!) prices[prices.length - 1] = 0;
  }
  first[nodes] = stays.length;
  const shape = {
    nodes,
    first,
    fromState: Int32Array.from(stays, ([stay]) => stay?.from ?? 0),
    toState: Int32Array.from(stays, ([stay]) => stay?.to ?? 0),
    price: Float64Array.from(prices),
    stays,
  };
  return { ...shape, ...targetsOf(history, shape) };
}

type Shape = Omit<TrajectoryProblem, keyof SparseDistances>;

function targetsOf(history: DistanceHistory, { nodes, first, fromState, toState }: Shape): SparseDistances {
  const elapsed = new Float64Array(history.shares.length + 1);
  history.shares.forEach((share, state) => {
    elapsed[state + 1] = (elapsed[state] ?? 0) + share;
  });
  const stopAt = (node: number, state: number): number => {
    let [low, high] = [first[node] ?? 0, first[node + 1] ?? 0];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((fromState[middle] ?? 0) <= state) low = middle;
      else high = middle;
    }
    return low;
  };
  const merged = new Map<number, Pair>();
  for (const { a, b, from, to, distance, atLeast, weight = 1 } of history.intervals) {
    if (a >= nodes || b >= nodes) continue;
    let [one, other] = [stopAt(a, from), stopAt(b, from)];
    for (let state = from; state < to; ) {
      const until = Math.min(to, toState[one] ?? to, toState[other] ?? to);
      const share = (elapsed[until] ?? 0) - (elapsed[state] ?? 0);
      if (share > 0) {
        const heavy = (weight * share) / distance ** 2;
        mergePair(merged, fromState.length, { one, other, distance, weight: heavy, atLeast });
      }
      if (until === toState[one]) one++;
      if (until === toState[other]) other++;
      if (until <= state) break;
      state = until;
    }
  }
  return packDistances([...merged.values()], fromState.length);
}

/** Joins stops: stop v becomes stop `joined[v]` (ascending, without gaps, within one node). */
export function joinStops(problem: TrajectoryProblem, joined: Int32Array): TrajectoryProblem {
  const stops = (joined.at(-1) ?? -1) + 1;
  const first = new Int32Array(problem.nodes + 1);
  for (let node = 0; node < problem.nodes; node++) first[node] = joined[problem.first[node] ?? 0] ?? stops;
  first[problem.nodes] = stops;
  const fromState = new Int32Array(stops).fill(-1);
  const toState = new Int32Array(stops);
  const price = new Float64Array(stops);
  const stays: StateRange[][] = Array.from({ length: stops }, () => []);
  const merged = new Map<number, Pair>();
  joined.forEach((to, stop) => {
    for (const stay of problem.stays[stop] ?? []) lengthen(stays[to]!, stay);
    if (fromState[to] === -1) fromState[to] = problem.fromState[stop] ?? 0;
    toState[to] = problem.toState[stop] ?? 0;
    price[to] = problem.price[stop] ?? 0;
    for (let at = problem.row[stop] ?? 0; at < (problem.row[stop + 1] ?? 0); at++) {
      const other = joined[problem.other[at] ?? 0] ?? 0;
      if (other < to) continue;
      mergePair(merged, stops, {
        one: to,
        other,
        distance: problem.distance[at] ?? 1,
        weight: problem.weight[at] ?? 0,
        atLeast: problem.atLeast[at] === 1,
      });
    }
  });
  return {
    nodes: problem.nodes,
    first,
    fromState,
    toState,
    price,
    stays,
    ...packDistances([...merged.values()], stops),
  };
}

/** Finds, for each stop of a problem, the stop of a coarser one of the same history that contains it. */
export function coarserStops(fine: TrajectoryProblem, coarse: TrajectoryProblem): Int32Array {
  const joined = new Int32Array(fine.fromState.length);
  for (let node = 0; node < fine.nodes; node++) {
    let at = coarse.first[node]!;
    for (let stop = fine.first[node]!; stop < fine.first[node + 1]!; stop++) {
      const begins = fine.fromState[stop]!;
      while (at + 1 < coarse.first[node + 1]! && coarse.fromState[at + 1]! <= begins) at++;
      joined[stop] = at;
    }
  }
  return joined;
}

function lengthen(stays: StateRange[], { from, to }: StateRange): void {
  const last = stays.at(-1);
  if (last?.to === from) stays[stays.length - 1] = { from: last.from, to };
  else stays.push({ from, to });
}
