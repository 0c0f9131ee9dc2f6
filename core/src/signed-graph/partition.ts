import { frustrationOf } from "./frustration.ts";
import { connectedParts } from "./partition-blocks.ts";
import { branchPartition } from "./partition-branching.ts";
import { searchPartition } from "./partition-search.ts";
import type { SignedEdge, SignedGraph } from "./signed-graph.ts";
import { addWeight, type WeightedSigns } from "./weighted-signs.ts";

/** A division into blocs and how far it is from alliances inside and opposition across. */
export interface SignedPartition {
  /** The bloc of each node; blocs are numbered from 0 by their first members. */
  readonly blocs: Int32Array;
  /** A proven lower bound on the frustrated ties of any division into the allowed number of blocs. */
  readonly lowerBound: number;
  readonly upperBound: number;
  readonly exact: boolean;
  /** The edges that are allied across blocs or opposed within one. */
  readonly frustrated: readonly SignedEdge[];
}

export interface PartitionOptions {
  /** Most blocs, at least 1; null is any number (weak balance: Davis 1967). */
  readonly blocs: number | null;
  /**
   * Bound on the search, which stops with what it has proven: 3·10⁸ take about a second. Where any number of blocs is
   * not proven to be best, fewer are searched too, one number after the other, each with this bound; for two blocs it
   * is that of `frustrationOf`. An effort below 10⁷ leaves that out.
   */
  readonly effort?: number;
  readonly seed?: number;
}

const DEFAULT_EFFORT = 1_200_000_000;
/** Less effort is for a quick answer, not for the best. */
const LEAST_EFFORT_FOR_FEWER_BLOCS = 10_000_000;

/** Labels of the nodes, the edges that they frustrate, and the least that any labels must, as far as proven. */
interface Labelled {
  readonly labels: Int32Array;
  readonly cost: number;
  readonly lowerBound: number;
}

/**
 * The best signed partition (Doreian and Mrvar 1996, doi 10.1016/0378-8733(95)00259-6; with any number of blocs,
 * correlation clustering). More blocs are never worse than fewer. With any number of blocs every bloc of the answer
 * holds together by alliances. Deterministic. Throws RangeError where `blocs` is not null and below 1.
 */
export function bestPartition(graph: SignedGraph, options: PartitionOptions): SignedPartition {
  const { blocs: most } = options;
  if (most !== null && !(Number.isInteger(most) && most >= 1)) {
    throw new RangeError(`blocs must be a whole number from 1, or null, not ${String(most)}`);
  }
  if (most === 1) {
    const opposed = graph.edges.filter(({ sign }) => sign < 0).length;
    return describe(graph, new Int32Array(graph.nodes.length), opposed);
  }
  if (most === 2) {
    const { labels, lowerBound } = divideInTwo(graph, options);
    return describe(graph, labels, lowerBound);
  }
  const { labels, lowerBound } = divide(graph, most, options);
  return describe(graph, most === null ? alliedParts(graph, labels) : labels, lowerBound);
}

function divide(graph: SignedGraph, most: number | null, options: PartitionOptions): Labelled {
  const weights = graph.nodes.map(() => new Map<number, number>());
  for (const { a, b, sign } of graph.edges) addWeight(weights, a, b, sign);
  const effort = { left: options.effort ?? DEFAULT_EFFORT, seed: options.seed ?? 1 };
  const any = branchPartition(weights, Number.POSITIVE_INFINITY, effort);
  const free = unitePeaceful(weights, { ...any, labels: any.labels ?? new Int32Array(weights.length) });
  const used = 1 + free.labels.reduce((greatest, label) => Math.max(greatest, label), -1);
  const isFree = most === null || used <= most;
  const isQuick = (options.effort ?? DEFAULT_EFFORT) < LEAST_EFFORT_FOR_FEWER_BLOCS;
  if (isFree && (isQuick || free.cost === free.lowerBound)) return free;
  // What is not proven to be best may be worse than fewer blocs.
  let best = isFree ? free : null;
  for (let blocs = 2; blocs <= (isFree ? used - 1 : most); blocs++) {
    const found = blocs === 2 ? divideInTwo(graph, options) : searchPartition(weights, blocs, { ...options });
    const lowerBound = isFree ? free.lowerBound : Math.max(free.lowerBound, found.lowerBound);
    if (best === null || found.cost < best.cost) best = { ...found, lowerBound };
    else best = { ...best, lowerBound };
    if (best.cost === free.lowerBound) break;
  }
  return best ?? free;
}

function divideInTwo(graph: SignedGraph, { effort, seed }: PartitionOptions): Labelled {
  const { sides, upperBound, lowerBound } = frustrationOf(graph, {
    ...(effort === undefined ? {} : { effort }),
    ...(seed === undefined ? {} : { seed }),
  });
  return { labels: Int32Array.from(sides), cost: upperBound, lowerBound };
}

/** Unites blocs that opposition does not part, so that there are few; numbered from 0. */
function unitePeaceful(weights: WeightedSigns, { labels, cost, lowerBound }: Labelled): Labelled {
  const members: number[][] = [];
  labels.forEach((label, node) => {
    members[label] = [...(members[label] ?? []), node];
  });
  const united = new Int32Array(labels.length).fill(-1);
  let count = 0;
  let gained = 0;
  for (const bloc of members.filter(Boolean).sort((one, other) => other.length - one.length)) {
    const ties = new Float64Array(count + 1);
    for (const node of bloc)
      for (const [other, weight] of weights[node] ?? [])
        if (united[other] !== -1) ties[united[other]!]! += weight;
    const home = ties.findIndex((weight) => weight >= 0);
    for (const node of bloc) united[node] = home;
    gained += ties[home]!;
    if (home === count) count++;
  }
  return { labels: united, cost: cost - gained, lowerBound };
}

function describe(graph: SignedGraph, labels: Int32Array, lowerBound: number): SignedPartition {
  const numbers = new Map<number, number>();
  const blocs = labels.map((label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size);
    return numbers.get(label) ?? 0;
  });
  const frustrated = graph.edges.filter(({ a, b, sign }) => (blocs[a] === blocs[b]) !== sign > 0);
  const upperBound = frustrated.length;
  return { blocs, lowerBound, upperBound, exact: lowerBound === upperBound, frustrated };
}

/** Splits blocs into parts connected by alliances, which adds no frustration. */
export function alliedParts(graph: SignedGraph, labels: Int32Array): Int32Array {
  const allies: number[][] = graph.nodes.map(() => []);
  for (const { a, b, sign } of graph.edges) {
    if (sign < 0 || labels[a] !== labels[b]) continue;
    allies[a]?.push(b);
    allies[b]?.push(a);
  }
  return connectedParts(allies.length, (node) => allies[node] ?? []);
}
