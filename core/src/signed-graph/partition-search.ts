/** Branch and bound for blocs of a block that cannot be reduced further, by Russian dolls (Verfaillie et al. 1996). */

import { seededRandom } from "../chance/seeded-random.ts";
import { packSinglyOpposedCycles } from "./large-frustration.ts";
import type { WeightedSigns } from "./weighted-signs.ts";

export interface PartitionSearchResult {
  readonly labels: Int32Array;
  readonly lowerBound: number;
  readonly effort: number;
}

const STARTS = 30;
/** About the number of edges that all starts of the local search visit together. */
const EDGES_FOR_STARTS = 600_000;
/** Most nodes for which a proof is tried; larger blocks get bounds only. */
const SEARCHABLE_NODES = 120;

/** Finds at most `most` labels, and reports the bounds proven within `effort` assignments. */
export function searchPartition(
  weights: WeightedSigns,
  most: number,
  options: { readonly effort: number; readonly seed: number },
): PartitionSearchResult {
  const count = weights.length;
  const order = count > SEARCHABLE_NODES ? [...weights.keys()] : searchOrder(weights);
  const places = Int32Array.from(order.keys());
  order.forEach((node, place) => {
    places[node] = place;
  });
  const edges = order.map((node) =>
    [...(weights[node] ?? [])].map(([other, weight]) => ({ place: places[other]!, weight })),
  );
  const rough = moveLabels(edges, most, options.seed);
  if (count > SEARCHABLE_NODES) {
    const lowerBound = Math.min(rough.cost, packSinglyOpposedCycles(weights));
    return { labels: unordered(order, rough.labels), lowerBound, effort: 0 };
  }
  const dolls = new Float64Array(count + 1);
  let labels = rough.labels;
  let upper = rough.cost;
  let effort = 0;
  for (let first = count - 1; first >= 0; first--) {
    const limit = first === 0 ? Math.min(upper, rough.cost) : Number.POSITIVE_INFINITY;
    const found = searchSuffix({ edges, most, dolls, first }, limit, options.effort - effort);
    effort += found.effort;
    if (found.cost === null) {
      const proven = Math.max(dolls[first + 1]!, packSinglyOpposedCycles(weights));
      return { labels: unordered(order, labels), lowerBound: Math.min(proven, upper), effort };
    }
    dolls[first] = found.cost;
    if (first === 0 && found.labels !== null) [labels, upper] = [found.labels, found.cost];
  }
  return { labels: unordered(order, labels), lowerBound: dolls[0]!, effort };
}

/** Orders nodes by the strength of their ties to later ones, strongest first, so that the dolls grow in large steps. */
function searchOrder(weights: WeightedSigns): number[] {
  const tied = new Float64Array(weights.length);
  const left = new Set(weights.keys());
  const reversed: number[] = [];
  while (left.size > 0) {
    let chosen = -1;
    for (const node of left) {
      if (chosen === -1 || tied[node]! > tied[chosen]!) chosen = node;
    }
    left.delete(chosen);
    reversed.push(chosen);
    for (const [other, weight] of weights[chosen] ?? []) tied[other]! += Math.abs(weight);
  }
  return reversed.reverse();
}

function unordered(order: readonly number[], labels: Int32Array): Int32Array {
  const result = new Int32Array(order.length);
  order.forEach((node, place) => {
    result[node] = labels[place]!;
  });
  return result;
}

interface Edge {
  readonly place: number;
  readonly weight: number;
}

interface Suffix {
  /** The later neighbours of each place in the order. */
  readonly edges: readonly (readonly Edge[])[];
  readonly most: number;
  /** The least cost among the places from each place on. */
  readonly dolls: Float64Array;
  readonly first: number;
}

interface SuffixFound {
  /** The least cost among the places from `first` on, at most the limit; null if the effort ran out. */
  readonly cost: number | null;
  /** The labels of that cost; null if none is below the limit. */
  readonly labels: Int32Array | null;
  readonly effort: number;
}

/** Searches depth first, bounded by the cost so far, the least cost of attaching the rest, and the doll of the rest. */
function searchSuffix({ edges, most, dolls, first }: Suffix, limit: number, effort: number): SuffixFound {
  const count = edges.length;
  const labels = new Int32Array(count).fill(-1);
  // The cost of a label for a place, given the labelled places: allied weight outside it, opposed weight inside.
  const pull = Array.from({ length: count }, () => new Float64Array(count + 1));
  const allied = new Float64Array(count);
  let best = limit;
  let found: Int32Array | null = null;
  let tried = 0;
  const attach = (place: number, used: number): number => {
    let least = used < most ? 0 : Number.POSITIVE_INFINITY;
    for (let label = 0; label < used; label++) least = Math.min(least, (pull[place] as Float64Array)[label]!);
    return allied[place]! + least;
  };
  const mark = (place: number, label: number, direction: 1 | -1): void => {
    for (const { place: other, weight } of edges[place] ?? []) {
      if (other < place) continue;
      const row = pull[other] as Float64Array;
      row[label]! -= direction * weight;
      if (weight > 0) allied[other]! += direction * weight;
    }
  };
  const visit = (place: number, used: number, cost: number): void => {
    if (place === count) {
      [best, found] = [cost, labels.slice()];
      return;
    }
    const options = Array.from({ length: Math.min(used + 1, most) }, (_, label) => ({
      label,
      added: allied[place]! + (label < used ? (pull[place] as Float64Array)[label]! : 0),
    })).sort((a, b) => a.added - b.added || a.label - b.label);
    for (const { label, added } of options) {
      if (tried >= effort || best === dolls[first + 1]) return;
      tried++;
      let bound = cost + added + dolls[place + 1]!;
      if (bound >= best) return;
      labels[place] = label;
      mark(place, label, 1);
      const nowUsed = Math.max(used, label + 1);
      for (let later = place + 1; later < count && bound < best; later++) bound += attach(later, nowUsed);
      if (bound < best) visit(place + 1, nowUsed, cost + added);
      mark(place, label, -1);
    }
  };
  visit(first, 0, 0);
  const complete = tried < effort || best === dolls[first + 1];
  return { cost: complete ? best : null, labels: found, effort: tried };
}

/** Finds labels that no single change improves, from all apart, all together, then the best so far perturbed. */
function moveLabels(
  edges: readonly (readonly Edge[])[],
  most: number,
  seed: number,
): { readonly labels: Int32Array; readonly cost: number } {
  const random = seededRandom(seed);
  const kinds = Math.min(most, edges.length);
  let best = { labels: new Int32Array(edges.length), cost: Number.POSITIVE_INFINITY };
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
