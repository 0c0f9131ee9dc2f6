import type { DistanceHistory } from "./distance-history.ts";

/** Most targets of a layout, each of which is evaluated about a thousand times. */
export const MOST_TARGETS = 600_000;
/** Steps of the bisection for the least change that makes a stop. */
const HALVINGS = 12;

/**
 * Selects, for each node, the states that begin a new stop: all in which one of its distances changes. If these make
 * more than `most` targets, only the greater changes are taken: a change counts 1/d² for each distance that begins or
 * ends, as in the stress, with one threshold for all nodes. Smaller changes are met in the mean.
 */
export function selectStops(history: DistanceHistory, nodes: number, most: number): Set<number>[] {
  const sizes = Array.from({ length: nodes }, () => new Map<number, number>());
  for (const { a, b, from, to, distance } of history.intervals) {
    for (const node of [a, b]) {
      const known = sizes[node];
      for (const state of [from, to]) {
        if (history.touched?.[state]?.has(node) !== false)
          known?.set(state, (known.get(state) ?? 0) + 1 / distance ** 2);
      }
    }
  }
  const least = leastWithin(history, sizes, most);
  return sizes.map((known) => new Set([...known].flatMap(([state, size]) => (size >= least ? [state] : []))));
}

function leastWithin(
  history: DistanceHistory,
  sizes: readonly ReadonlyMap<number, number>[],
  most: number,
): number {
  if (targetsWith(history, sizes, 0) <= most) return 0;
  const all = Float64Array.from(sizes.flatMap((known) => [...known.values()])).sort();
  let [low, high] = [0, all.length];
  for (let turn = 0; turn < HALVINGS && high - low > 1; turn++) {
    const middle = (low + high) >> 1;
    if (targetsWith(history, sizes, all[middle]!) <= most) high = middle;
    else low = middle;
  }
  return all[high] ?? Number.POSITIVE_INFINITY;
}

/** Counts the targets, an upper bound: one for each pair, and one for each stop of either that splits a distance. */
function targetsWith(
  history: DistanceHistory,
  sizes: readonly ReadonlyMap<number, number>[],
  least: number,
): number {
  const states = history.shares.length + 1;
  const before = sizes.map((known) => {
    const counts = new Int32Array(states + 1);
    for (const [state, size] of known) if (size >= least) counts[state + 1] = 1;
    for (let state = 0; state < states; state++) counts[state + 1]! += counts[state]!;
    return counts;
  });
  const pairs = new Set<number>();
  let splits = 0;
  for (const { a, b, from, to } of history.intervals) {
    pairs.add(a * sizes.length + b);
    for (const counts of [before[a], before[b]]) {
      if (counts !== undefined) splits += counts[to]! - counts[from]!;
    }
  }
  return pairs.size + splits;
}
