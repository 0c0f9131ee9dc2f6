import type { DynamicGraph, TimedEdge } from "./dynamic-graph.ts";
import { commonRanges, type HistoryStates, historyStates, type StateRange } from "./history-states.ts";

/** A pair that is `distance` ties apart (or opposed) from state `from` up to, not including, state `to`. */
export interface DistanceInterval {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  /** Graph distance along allied ties, in ties; a least distance for opposed pairs. */
  readonly distance: number;
  readonly atLeast: boolean;
  /** Its weight against that of other pairs, beside time and 1/d²; 1 unless given. */
  readonly weight?: number;
}

/** The distances of a dynamic graph over a sequence of states, in each of which nothing changes. */
export interface DistanceHistory {
  /** One more than there are states; ascending times. */
  readonly boundaries: readonly number[];
  /** The share of all time that each state lasts; they sum to 1. */
  readonly shares: readonly number[];
  /** The states in which each node is present. */
  readonly there: readonly (readonly StateRange[])[];
  readonly intervals: readonly DistanceInterval[];
  /** By state, the only nodes that may move there; all nodes with another distance unless given. */
  readonly touched?: readonly ReadonlySet<number>[];
}

/** Least distance of opponents, in ties. */
export const OPPOSED_TIES = 3;
/**
 * Most states, steps and intervals; beyond them adjacent states are joined, and nodes and ties of some time of a
 * joined state hold in all of it.
 */
const MOST_STATES = 12_000;
const MOST_STEPS = 60e6;
const MOST_INTERVALS = 2_000_000;
const FEWER = 4;

/** Computes all distances over time, by breadth-first search in the parts of the graph that each event touches. */
export function distanceHistory(graph: DynamicGraph): DistanceHistory {
  for (let most = MOST_STATES; ; most = Math.floor(most / FEWER)) {
    const states = historyStates(graph, most);
    const there = graph.nodes.map(({ intervals }) => states.whileThere(intervals));
    const isLast = graph.slices !== null || most < 2 * FEWER;
    const intervals = intervalsOf(graph, states, there, isLast ? Number.POSITIVE_INFINITY : 1);
    if (intervals !== null) return { boundaries: states.boundaries, shares: states.shares, there, intervals };
  }
}

type Hops = readonly Map<number, number>[];

/** Computes the intervals of constant distance; null if that takes more than `most` times the limits. */
function intervalsOf(
  graph: DynamicGraph,
  states: HistoryStates,
  there: DistanceHistory["there"],
  most: number,
): DistanceInterval[] | null {
  const count = graph.nodes.length;
  const known = new Map<number, { distance: number; atLeast: boolean; from: number }>();
  const intervals: DistanceInterval[] = [];
  const pairsOf = Array.from({ length: count }, () => new Set<number>());
  const close = (key: number, state: number): void => {
    const interval = known.get(key);
    if (interval === undefined) return;
    const [a, b] = [Math.floor(key / count), key % count];
    intervals.push({
      a,
      b,
      from: interval.from,
      to: state,
      distance: interval.distance,
      atLeast: interval.atLeast,
    });
    known.delete(key);
    pairsOf[a]?.delete(b);
    pairsOf[b]?.delete(a);
  };
  const allies: Hops = Array.from({ length: count }, () => new Map<number, number>());
  const opponents: Hops = Array.from({ length: count }, () => new Map<number, number>());
  let steps = 0;
  for (const [state, turns] of turnsOf(graph, states, there).entries()) {
    const touched = new Set<number>();
    for (const { edge, by } of turns) {
      for (const end of [edge.a, edge.b]) reach(end, allies, touched);
      link(edge.kind === "ALLIED" ? allies : opponents, edge, by);
      for (const end of [edge.a, edge.b]) reach(end, allies, touched);
    }
    for (const a of touched) {
      const distances = hopsFrom(a, allies);
      steps += 4 * (distances.size + 1);
      for (const b of [...(pairsOf[a] ?? [])]) {
        if (a < b && !distances.has(b) && !(opponents[a]?.has(b) ?? false)) close(a * count + b, state);
      }
      const note = (b: number, distance: number, atLeast: boolean): void => {
        const key = a * count + b;
        const before = known.get(key);
        if (before !== undefined && before.distance === distance && before.atLeast === atLeast) return;
        close(key, state);
        known.set(key, { distance, atLeast, from: state });
        pairsOf[a]?.add(b);
        pairsOf[b]?.add(a);
      };
      for (const [b, distance] of distances)
        if (a < b && !(opponents[a]?.has(b) ?? false)) note(b, distance, false);
      for (const b of opponents[a]?.keys() ?? []) if (a < b) note(b, OPPOSED_TIES, true);
    }
    if (steps > most * MOST_STEPS || intervals.length > most * MOST_INTERVALS) return null;
  }
  for (const key of [...known.keys()]) close(key, states.shares.length);
  return intervals;
}

/** Lists the ties that begin with each state (+1) or end before it (−1). */
function turnsOf(
  { edges }: DynamicGraph,
  { shares, whileTied }: HistoryStates,
  there: DistanceHistory["there"],
): { readonly edge: TimedEdge; readonly by: 1 | -1 }[][] {
  const turns: { edge: TimedEdge; by: 1 | -1 }[][] = shares.map(() => []);
  for (const edge of edges) {
    const [a, b] = [there[edge.a] ?? [], there[edge.b] ?? []];
    if (edge.a === edge.b) continue;
    for (const { from, to } of commonRanges(whileTied(edge.intervals), commonRanges(a, b))) {
      turns[from]?.push({ edge, by: 1 });
      turns[to]?.push({ edge, by: -1 });
    }
  }
  return turns;
}

function link(ties: Hops, { a, b }: TimedEdge, by: 1 | -1): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const next = (ties[one]?.get(other) ?? 0) + by;
    if (next > 0) ties[one]?.set(other, next);
    else ties[one]?.delete(other);
  }
}

function reach(start: number, allies: Hops, into: Set<number>): void {
  if (into.has(start)) return;
  into.add(start);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const other of allies[node]?.keys() ?? []) {
      if (into.has(other)) continue;
      into.add(other);
      open.push(other);
    }
  }
}

function hopsFrom(start: number, allies: Hops): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let hop = 1; edge.length > 0; hop++) {
    const next: number[] = [];
    for (const node of edge) {
      for (const other of allies[node]?.keys() ?? []) {
        if (hops.has(other)) continue;
        hops.set(other, hop);
        next.push(other);
      }
    }
    edge = next;
  }
  hops.delete(start);
  return hops;
}
