import { seededRandom } from "../chance/seeded-random.ts";
import type { WeightedSigns } from "./weighted-signs.ts";

/** Labels, and the weight of the pairs that they frustrate. */
export interface Moved {
  readonly labels: Int32Array;
  readonly cost: number;
}

interface Edge {
  readonly place: number;
  readonly weight: number;
}

const STARTS = 30;
/** About the number of edges that all starts of the local search visit together. */
const EDGES_FOR_STARTS = 600_000;

/**
 * Finds at most `most` labels that no single change improves, from all apart, all together, then the best so far
 * perturbed.
 */
export function moveLabels(weights: WeightedSigns, most: number, seed: number): Moved {
  const edges = edgesOf(weights);
  const random = seededRandom(seed);
  const kinds = Math.min(most, edges.length);
  let best: Moved = { labels: new Int32Array(edges.length), cost: Number.POSITIVE_INFINITY };
  const ends = edges.reduce((sum, row) => sum + row.length, 0);
  const starts = Math.max(3, Math.min(STARTS, Math.floor(EDGES_FOR_STARTS / (1 + ends))));
  for (let start = 0; start < starts; start++) {
    const labels = best.labels.map((label, place) => {
      if (start === 0) return place % kinds;
      if (start === 1) return 0;
      return random.next() < 0.2 ? (best.labels[random.below(edges.length)] ?? 0) : label;
    });
    settle(edges, labels, most);
    const cost = labelCost(edges, labels);
    if (cost < best.cost) best = { labels, cost };
  }
  return best;
}

/** Changes single labels as long as that lowers the cost. */
export function settleLabels(weights: WeightedSigns, labels: Int32Array, most: number): Moved {
  const edges = edgesOf(weights);
  const settled = labels.slice();
  settle(edges, settled, most);
  return { labels: settled, cost: labelCost(edges, settled) };
}

function edgesOf(weights: WeightedSigns): readonly (readonly Edge[])[] {
  return weights.map((row) => [...row].map(([place, weight]) => ({ place, weight })));
}

function settle(edges: readonly (readonly Edge[])[], labels: Int32Array, most: number): void {
  const sizes = new Int32Array(Math.min(most, edges.length));
  for (const label of labels) sizes[label]! += 1;
  const unused = [...sizes.keys()].filter((label) => sizes[label] === 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [place, row] of edges.entries()) {
      const now = labels[place]!;
      const gains = new Map<number, number>([[now, 0]]);
      for (const { place: other, weight } of row) {
        const label = labels[other]!;
        gains.set(label, (gains.get(label) ?? 0) + weight);
      }
      const fresh = unused.at(-1);
      if (fresh !== undefined) gains.set(fresh, 0);
      let [chosen, gain] = [now, gains.get(now) ?? 0];
      for (const [label, reached] of gains) if (reached > gain) [chosen, gain] = [label, reached];
      if (chosen === now) continue;
      if (chosen === fresh) unused.pop();
      labels[place] = chosen;
      sizes[chosen]! += 1;
      sizes[now]! -= 1;
      if (sizes[now] === 0) unused.push(now);
      changed = true;
    }
  }
}

function labelCost(edges: readonly (readonly Edge[])[], labels: Int32Array): number {
  let twice = 0;
  edges.forEach((row, place) => {
    for (const { place: other, weight } of row) {
      if ((labels[place] === labels[other]) !== weight > 0) twice += Math.abs(weight);
    }
  });
  return twice / 2;
}
