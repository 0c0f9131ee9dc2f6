/** Bounds for blocks beyond the exact solver: a bounded local search from above, disjoint cycles from below. */
import { seededRandom } from "../chance/seeded-random.ts";
import { signCost, type WeightedSigns } from "./weighted-signs.ts";

const STARTS = 6;
/** Least number of nodes that one shortest path may visit, and about the most that all may visit together. */
const LEAST_REACH = 60;
const TOTAL_REACH = 3_000_000;

/** Finds signs that no single change improves, the best of one start by breadth-first search and a few at random. */
export function descendSigns(weights: WeightedSigns, seed: number): Int8Array {
  const random = seededRandom(seed);
  let best = descend(weights, spanningSigns(weights));
  let cost = signCost(weights, best);
  for (let start = 1; start < STARTS; start++) {
    const signs = best.map((sign) => (random.next() < 0.15 ? -sign : sign));
    const found = descend(weights, signs);
    const reached = signCost(weights, found);
    if (reached < cost) [best, cost] = [found, reached];
  }
  return best;
}

function spanningSigns(weights: WeightedSigns): Int8Array {
  const signs = new Int8Array(weights.length);
  for (let root = 0; root < weights.length; root++) {
    if (signs[root] !== 0) continue;
    signs[root] = 1;
    const queue = [root];
    for (const node of queue) {
      for (const [other, weight] of weights[node] ?? []) {
        if (signs[other] !== 0) continue;
        signs[other] = Math.sign(weight) * signs[node]!;
        queue.push(other);
      }
    }
  }
  return signs;
}

function descend(weights: WeightedSigns, signs: Int8Array): Int8Array {
  const waiting = weights.map((_, node) => node);
  const isWaiting = new Uint8Array(weights.length).fill(1);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    isWaiting[node] = 0;
    let pull = 0;
    for (const [other, weight] of weights[node] ?? []) pull += weight * signs[other]!;
    if (pull * signs[node]! >= 0) continue;
    signs[node] = -signs[node]!;
    for (const other of weights[node]?.keys() ?? []) {
      if (isWaiting[other] === 0) {
        isWaiting[other] = 1;
        waiting.push(other);
      }
    }
  }
  return signs;
}

/** Packs edge-disjoint unbalanced cycles; their number is a lower bound for two blocs. `signs` may be any. */
export function packUnbalancedCycles(weights: WeightedSigns, signs: Int8Array): number {
  return packCycles(weights, (a, b) => (weights[a]?.get(b) ?? 0) * signs[a]! * signs[b]! < 0);
}

/** Packs edge-disjoint cycles with one opposed pair; their number is a lower bound for any division into blocs. */
export function packSinglyOpposedCycles(weights: WeightedSigns): number {
  return packCycles(weights, (a, b) => (weights[a]?.get(b) ?? 0) < 0);
}

/**
 * Packs cycles greedily: each closing edge in turn, with a shortest path of others. Weights count as parallel edges.
 */
function packCycles(weights: WeightedSigns, closes: (a: number, b: number) => boolean): number {
  const left = weights.map((row) => new Map([...row].map(([other, weight]) => [other, Math.abs(weight)])));
  const closing = weights.flatMap((row, a) =>
    [...row]
      .filter(([b]) => a < b && closes(a, b))
      .map(([b, weight]) => ({ a, b, copies: Math.abs(weight) })),
  );
  const reach = Math.max(LEAST_REACH, TOTAL_REACH / (1 + closing.length));
  let packed = 0;
  for (const { a, b, copies } of closing) {
    for (let copy = 0; copy < copies; copy++) {
      const path = shortestPath(a, b, reach, (node) =>
        [...(left[node] ?? [])].flatMap(([other, rest]) => (rest > 0 && !closes(node, other) ? [other] : [])),
      );
      if (path === null) break;
      packed++;
      for (let step = 1; step < path.length; step++) useEdge(left, path[step - 1]!, path[step]!);
    }
  }
  return packed;
}

function useEdge(left: readonly Map<number, number>[], a: number, b: number): void {
  left[a]?.set(b, (left[a]?.get(b) ?? 0) - 1);
  left[b]?.set(a, (left[b]?.get(a) ?? 0) - 1);
}

/** Finds a shortest path breadth first; gives up after `reach` nodes. */
function shortestPath(
  from: number,
  to: number,
  reach: number,
  next: (node: number) => readonly number[],
): number[] | null {
  const cameFrom = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    for (const other of next(node)) {
      if (cameFrom.has(other)) continue;
      cameFrom.set(other, node);
      if (other === to) return pathTo(to, cameFrom);
      if (queue.length >= reach) return null;
      queue.push(other);
    }
  }
  return null;
}

function pathTo(end: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; cameFrom.get(node) !== node; ) {
    node = cameFrom.get(node)!;
    path.push(node);
  }
  return path;
}
