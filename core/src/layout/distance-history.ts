import { type DynamicGraph, isPresent, isTied } from "./dynamic-graph.ts";

/** A pair that is `distance` ties apart (or opposed) from state `from` up to, not including, state `to`. */
export interface DistanceSpell {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  /** In ties, along allies; for a pair that is opposed, at least so much. */
  readonly distance: number;
  readonly atLeast: boolean;
}

/** A dynamic graph as a row of states: between two boundaries nothing differs. */
export interface DistanceHistory {
  /** One more than there are states; ascending times. */
  readonly boundaries: readonly number[];
  /** The share of all time that each state lasts; they sum to 1. */
  readonly shares: readonly number[];
  /** By state, whether each node is there. */
  readonly present: readonly Uint8Array[];
  readonly spells: readonly DistanceSpell[];
}

/** How far opponents want to stand apart, in ties. */
export const OPPOSED_TIES = 3;
/** More states than this are joined to their neighbours: no eye and no figure tells them apart. */
const MOST_STATES = 3_000;

/** Who is how far from whom, when. Cost: a breadth-first search in the parts of the graph that an event touches. */
export function distanceHistory(graph: DynamicGraph): DistanceHistory {
  const { boundaries, probes } = statesOf(graph);
  const total = (boundaries.at(-1) ?? 0) - (boundaries[0] ?? 0);
  const shares = probes.map((_, state) =>
    graph.slices !== null || total <= 0
      ? 1 / probes.length
      : ((boundaries[state + 1] ?? 0) - (boundaries[state] ?? 0)) / total,
  );
  const present = probes.map((time) =>
    Uint8Array.from(graph.nodes, (node) => (isPresent(node, time) ? 1 : 0)),
  );
  return { boundaries, shares, present, spells: spellsOf(graph, probes, present) };
}

/** The boundaries between states, and a time within each. */
function statesOf({ nodes, edges, span, slices }: DynamicGraph): { boundaries: number[]; probes: number[] } {
  if (slices !== null && slices.length > 0) {
    const middles = slices.slice(1).map((time, position) => (time + (slices[position] ?? time)) / 2);
    const [first = 0, last = 0] = [slices[0], slices.at(-1)];
    const reach = middles.length === 0 ? 1 : (middles[0] ?? first) - first;
    const end = middles.length === 0 ? 1 : last - (middles.at(-1) ?? last);
    return { boundaries: [first - reach, ...middles, last + end], probes: [...slices] };
  }
  const [from, to] = span;
  const times = new Set<number>([from, to]);
  for (const { spells } of [...nodes, ...edges]) {
    for (const spell of spells) for (const time of spell) if (time > from && time < to) times.add(time);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const boundaries = sorted.length === 1 ? [from, to] : thinned(sorted);
  const probes = boundaries.slice(1).map((time, position) => (time + (boundaries[position] ?? time)) / 2);
  return { boundaries, probes };
}

/** At most `MOST_STATES` + 1 of ascending times, dropping those that follow closest on another. */
function thinned(times: readonly number[]): number[] {
  if (times.length <= MOST_STATES + 1) return [...times];
  const gaps = times.slice(1, -1).map((time, position) => time - (times[position] ?? time));
  const least = gaps.toSorted((a, b) => b - a)[MOST_STATES - 2] ?? 0;
  const kept: number[] = [];
  for (const [position, time] of times.entries()) {
    const before = kept.at(-1);
    const isEnd = position === times.length - 1;
    if (before === undefined || isEnd || (time - before >= least && kept.length < MOST_STATES))
      kept.push(time);
  }
  return kept;
}

function spellsOf(
  graph: DynamicGraph,
  probes: readonly number[],
  present: readonly Uint8Array[],
): DistanceSpell[] {
  const count = graph.nodes.length;
  const known = new Map<number, { distance: number; atLeast: boolean; from: number }>();
  const spells: DistanceSpell[] = [];
  const pairsOf = Array.from({ length: count }, () => new Set<number>());
  const close = (key: number, state: number): void => {
    const spell = known.get(key);
    if (spell === undefined) return;
    const [a, b] = [Math.floor(key / count), key % count];
    spells.push({ a, b, from: spell.from, to: state, distance: spell.distance, atLeast: spell.atLeast });
    known.delete(key);
    pairsOf[a]?.delete(b);
    pairsOf[b]?.delete(a);
  };
  const alive = new Uint8Array(graph.edges.length);
  const friends = Array.from({ length: count }, () => new Map<number, number>());
  const foes = Array.from({ length: count }, () => new Map<number, number>());
  const link = (edge: number, by: 1 | -1): void => {
    const { a, b, kind } = graph.edges[edge] ?? { a: 0, b: 0, kind: "ALLIED" };
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const map = (kind === "ALLIED" ? friends : foes)[one];
      const next = (map?.get(other) ?? 0) + by;
      if (next > 0) map?.set(other, next);
      else map?.delete(other);
    }
  };
  const turns = turnsOf(graph, probes);
  for (const [state, time] of probes.entries()) {
    const touched = new Set<number>();
    for (const edge of turns[state] ?? []) {
      const { a, b } = graph.edges[edge] ?? { a: 0, b: 0 };
      const one = graph.edges[edge];
      const now =
        one !== undefined &&
        a !== b &&
        present[state]?.[a] === 1 &&
        present[state]?.[b] === 1 &&
        isTied(one, time);
      if ((alive[edge] === 1) === now) continue;
      for (const end of [a, b]) reach(end, friends, touched);
      alive[edge] = now ? 1 : 0;
      link(edge, now ? 1 : -1);
      for (const end of [a, b]) reach(end, friends, touched);
    }
    for (const a of touched) {
      const distances = hopsFrom(a, friends);
      for (const b of [...(pairsOf[a] ?? [])]) {
        if (a < b && !distances.has(b) && !(foes[a]?.has(b) ?? false)) close(a * count + b, state);
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
        if (a < b && !(foes[a]?.has(b) ?? false)) note(b, distance, false);
      for (const b of foes[a]?.keys() ?? []) if (a < b) note(b, OPPOSED_TIES, true);
    }
  }
  for (const key of [...known.keys()]) close(key, probes.length);
  return spells;
}

/** By state, the edges that may begin or end with it. */
function turnsOf(graph: DynamicGraph, probes: readonly number[]): number[][] {
  const turns: Set<number>[] = probes.map(() => new Set());
  const at = (time: number): number => {
    let [low, high] = [0, probes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((probes[middle] ?? 0) >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  graph.edges.forEach(({ a, b, spells }, edge) => {
    const ends = [...(graph.nodes[a]?.spells ?? []), ...(graph.nodes[b]?.spells ?? [])];
    for (const [from, to] of [...spells, ...ends]) {
      for (const state of [at(from), at(from) + 1, at(to), at(to) + 1]) turns[state]?.add(edge);
    }
  });
  return turns.map((edges) => [...edges].sort((a, b) => a - b));
}

function reach(start: number, friends: readonly ReadonlyMap<number, number>[], into: Set<number>): void {
  if (into.has(start)) return;
  into.add(start);
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const other of friends[node]?.keys() ?? []) {
      if (into.has(other)) continue;
      into.add(other);
      open.push(other);
    }
  }
}

function hopsFrom(
  start: number,
  friends: readonly ReadonlyMap<number, number>[],
): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let hop = 1; edge.length > 0; hop++) {
    const next: number[] = [];
    for (const node of edge) {
      for (const other of friends[node]?.keys() ?? []) {
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
