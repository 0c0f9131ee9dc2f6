import { blocksOf } from "./biconnected.ts";
import { descendSigns, packUnbalancedCycles } from "./large-frustration.ts";
import type { SignedEdge, SignedGraph } from "./signed-graph.ts";
import { leastEffort, maximiseSpins } from "./spin-search.ts";
import { balancedSigns, reduceSigns, restrictSigns, signCost, type WeightedSigns } from "./weighted-signs.ts";

/** The distance of a signed graph from two blocs with alliances inside and opposition across, in edges. */
export interface Frustration {
  /** A proven lower bound on the frustrated ties of any division into two blocs. */
  readonly lowerBound: number;
  /** The frustrated ties of `sides`; equal to `lowerBound` if the answer is exact. */
  readonly upperBound: number;
  readonly exact: boolean;
  /** +1 or −1 for each node of the graph; the first node of every connected part is +1. */
  readonly sides: Int8Array;
  /**
   * The frustrated edges, allied across or opposed within; changing their signs, or removing them, balances the graph.
   */
  readonly flips: readonly SignedEdge[];
}

export interface FrustrationOptions {
  /** Bound on the search; the default takes about four seconds at most. See `maximiseSpins`. */
  readonly effort?: number;
  readonly seed?: number;
}

interface Remaining {
  effort: number;
  readonly seed: number;
}

interface Solved {
  readonly lowerBound: number;
  readonly signs: Int8Array;
}

/** Blocks with more nodes than this, after reduction, get bounds only. */
const RELAXABLE_NODES = 250;
/** Blocks with fewer nodes are relaxed even where the effort is spent; the others would take long one after the other. */
const RELAXABLE_ALWAYS = 40;
const DEFAULT_EFFORT = 5_000_000_000;

/**
 * The frustration index (line index of balance: Harary 1959; as in Aref, Mason and Wilson 2020,
 * doi 10.1002/net.21907). Exact by decomposition into blocks, reduction, and branch and bound. Deterministic: the
 * same graph, options and version give the same division.
 */
export function frustrationOf(graph: SignedGraph, options: FrustrationOptions = {}): Frustration {
  const weights = graph.nodes.map(() => new Map<number, number>());
  for (const { a, b, sign } of graph.edges) {
    weights[a]?.set(b, sign);
    weights[b]?.set(a, sign);
  }
  const remaining = { effort: options.effort ?? DEFAULT_EFFORT, seed: options.seed ?? 1 };
  const { lowerBound, signs: sides } = solveByBlocks(weights, remaining);
  const flips = graph.edges.filter(({ a, b, sign }) => sign * sides[a]! * sides[b]! < 0);
  return { lowerBound, upperBound: flips.length, exact: lowerBound === flips.length, sides, flips };
}

/** Solves the blocks one by one: they share at most a node, so their signs can be flipped to fit. */
function solveByBlocks(weights: WeightedSigns, remaining: Remaining): Solved {
  const blocks = blocksOf(weights.map((row) => [...row.keys()].sort((a, b) => a - b)));
  let lowerBound = 0;
  const solved = blocks.map((nodes) => {
    const part = solveBlock(restrictSigns(weights, nodes), remaining);
    lowerBound += part.lowerBound;
    return { nodes, signs: part.signs };
  });
  return { lowerBound, signs: joinBlocks(weights.length, solved) };
}

function solveBlock(weights: WeightedSigns, remaining: Remaining): Solved {
  const balanced = balancedSigns(weights);
  if (balanced !== null) return { lowerBound: 0, signs: balanced };
  const { weights: reduced, merges, cost } = reduceSigns(weights);
  if (merges.length === 0) return searchBlock(weights, remaining);
  const { lowerBound, signs } = solveByBlocks(reduced, remaining);
  for (const { gone, into, sign } of merges.toReversed()) signs[gone] = sign * signs[into]!;
  return { lowerBound: lowerBound + cost, signs };
}

function searchBlock(weights: WeightedSigns, remaining: Remaining): Solved {
  const size = weights.length;
  const isTooLong = size > RELAXABLE_ALWAYS && remaining.effort < leastEffort(size);
  if (size > RELAXABLE_NODES || isTooLong) {
    const signs = descendSigns(weights, remaining.seed);
    return { lowerBound: packUnbalancedCycles(weights, signs), signs };
  }
  const dense = new Float64Array(size * size);
  weights.forEach((row, node) => {
    for (const [other, weight] of row) dense[node * size + other] = weight;
  });
  const found = maximiseSpins({ size, weights: dense }, remaining);
  remaining.effort = Math.max(0, remaining.effort - found.effort);
  const cost = signCost(weights, found.spins);
  return { lowerBound: cost - (found.bound - found.value) / 2, signs: found.spins };
}

/** Flips the signs of whole blocks so that they agree on shared nodes. */
function joinBlocks(
  count: number,
  blocks: readonly { readonly nodes: readonly number[]; readonly signs: Int8Array }[],
): Int8Array {
  const joined = new Int8Array(count);
  const blocksAt: number[][] = Array.from({ length: count }, () => []);
  blocks.forEach(({ nodes }, block) => {
    for (const node of nodes) blocksAt[node]?.push(block);
  });
  const done = new Uint8Array(blocks.length);
  for (let root = 0; root < count; root++) {
    if (joined[root] !== 0) continue;
    joined[root] = 1;
    const queue = [root];
    for (const node of queue) {
      for (const block of blocksAt[node] ?? []) {
        if (done[block] === 1) continue;
        done[block] = 1;
        const { nodes, signs } = blocks[block]!;
        const turn = joined[node]! * signs[nodes.indexOf(node)]!;
        nodes.forEach((other, place) => {
          if (joined[other] !== 0) return;
          joined[other] = turn * signs[place]!;
          queue.push(other);
        });
      }
    }
  }
  return joined;
}
