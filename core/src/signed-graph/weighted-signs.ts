/** Symmetric integer weights by neighbour, none 0: above 0 asks for the same sign, below 0 for different ones. */
export type WeightedSigns = readonly Map<number, number>[];

/** A problem in which every node that some neighbour decides is merged into that neighbour. */
export interface Reduction {
  /** Weights among all nodes; merged ones have none. */
  readonly weights: WeightedSigns;
  /** The merges in order: `gone` has the sign of `into`, times `sign`. */
  readonly merges: readonly { readonly gone: number; readonly into: number; readonly sign: number }[];
  /** Cost that every assignment pays. */
  readonly cost: number;
}

/**
 * Merges every node whose weight to one neighbour is at least the sum of all its others: some best assignment agrees
 * with that neighbour. It merges all nodes of one or two neighbours. Costs stay equal, minus `cost`.
 */
export function reduceSigns(original: WeightedSigns): Reduction {
  const weights = original.map((row) => new Map(row));
  const merges: { gone: number; into: number; sign: number }[] = [];
  const waiting = weights.map((_, node) => node);
  let cost = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const row = weights[node]!;
    const into = dominantNeighbour(row);
    if (into === null) continue;
    const sign = Math.sign(row.get(into) ?? 0);
    for (const [other, weight] of row) {
      weights[other]?.delete(node);
      waiting.push(other);
      if (other !== into) cost += addWeight(weights, into, other, sign * weight);
    }
    row.clear();
    merges.push({ gone: node, into, sign });
  }
  return { weights, merges, cost };
}

function dominantNeighbour(row: ReadonlyMap<number, number>): number | null {
  let total = 0;
  let found: number | null = null;
  let greatest = 0;
  for (const [other, weight] of row) {
    const size = Math.abs(weight);
    total += size;
    if (size > greatest || (size === greatest && found !== null && other < found))
      [found, greatest] = [other, size];
  }
  return found !== null && 2 * greatest >= total ? found : null;
}

/** Adds to the weight of a pair; returns the cost of opposite weights that any signs pay. */
export function addWeight(weights: WeightedSigns, a: number, b: number, added: number): number {
  const before = weights[a]?.get(b) ?? 0;
  const after = before + added;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (after === 0) weights[one]?.delete(other);
    else weights[one]?.set(other, after);
  }
  return (Math.abs(before) + Math.abs(added) - Math.abs(after)) / 2;
}

/** Sums the weights of the pairs whose signs violate them. */
export function signCost(weights: WeightedSigns, signs: ArrayLike<number>): number {
  let twice = 0;
  weights.forEach((row, node) => {
    for (const [other, weight] of row) {
      if (weight * signs[node]! * signs[other]! < 0) twice += Math.abs(weight);
    }
  });
  return twice / 2;
}

/** Finds signs that violate no weight; null if the graph is not balanced (Harary 1953). */
export function balancedSigns(weights: WeightedSigns): Int8Array | null {
  const signs = new Int8Array(weights.length);
  for (let root = 0; root < weights.length; root++) {
    if (signs[root] !== 0) continue;
    signs[root] = 1;
    const queue = [root];
    for (const node of queue) {
      for (const [other, weight] of weights[node] ?? []) {
        const wanted = Math.sign(weight) * signs[node]!;
        if (signs[other] === 0) {
          signs[other] = wanted;
          queue.push(other);
        } else if (signs[other] !== wanted) return null;
      }
    }
  }
  return signs;
}

/** Restricts weights to `nodes`, renumbered by their place in it. */
export function restrictSigns(weights: WeightedSigns, nodes: readonly number[]): Map<number, number>[] {
  const places = new Map(nodes.map((node, place) => [node, place]));
  return nodes.map((node) => {
    const row = new Map<number, number>();
    for (const [other, weight] of weights[node] ?? []) {
      const place = places.get(other);
      if (place !== undefined) row.set(place, weight);
    }
    return row;
  });
}
