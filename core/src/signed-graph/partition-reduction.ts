import { addWeight, type WeightedSigns } from "./weighted-signs.ts";

/** A removed node: it joins the bloc of the ally `into` or, with `into` null, any bloc without its opponents. */
export interface ReductionStep {
  readonly gone: number;
  readonly into: number | null;
  readonly opponents: readonly number[];
}

export interface PartitionReduction {
  /** Weights among all nodes; removed ones have none. */
  readonly weights: WeightedSigns;
  readonly steps: readonly ReductionStep[];
  /** Cost that every division pays. */
  readonly cost: number;
}

/**
 * Removes nodes that some best division into at most `most` blocs (null: any number) decides: a node without allies
 * that has a bloc to spare whatever its opponents do, and a node whose tie to one ally outweighs all its other ties.
 */
export function reduceForBlocs(original: WeightedSigns, most: number | null): PartitionReduction {
  const weights = original.map((row) => new Map(row));
  const steps: ReductionStep[] = [];
  const waiting = weights.map((_, node) => node);
  let cost = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const row = weights[node]!;
    if (row.size === 0) continue;
    const isFree = (most === null || row.size < most) && [...row.values()].every((weight) => weight < 0);
    const into = isFree ? null : dominantAlly(row);
    if (!isFree && into === null) continue;
    steps.push({ gone: node, into, opponents: isFree ? [...row.keys()] : [] });
    for (const [other, weight] of row) {
      weights[other]?.delete(node);
      waiting.push(other);
      if (into !== null && other !== into) cost += addWeight(weights, into, other, weight);
    }
    row.clear();
  }
  return { weights, steps, cost };
}

/** Makes two nodes one, which takes the ties of both; returns the cost that the tie between them and opposite ties pay. */
export function joinNodes(weights: WeightedSigns, into: number, gone: number): number {
  let cost = Math.max(0, -(weights[into]?.get(gone) ?? 0));
  for (const [other, weight] of weights[gone] ?? []) {
    weights[other]?.delete(gone);
    if (other !== into) cost += addWeight(weights, into, other, weight);
  }
  weights[gone]?.clear();
  return cost;
}

function dominantAlly(row: ReadonlyMap<number, number>): number | null {
  let total = 0;
  for (const weight of row.values()) total += Math.abs(weight);
  for (const [other, weight] of row) if (2 * weight >= total) return other;
  return null;
}

/** Gives the removed nodes of a reduction their labels, from those of the others. */
export function restoreLabels(
  reduced: Int32Array,
  steps: readonly ReductionStep[],
  most: number | null,
): Int32Array {
  const labels = reduced.slice();
  let fresh = labels.reduce((greatest, label) => Math.max(greatest, label), -1) + 1;
  for (const { gone, into, opponents } of steps.toReversed()) {
    if (into !== null) labels[gone] = labels[into]!;
    else if (most === null) labels[gone] = fresh++;
    else labels[gone] = leastUnused(opponents.map((other) => labels[other]!));
  }
  return labels;
}

/** The least label that is not used. */
export function leastUnused(labels: Iterable<number>): number {
  const used = new Set(labels);
  let label = 0;
  while (used.has(label)) label++;
  return label;
}
