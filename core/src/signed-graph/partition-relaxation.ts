/** A bound for divisions into any number of blocs: every cycle with one opposed pair has a frustrated pair. */

import { CoverRelaxation } from "./cover-relaxation.ts";
import type { WeightedSigns } from "./weighted-signs.ts";

/** A pair with a weight other than 0; a < b. */
export interface WeightedPair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** A path shorter than 1 by this is a cycle that is missed. */
const MISSED = 1e-4;
/** What a step of a path counts beside its frustration, so that short cycles are found first. */
const STEP = 1e-4;
/** The relaxed cost only grows; where it falls by this, rounding has spoilt it. */
const LOST = 1e-3;
/** Rounding errors of sums of dual values are far below. */
const ROUNDING = 1e-6;

interface Neighbour {
  readonly node: number;
  /** The place of the pair, or `DECIDED` where it is decided to be frustrated. */
  readonly edge: number;
}

interface Path {
  readonly from: number;
  readonly edge: number;
}

const DECIDED = -1;

/**
 * The problem relaxed by linear programming over the cycles with one opposed pair (Demaine, Emanuel, Fiat and Immorlica
 * 2006, doi 10.1016/j.tcs.2006.05.008), which are added as they are missed.
 */
export class PartitionRelaxation {
  readonly pairs: readonly WeightedPair[];
  /** How far each pair is frustrated, from 0 to 1. */
  frustrated: Float64Array;
  /** A proven lower bound on the cost of every division; costs are whole numbers. */
  bound = 0;
  #cover: CoverRelaxation;
  /** Who must be together where nothing is frustrated between them, both ways. */
  #allied: readonly (readonly Neighbour[])[];
  /** Who must be apart, one way. */
  #opposed: readonly (readonly Neighbour[])[];
  #value = 0;
  #more: Float64Array;

