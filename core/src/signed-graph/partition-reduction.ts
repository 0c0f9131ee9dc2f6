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

function dominantAlly(row: ReadonlyMap<number, number>): number | null {
  let total = 0;
  for (const weight of row.values()) total += Math.abs(weight);
  for (const [other, weight] of row) if (2 * weight >= total) return other;
  return null;
}
