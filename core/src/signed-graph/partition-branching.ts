/** The best division into any number of blocs, by branch and bound on its relaxation. */

import { moveLabels, settleLabels } from "./label-moves.ts";
import { packSinglyOpposedCycles } from "./large-frustration.ts";
import { connectedParts, type Divided, divideBlocks } from "./partition-blocks.ts";
import {
  joinNodes,
  type PartitionReduction,
  type ReductionStep,
  reduceForBlocs,
  restoreLabels,
} from "./partition-reduction.ts";
import { PartitionRelaxation } from "./partition-relaxation.ts";
import type { WeightedSigns } from "./weighted-signs.ts";

/** What is left to spend: multiplications, about 3·10⁸ a second. */
export interface Effort {
  left: number;
  readonly seed: number;
}

/** Blocks with more pairs than this get bounds by disjoint cycles only. */
const RELAXABLE_PAIRS = 2_000;
/** Blocks with more pairs than this get the bound of their relaxation only. */
const BRANCHABLE_PAIRS = 600;

type Labelled = Pick<Divided, "labels" | "cost">;

/** Finds the best division of cost below `limit`, or proves that there is none. */
export function branchPartition(weights: WeightedSigns, limit: number, effort: Effort): Divided {
  return divideBlocks(withoutOppositionAcross(weights), null, limit, (block, below) => {
    const { weights: reduced, steps, cost } = reduceForBlocs(block, null);
    if (steps.length === 0) return searchBlock(block, below, effort);
    const found = branchPartition(reduced, below - cost, effort);
    return restored(found, steps, cost);
  });
}

/** What was found of a reduced problem, for the whole one. */
function restored(found: Divided, steps: readonly ReductionStep[], cost: number): Divided {
  return {
    labels: found.labels === null ? null : restoreLabels(found.labels, steps, null),
    cost: found.cost + cost,
    lowerBound: found.lowerBound + cost,
  };
}

/** Drops opposition between components of alliances: with any number of blocs, some best partition keeps them apart. */
function withoutOppositionAcross(weights: WeightedSigns): WeightedSigns {
  const parts = connectedParts(weights.length, (node) =>
    [...(weights[node] ?? [])].flatMap(([other, weight]) => (weight > 0 ? [other] : [])),
  );
  return weights.map((row, node) => new Map([...row].filter(([other]) => parts[other] === parts[node])));
}

function searchBlock(weights: WeightedSigns, limit: number, effort: Effort): Divided {
  const isFirst = limit === Number.POSITIVE_INFINITY;
  const start = isFirst ? moveLabels(weights, weights.length, effort.seed) : { labels: null, cost: limit };
  const search = new BlockSearch(weights, start, effort);
  const lowerBound = Math.max(
    search.run(),
    isFirst && effort.left <= 0 ? packSinglyOpposedCycles(weights) : 0,
  );
  return { ...search.best, lowerBound: Math.min(lowerBound, search.best.cost) };
}

/** The search of a block that nothing reduces. */
class BlockSearch {
  /** The best labels so far; what is searched must cost less. */
  best: Labelled;
  readonly #weights: WeightedSigns;
  readonly #effort: Effort;

  constructor(weights: WeightedSigns, start: Labelled, effort: Effort) {
    this.#weights = weights;
    this.#effort = effort;
    this.best = start;
  }

  /** Returns a lower bound: that of all labels which cost less than `best` does at the end. */
  run(): number {
    const pairs = this.#weights.reduce((sum, row) => sum + row.size, 0) / 2;
    if (pairs > RELAXABLE_PAIRS) this.#effort.left = 0;
    if (this.#effort.left <= 0) return 0;
    const relaxed = new PartitionRelaxation(this.#weights);
    if (!this.#improve(relaxed)) return relaxed.bound;
    const joined = this.#joinDecided(relaxed);
    if (joined.steps.length > 0) {
      const limit = this.best.cost - joined.cost;
      const found = restored(branchPartition(joined.weights, limit, this.#effort), joined.steps, joined.cost);
      this.#keep(found);
      return Math.max(relaxed.bound, found.lowerBound);
    }
    return pairs > BRANCHABLE_PAIRS ? relaxed.bound : this.#branch(relaxed);
  }

  /** Goes on with a pair that is frustrated and one that is not; returns the bound of both. */
  #branch(relaxed: PartitionRelaxation): number {
    const here = relaxed.bound;
    const pair = relaxed.undecided();
    if (pair === -1) return here;
    relaxed.ruleOut(this.best.cost);
    const isLikely = relaxed.frustrated[pair]! >= 0.5;
    const likely = new PartitionRelaxation(relaxed);
    likely.decide(pair, isLikely);
    const first = this.#visit(likely);
    relaxed.decide(pair, !isLikely);
    return Math.max(here, Math.min(first, this.#visit(relaxed)));
  }

  #visit(relaxed: PartitionRelaxation): number {
    if (this.#effort.left <= 0) return 0;
    return this.#improve(relaxed) ? this.#branch(relaxed) : relaxed.bound;
  }

  /** Solves a relaxation and rounds it; false where it holds nothing better, or the effort is spent. */
  #improve(relaxed: PartitionRelaxation): boolean {
    this.#effort.left -= relaxed.solve(this.best.cost, this.#effort.left);
    if (relaxed.bound < this.best.cost) this.#keep(roundRelaxation(this.#weights, relaxed));
    return relaxed.bound < this.best.cost && this.#effort.left > 0;
  }

  #keep(found: Labelled): void {
    if (found.labels !== null && found.cost < this.best.cost) this.best = found;
  }

  /** Joins the allies whom no better labels part. */
  #joinDecided(relaxed: PartitionRelaxation): PartitionReduction {
    const weights = this.#weights.map((row) => new Map(row));
    const home = weights.map((_, node) => node);
    const steps: ReductionStep[] = [];
    let cost = 0;
    relaxed.pairs.forEach(({ a, b, weight }, pair) => {
      const [into, gone] = [home[a]!, home[b]!];
      if (weight < 0 || into === gone || !relaxed.exceedsWith(pair, this.best.cost)) return;
      cost += joinNodes(weights, into, gone);
      steps.push({ gone, into, opponents: [] });
      home.forEach((one, node) => {
        if (one === gone) home[node] = into;
      });
    });
    return { weights, steps, cost };
  }
}

/** Puts allies together that the relaxation frustrates less than half, and moves who can do better. */
function roundRelaxation(weights: WeightedSigns, { pairs, frustrated }: PartitionRelaxation): Labelled {
  const near: number[][] = weights.map(() => []);
  pairs.forEach(({ a, b, weight }, place) => {
    if (weight < 0 || frustrated[place]! >= 0.5) return;
    near[a]?.push(b);
    near[b]?.push(a);
  });
  return settleLabels(
    weights,
    connectedParts(weights.length, (node) => near[node] ?? []),
    weights.length,
  );
}
