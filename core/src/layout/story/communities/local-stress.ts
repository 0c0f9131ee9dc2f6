import { type SeededRandom, shuffled } from "../../../chance/seeded-random.ts";
import type { WeightedGraph } from "./weighted-graph.ts";

/** Places of the vertices of a graph, in tie lengths. */
export interface VertexPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Most vertices from which all distances are met; in a larger graph these are drawn at random. */
const MOST_SOURCES = 80;
const ROUNDS = 30;
/** Step sizes of the first round, against the square of the longest distance, and of the last. */
const LAST_STEP = 0.1;
/** Hops between parts of a graph that no tie connects. */
const UNCONNECTED = 2;

/**
 * Places the vertices of a graph by the distances along its edges: stress, lowered pair by pair by stochastic gradient
 * descent (Zheng, Pawar and Goodman 2019, doi 10.1109/TVCG.2018.2859997). The same random numbers give the same places.
 */
export function stressPlaces(graph: WeightedGraph, random: SeededRandom): VertexPlaces {
  const count = graph.row.length - 1;
  const side = Math.sqrt(count);
  const column = (): Float64Array => Float64Array.from({ length: count }, () => side * random.next());
  const places = { x: column(), y: column() };
  const all = shuffled(
    Array.from({ length: count }, (_, vertex) => vertex),
    random,
  );
  const pairs: Pairs = { from: [], to: [], distance: [] };
  const sources = all.slice(0, MOST_SOURCES);
  const isSource = new Set(sources);
  for (const source of sources) addDistances(graph, source, pairs, isSource);
  if (count > MOST_SOURCES) {
    for (let vertex = 0; vertex < count; vertex++) {
      for (let at = graph.row[vertex]!; at < graph.row[vertex + 1]!; at++) {
        if (graph.other[at]! > vertex) addPair(pairs, vertex, graph.other[at]!, 1);
      }
    }
  }
  const longest = pairs.distance.reduce((most, one) => Math.max(most, one), 1);
  const order = shuffled(
    Array.from(pairs.from, (_, pair) => pair),
    random,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const step = longest ** 2 * (LAST_STEP / longest ** 2) ** (round / (ROUNDS - 1));
    for (const pair of order) meet(places, pairs.from[pair]!, pairs.to[pair]!, pairs.distance[pair]!, step);
  }
  return places;
}

interface Pairs {
  readonly from: number[];
  readonly to: number[];
  readonly distance: number[];
}

function addPair({ from, to, distance }: Pairs, a: number, b: number, apart: number): void {
  from.push(a);
  to.push(b);
  distance.push(apart);
}

/** Adds the distances from one vertex to all others, but for pairs of sources of which the other adds it. */
function addDistances(
  { row, other }: WeightedGraph,
  source: number,
  pairs: Pairs,
  isSource: ReadonlySet<number>,
): void {
  const hops = new Int32Array(row.length - 1).fill(-1);
  hops[source] = 0;
  const queue = [source];
  for (let turn = 0; turn < queue.length; turn++) {
    const vertex = queue[turn]!;
    for (let at = row[vertex]!; at < row[vertex + 1]!; at++) {
      const next = other[at]!;
      if (hops[next] !== -1) continue;
      hops[next] = hops[vertex]! + 1;
      queue.push(next);
    }
  }
  const farthest = hops[queue.at(-1)!]!;
  for (let vertex = 0; vertex < hops.length; vertex++) {
    if (vertex === source || (isSource.has(vertex) && vertex < source)) continue;
    addPair(pairs, source, vertex, hops[vertex] === -1 ? farthest + UNCONNECTED : hops[vertex]!);
  }
}

/** Moves two vertices towards their distance. */
function meet({ x, y }: VertexPlaces, a: number, b: number, distance: number, step: number): void {
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  const apart = Math.sqrt(dx * dx + dy * dy);
  const share = Math.min(1, step / (distance * distance));
  const by = apart > 1e-9 ? (share * (apart - distance)) / (2 * apart) : 0;
  x[a]! -= by * dx;
  y[a]! -= by * dy;
  x[b]! += by * dx;
  y[b]! += by * dy;
}