  constructor(given: WeightedSigns | PartitionRelaxation) {
    if (given instanceof PartitionRelaxation) {
      this.pairs = given.pairs;
      this.#allied = given.#allied;
      this.#opposed = given.#opposed;
      this.#cover = given.#cover.copy();
      this.#value = given.#value;
    } else {
      this.pairs = given.flatMap((row, a) =>
        [...row].flatMap(([b, weight]) => (a < b ? [{ a, b, weight }] : [])),
      );
      const [allied, opposed]: [Neighbour[][], Neighbour[][]] = [given.map(() => []), given.map(() => [])];
      this.pairs.forEach(({ a, b, weight }, edge) => {
        (weight < 0 ? opposed : allied)[a]!.push({ node: b, edge });
        if (weight > 0) allied[b]!.push({ node: a, edge });
      });
      [this.#allied, this.#opposed] = [allied, opposed];
      this.#cover = new CoverRelaxation(Float64Array.from(this.pairs, ({ weight }) => Math.abs(weight)));
    }
    this.frustrated = new Float64Array(this.pairs.length);
    this.#more = new Float64Array(this.pairs.length);
  }

  /** Decides whether a pair is frustrated: opponents who are together, or allies who are apart, ever after. */
  decide(pair: number, isFrustrated: boolean): void {
    const { a, b, weight } = this.pairs[pair]!;
    if (isFrustrated) this.#cover.cover([pair]);
    else this.#cover.exclude(pair);
    if (!isFrustrated) return;
    if (weight > 0) this.#opposed = withNeighbour(this.#opposed, a, b);
    else this.#allied = withNeighbour(withNeighbour(this.#allied, a, b), b, a);
  }

  /** Whether every division that frustrates the pair costs `limit` or more. */
  exceedsWith(pair: number, limit: number): boolean {
    return Math.ceil(this.#value + this.#more[pair]! - ROUNDING) >= limit;
  }

  /** Rules out what `exceedsWith` says of `limit`. */
  ruleOut(limit: number): void {
    this.pairs.forEach((_, pair) => {
      if (this.#more[pair]! < limit && this.exceedsWith(pair, limit)) this.#cover.raise(pair, limit);
    });
  }

  /** The pair that is farthest from being frustrated or not, for its weight; −1 where all are decided. */
  undecided(): number {
    let found = -1;
    let most = 1e-3;
    this.pairs.forEach(({ weight }, pair) => {
      const share = this.frustrated[pair]!;
      const doubt = Math.min(share, 1 - share) * Math.abs(weight);
      if (doubt > most) [found, most] = [pair, doubt];
    });
    return found;
  }

  /** Solves until the bound reaches `limit` or `effort` is spent: multiplications and visited pairs. Returns what it took. */
  solve(limit: number, effort: number): number {
    const before = this.#cover.effort;
    let visited = 0;
    let isRenewed = false;
    let last = [-1, -1, -1];
    for (;;) {
      const isPossible = this.#cover.solve(before + effort - visited);
      this.frustrated = this.#cover.values();
      const { value, more } = this.#cover.bound();
      if (!isRenewed && (!isPossible || value < this.#value - LOST)) {
        // Nothing is believed that only rounding may have led to.
        isRenewed = true;
        this.#cover = this.#cover.renewed();
        continue;
      }
      [this.#value, this.#more] = [value, more];
      this.bound = isPossible ? Math.max(0, Math.ceil(value - ROUNDING)) : limit;
      const spent = this.#cover.effort - before + visited;
      if (this.bound >= limit || spent >= effort) return spent;
      last = [value, ...last.slice(0, 2)];
      if (last[2]! >= 0 && value - last[2]! < 0.02 && this.undecided() !== -1) return spent;
      const found = this.#addMissed();
      visited += found.visited;
      if (found.added === 0) return spent + found.visited;
    }
  }

  /** Adds missed cycles that share no pair, the most missed first: they say more than many that say nearly the same. */
  #addMissed(): { readonly added: number; readonly visited: number } {
    let [added, visited] = [0, 0];
    const missed: { readonly cycle: readonly number[]; readonly sum: number }[] = [];
    this.#opposed.forEach((others, from) => {
      if (others.length === 0) return;
      const found = shortestPaths(this.#allied, this.frustrated, from);
      visited += found.visited;
      for (const { node, edge } of others) {
        const sum = found.lengths[node]! + (edge === DECIDED ? 0 : this.frustrated[edge]!);
        if (sum >= 1 - MISSED) continue;
        const cycle = [edge, ...pathTo(found.paths, from, node)].filter((one) => one !== DECIDED);
        missed.push({ cycle, sum });
      }
    });
    const isUsed = new Uint8Array(this.pairs.length);
    for (const { cycle } of missed.sort((one, other) => one.sum - other.sum)) {
      if (cycle.some((pair) => isUsed[pair] === 1)) continue;
      for (const pair of cycle) isUsed[pair] = 1;
      this.#cover.cover(cycle);
      added++;
    }
    return { added, visited };
  }
}

function withNeighbour(
  neighbours: readonly (readonly Neighbour[])[],
  of: number,
  node: number,
): readonly (readonly Neighbour[])[] {
  return neighbours.map((row, place) => (place === of ? [...row, { node, edge: DECIDED }] : row));
}

function pathTo(paths: readonly (Path | undefined)[], from: number, node: number): number[] {
  const edges: number[] = [];
  for (let at = node; at !== from; ) {
    const { from: before, edge } = paths[at]!;
    edges.push(edge);
    at = before;
  }
  return edges;
}

/** Finds the shortest paths over allied pairs that are shorter than 1, by Dijkstra's algorithm. */
function shortestPaths(
  allied: readonly (readonly Neighbour[])[],
  frustrated: Float64Array,
  from: number,
): {
  readonly lengths: Float64Array;
  readonly paths: readonly (Path | undefined)[];
  readonly visited: number;
} {
  const lengths = new Float64Array(allied.length).fill(Number.POSITIVE_INFINITY);
  const paths: (Path | undefined)[] = new Array(allied.length);
  const waiting = new Set([from]);
  lengths[from] = 0;
  let visited = 0;
  while (waiting.size > 0) {
    let nearest = -1;
    for (const node of waiting) if (nearest === -1 || lengths[node]! < lengths[nearest]!) nearest = node;
    visited += waiting.size;
    waiting.delete(nearest);
    for (const { node, edge } of allied[nearest]!) {
      const length = lengths[nearest]! + (edge === DECIDED ? 0 : frustrated[edge]!) + STEP;
      visited++;
      if (length >= Math.min(1, lengths[node]!)) continue;
      lengths[node] = length;
      paths[node] = { from: nearest, edge };
      waiting.add(node);
    }
  }
  return { lengths, paths, visited };
}
