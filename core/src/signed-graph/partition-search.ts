/** Branch and bound for blocs of a block that cannot be reduced further, by Russian dolls (Verfaillie et al. 1996). */

import { moveLabels } from "./label-moves.ts";
import { packSinglyOpposedCycles } from "./large-frustration.ts";
import { type Divided, divideBlocks } from "./partition-blocks.ts";
import { reduceForBlocs, restoreLabels } from "./partition-reduction.ts";
import type { WeightedSigns } from "./weighted-signs.ts";

/** Most nodes for which a proof is tried; larger blocks get bounds only. */
const SEARCHABLE_NODES = 120;
/** Steps of the effort that one assignment counts. */
const ASSIGNMENT = 250;
const DEFAULT_ASSIGNMENTS = 2_000_000;

/** Finds the best division into at most `most` blocs, with the bounds proven within the effort. */
export function searchPartition(
  weights: WeightedSigns,
  most: number,
  { effort, seed = 1 }: { readonly effort?: number; readonly seed?: number },
): PartitionSearchResult {
  const left = { assignments: effort === undefined ? DEFAULT_ASSIGNMENTS : effort / ASSIGNMENT, seed };
  return searchReduced(weights, most, left);
}

export interface PartitionSearchResult extends Divided {
  readonly labels: Int32Array;
}

interface Left {
  assignments: number;
  readonly seed: number;
}

function searchReduced(weights: WeightedSigns, most: number, left: Left): PartitionSearchResult {
  const found = divideBlocks(weights, most, Number.POSITIVE_INFINITY, (block) => {
    const { weights: reduced, steps, cost } = reduceForBlocs(block, most);
    if (steps.length === 0) return searchBlock(block, most, left);
    const inside = searchReduced(reduced, most, left);
    return {
      labels: restoreLabels(inside.labels, steps, most),
      cost: inside.cost + cost,
      lowerBound: inside.lowerBound + cost,
    };
  });
  return { ...found, labels: found.labels ?? new Int32Array(weights.length) };
}

function searchBlock(weights: WeightedSigns, most: number, left: Left): PartitionSearchResult {
  const count = weights.length;
  const rough = moveLabels(weights, most, left.seed);
  const packed = Math.min(rough.cost, packSinglyOpposedCycles(weights));
  if (count > SEARCHABLE_NODES) return { ...rough, lowerBound: packed };
  const order = searchOrder(weights);
  const places = Int32Array.from(order.keys());
  order.forEach((node, place) => {
    places[node] = place;
  });
  const edges = order.map((node) =>
    [...(weights[node] ?? [])].map(([other, weight]) => ({ place: places[other]!, weight })),
  );
  const dolls = new Float64Array(count + 1);
  let best: Pick<Divided, "cost"> & { readonly labels: Int32Array } = rough;
  for (let first = count - 1; first >= 0; first--) {
    const limit = first === 0 ? rough.cost : Number.POSITIVE_INFINITY;
    const found = searchSuffix({ edges, most, dolls, first }, limit, left.assignments);
    left.assignments -= found.effort;
    if (found.cost === null)
      return { ...best, lowerBound: Math.min(best.cost, Math.max(packed, dolls[first + 1]!)) };
    dolls[first] = found.cost;
    if (first === 0 && found.labels !== null)
      best = { labels: unordered(order, found.labels), cost: found.cost };
  }
  return { ...best, lowerBound: dolls[0]! };
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
