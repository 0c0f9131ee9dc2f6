import type { DistanceHistory } from "./distance-history.ts";
import { MOST_WISHES, turnsWithin } from "./turns.ts";

/**
 * What a layout of trajectories has to meet. A node stands at one place for each of its stops, and may move only from
 * one stop to the next. Numbers of stops run through all nodes: those of node i are `first[i]` up to `first[i + 1]`.
 */
export interface TrajectoryProblem {
  readonly nodes: number;
  readonly first: Int32Array;
  /** States of the history in which a stop holds: from, and up to. */
  readonly fromState: Int32Array;
  readonly toState: Int32Array;
  /** What a tie length of movement from a stop to the next costs; 0 where the node is away between them, or at its last. */
  readonly price: Float64Array;
  /** The wishes of stop v: `row[v]` up to `row[v + 1]` of the columns below, each seen from either end. */
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly distance: Float64Array;
  readonly weight: Float64Array;
  readonly atLeast: Uint8Array;
}

/** Places of all stops, in tie lengths. */
export interface StopPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/**
 * The stops of every node of a history: a new one whenever one of its distances changes, or it comes back. Where that
 * makes more wishes than `most`, the least changes make no stop of their own (see `turnsWithin`).
 */
export function trajectoryProblem(
  history: DistanceHistory,
  price: number,
  most = MOST_WISHES,
): TrajectoryProblem {
  const states = history.shares.length;
  const nodes = history.present[0]?.length ?? 0;
  const turns = turnsWithin(history, nodes, most);
  const first = new Int32Array(nodes + 1);
  const from: number[] = [];
  const to: number[] = [];
  const prices: number[] = [];
  for (let node = 0; node < nodes; node++) {
    first[node] = from.length;
    const turn = turns[node] ?? new Set();
    for (let state = 0; state < states; state++) {
      if (history.present[state]?.[node] !== 1) continue;
      const continues =
        state > 0 && history.present[state - 1]?.[node] === 1 && from.length > (first[node] ?? 0);
      if (continues && !turn.has(state)) {
        to[to.length - 1] = state + 1;
        continue;
      }
      if (continues) prices[prices.length - 1] = price;
      from.push(state);
      to.push(state + 1);
      prices.push(0);
    }
  }
  first[nodes] = from.length;
  const shape = {
    nodes,
    first,
    fromState: Int32Array.from(from),
    toState: Int32Array.from(to),
    price: Float64Array.from(prices),
  };
  return { ...shape, ...wishesOf(history, shape) };
}

type Shape = Pick<TrajectoryProblem, "nodes" | "first" | "fromState" | "toState" | "price">;
type Wishes = Pick<TrajectoryProblem, "row" | "other" | "distance" | "weight" | "atLeast">;

function wishesOf(history: DistanceHistory, { nodes, first, fromState, toState }: Shape): Wishes {
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
  for (const { a, b, from, to, distance, atLeast } of history.spells) {
    if (a >= nodes || b >= nodes) continue;
    let [one, other] = [stopAt(a, from), stopAt(b, from)];
    for (let state = from; state < to; ) {
      const until = Math.min(to, toState[one] ?? to, toState[other] ?? to);
      const share = (elapsed[until] ?? 0) - (elapsed[state] ?? 0);
      if (share > 0)
        mergePair(merged, fromState.length, { one, other, distance, weight: share / distance ** 2, atLeast });
      if (until === toState[one]) one++;
      if (until === toState[other]) other++;
      if (until <= state) break;
      state = until;
    }
  }
  return packWishes([...merged.values()], fromState.length);
}

/** A wish between two stops. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly distance: number;
  readonly weight: number;
  readonly atLeast: boolean;
}

/** Wishes by stop, in compressed rows. */
export function packWishes(pairs: readonly Pair[], stops: number): Wishes {
  const row = new Int32Array(stops + 1);
  for (const { one, other } of pairs) {
    row[one + 1] = (row[one + 1] ?? 0) + 1;
    row[other + 1] = (row[other + 1] ?? 0) + 1;
  }
  for (let stop = 0; stop < stops; stop++) row[stop + 1] = (row[stop + 1] ?? 0) + (row[stop] ?? 0);
  const next = row.slice();
  const size = 2 * pairs.length;
  const columns = {
    other: new Int32Array(size),
    distance: new Float64Array(size),
    weight: new Float64Array(size),
    atLeast: new Uint8Array(size),
  };
  const put = (stop: number, to: number, { distance, weight, atLeast }: Pair): void => {
    const at = next[stop] ?? 0;
    next[stop] = at + 1;
    columns.other[at] = to;
    columns.distance[at] = distance;
    columns.weight[at] = weight;
    columns.atLeast[at] = atLeast ? 1 : 0;
  };
  for (const pair of pairs) {
    put(pair.one, pair.other, pair);
    put(pair.other, pair.one, pair);
  }
  return { row, ...columns };
}

/** The same problem with stops joined: stop v becomes stop `joined[v]` (ascending, without gaps, within one node). */
export function joinStops(problem: TrajectoryProblem, joined: Int32Array): TrajectoryProblem {
  const stops = (joined.at(-1) ?? -1) + 1;
  const first = new Int32Array(problem.nodes + 1);
  for (let node = 0; node < problem.nodes; node++) first[node] = joined[problem.first[node] ?? 0] ?? stops;
  first[problem.nodes] = stops;
  const fromState = new Int32Array(stops).fill(-1);
  const toState = new Int32Array(stops);
  const price = new Float64Array(stops);
  const merged = new Map<number, Pair>();
  joined.forEach((to, stop) => {
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
    ...packWishes([...merged.values()], stops),
  };
}

/** Two wishes of one pair are one: Σ w(t − x)² differs from W(T − x)² by a constant where T is their weighted mean. */
function mergePair(merged: Map<number, Pair>, stops: number, pair: Pair): void {
  const key = (pair.one * stops + pair.other) * 2 + (pair.atLeast ? 1 : 0);
  const known = merged.get(key);
  if (known === undefined) {
    merged.set(key, pair);
    return;
  }
  const weight = known.weight + pair.weight;
  const distance = (known.weight * known.distance + pair.weight * pair.distance) / weight;
  merged.set(key, { ...pair, weight, distance });
}
