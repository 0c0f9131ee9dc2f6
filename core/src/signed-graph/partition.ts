import { blocksOf } from "./biconnected.ts";
import { frustrationOf } from "./frustration.ts";
import { reduceForBlocs } from "./partition-reduction.ts";
import { searchPartition } from "./partition-search.ts";
import type { SignedEdge, SignedGraph } from "./signed-graph.ts";
import { addWeight, restrictSigns, type WeightedSigns } from "./weighted-signs.ts";

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
  /** Assignments tried before the search stops with what it has proven; about two million a second. */
  readonly effort?: number;
  readonly seed?: number;
}

interface Remaining {
  effort: number;
  readonly seed: number;
}

interface Labelled {
  readonly lowerBound: number;
  readonly labels: Int32Array;
}

const DEFAULT_EFFORT = 3_000_000;

/**
 * The best signed partition (Doreian and Mrvar 1996, doi 10.1016/0378-8733(95)00259-6; with any number of blocs,
 * correlation clustering). With any number of blocs the finest of equals is given: every bloc holds together by
 * alliances. Deterministic. Throws RangeError where `blocs` is not null and below 1.
 */
export function bestPartition(graph: SignedGraph, options: PartitionOptions): SignedPartition {
  const { blocs: most } = options;
  if (most !== null && !(Number.isInteger(most) && most >= 1)) {
    throw new RangeError(`blocs must be a whole number from 1, or null, not ${String(most)}`);
  }
  if (most === 2) {
    const { seed } = options;
    const { sides, lowerBound } = frustrationOf(graph, seed === undefined ? {} : { seed });
    return describe(graph, Int32Array.from(sides), lowerBound);
  }
  const weights = graph.nodes.map(() => new Map<number, number>());
  for (const { a, b, sign } of graph.edges) addWeight(weights, a, b, sign);
  const remaining = { effort: options.effort ?? DEFAULT_EFFORT, seed: options.seed ?? 1 };
  if (most === 1) {
    const alone = new Int32Array(graph.nodes.length);
    return describe(graph, alone, graph.edges.filter(({ sign }) => sign < 0).length);
  }
  const { labels, lowerBound } = solve(weights, most, remaining);
  return describe(graph, most === null ? alliedParts(graph, labels) : labels, lowerBound);
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

/** Numbers the connected components, and returns that of every node. */
function connectedParts(count: number, next: (node: number) => Iterable<number>): Int32Array {
  const parts = new Int32Array(count).fill(-1);
  let part = 0;
  for (let root = 0; root < count; root++) {
    if (parts[root] !== -1) continue;
    parts[root] = part;
    const queue = [root];
    for (const node of queue) {
      for (const other of next(node)) {
        if (parts[other] !== -1) continue;
        parts[other] = part;
        queue.push(other);
      }
    }
    part++;
  }
  return parts;
}

function solve(weights: WeightedSigns, most: number | null, remaining: Remaining): Labelled {
  const within = most === null ? withoutOppositionAcross(weights) : weights;
  const blocks = blocksOf(within.map((row) => [...row.keys()].sort((a, b) => a - b)));
  let lowerBound = 0;
  const solved = blocks.map((nodes) => {
    const part = solveBlock(restrictSigns(within, nodes), most, remaining);
    lowerBound += part.lowerBound;
    return { nodes, labels: part.labels };
  });
  return { lowerBound, labels: joinBlocks(weights.length, solved, most) };
}

/** Renames the blocks' labels so that they agree on shared nodes, of which two blocks have at most one. */
function joinBlocks(
  count: number,
  blocks: readonly { readonly nodes: readonly number[]; readonly labels: Int32Array }[],
  most: number | null,
): Int32Array {
  const labels = new Int32Array(count).fill(-1);
  const blocksAt: number[][] = Array.from({ length: count }, () => []);
  blocks.forEach(({ nodes }, block) => {
    for (const node of nodes) blocksAt[node]?.push(block);
  });
  let fresh = 0;
  const done = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (labels[root] !== -1) continue;
    labels[root] = most === null ? fresh++ : 0;
    const queue = [root];
    for (const node of queue) {
      for (const block of blocksAt[node] ?? []) {
        if (done.has(block)) continue;
        done.add(block);
        const { nodes, labels: inside } = blocks[block]!;
        const rename = new Map([[inside[nodes.indexOf(node)], labels[node]!]]);
        nodes.forEach((other, place) => {
          if (labels[other] !== -1) return;
          const label = inside[place]!;
          if (!rename.has(label)) rename.set(label, most === null ? fresh++ : leastUnused(rename.values()));
          labels[other] = rename.get(label) ?? 0;
          queue.push(other);
        });
      }
    }
  }
  return labels;
}

function leastUnused(labels: Iterable<number>): number {
  const used = new Set(labels);
  let label = 0;
  while (used.has(label)) label++;
  return label;
}

/** Drops opposition between components of alliances: with any number of blocs, some best partition keeps them apart. */
function withoutOppositionAcross(weights: WeightedSigns): WeightedSigns {
  const parts = connectedParts(weights.length, (node) =>
    [...(weights[node] ?? [])].flatMap(([other, weight]) => (weight > 0 ? [other] : [])),
  );
  return weights.map((row, node) => new Map([...row].filter(([other]) => parts[other] === parts[node])));
}

function solveBlock(weights: WeightedSigns, most: number | null, remaining: Remaining): Labelled {
  const { weights: reduced, steps, cost } = reduceForBlocs(weights, most);
  if (steps.length === 0) {
    const found = searchPartition(weights, most ?? weights.length, remaining);
    remaining.effort = Math.max(0, remaining.effort - found.effort);
    return found;
  }
  const { labels, lowerBound } = solve(reduced, most, remaining);
  let fresh = Math.max(...labels) + 1;
  for (const { gone, into, opponents } of steps.toReversed()) {
    if (into !== null) labels[gone] = labels[into]!;
    else if (most === null) labels[gone] = fresh++;
    else labels[gone] = leastUnused(opponents.map((other) => labels[other]!));
  }
  return { labels, lowerBound: lowerBound + cost };
}
