/**
 * A proven upper bound on max Σ_{u<v} w_uv x_u x_v over x in {−1, +1}^n: the semidefinite relaxation of maximum cut
 * (Goemans and Williamson 1995) with triangle inequalities (as in BiqMac: Rendl, Rinaldi and Wiegele 2010,
 * doi 10.1007/s10107-008-0235-8). Solved by low-rank coordinate ascent ("mixing method": Wang, Chang and Kolter
 * 2017, arXiv 1706.00476) inside a multiplier method on the inequalities; whatever the multipliers, the bound holds,
 * since a Cholesky factorisation proves the dual matrix positive definite.
 */
import type { SeededRandom } from "../chance/seeded-random.ts";
import {
  type CutPool,
  dropSlackCuts,
  emptyCutPool,
  movePrices,
  priceCuts,
  separate,
} from "./triangle-cut.ts";

/** Symmetric integer weights without diagonal: row u, column v at `u * size + v`. */
export interface SpinProblem {
  readonly size: number;
  readonly weights: Float64Array;
}

/** The state of the solver; a child problem starts from its parent's. */
export interface Relaxation {
  readonly size: number;
  readonly rank: number;
  /** `size` unit vectors of length `rank`. */
  readonly vectors: Float64Array;
  readonly cuts: CutPool;
}

export interface RelaxedBound {
  /** The proven upper bound. */
  readonly bound: number;
  /** Inner products of the vectors; near ±1 for two spins that are nearly decided. */
  readonly products: Float64Array;
  readonly iterations: number;
}

const SWEEPS = 2;
const SEPARATE_EVERY = 12;
const FIRST_SHIFT = 1e-4;
const JUDGE_SLOPE_EVERY = 36;

export function startRelaxation(size: number, random: SeededRandom): Relaxation {
  const rank = Math.ceil(Math.sqrt(2 * size)) + 1;
  const vectors = new Float64Array(size * rank);
  for (let u = 0; u < size; u++) {
    for (let d = 0; d < rank; d++) vectors[u * rank + d] = random.next() - 0.5;
    normalise(vectors, u, rank);
  }
  return { size, rank, vectors, cuts: emptyCutPool(size) };
}

export interface BoundingGoal {
  /** Stop as soon as the bound is below this. */
  readonly target: number;
  /** The bound for which steps are sized; below `target`. */
  readonly aim: number;
  readonly iterations: number;
}

/**
 * Lowers the bound until it is below the target, or the iterations are spent, or its slope shows that the target is
 * out of reach. Changes `relaxation` in place.
 */
export function boundSpins(
  problem: SpinProblem,
  relaxation: Relaxation,
  { target, aim, iterations }: BoundingGoal,
): RelaxedBound {
  const { size, rank, vectors, cuts } = relaxation;
  const priced = new Float64Array(size * size);
  const products = new Float64Array(size * size);
  const norms = new Float64Array(size);
  let shift = FIRST_SHIFT;
  let [best, earlier] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const prices = priceCuts(cuts, problem.weights, priced);
    for (let sweep = 0; sweep < SWEEPS; sweep++) ascend(priced, vectors, norms, size, rank);
    innerProducts(vectors, products, size, rank);
    const estimate = prices + sum(norms) / 2;
    const judged = iteration % SEPARATE_EVERY === 0 || iteration === iterations;
    if (judged || (estimate < target && iteration % 2 === 0)) {
      const proof = proveBound(priced, norms, size, shift);
      shift = proof.shift;
      best = Math.min(best, prices + proof.bound);
      if (best < target) return { bound: best, products, iterations: iteration };
    }
    if (judged) {
      dropSlackCuts(cuts, products);
      separate(cuts, products, 10 * size);
    }
    if (iteration % JUDGE_SLOPE_EVERY === 0) {
      if (best - target > 4 * (earlier - best)) return { bound: best, products, iterations: iteration };
      earlier = best;
    }
    movePrices(cuts, products, estimate - aim);
  }
  return { bound: best, products, iterations };
}
/** Runs one round of coordinate ascent: each vector turns to the weighted sum of the others, of length `norms`. */
function ascend(
  weights: Float64Array,
  vectors: Float64Array,
  norms: Float64Array,
  size: number,
  rank: number,
): void {
  const pull = new Float64Array(rank);
  for (let u = 0; u < size; u++) {
    pull.fill(0);
    for (let v = 0; v < size; v++) {
      const weight = weights[u * size + v]!;
      if (weight === 0) continue;
      for (let d = 0; d < rank; d++) {
        pull[d]! += weight * vectors[v * rank + d]!;
      }
    }
    let square = 0;
    for (let d = 0; d < rank; d++) square += pull[d]! ** 2;
    const length = Math.sqrt(square);
    norms[u] = length;
    if (length < 1e-12) continue;
    for (let d = 0; d < rank; d++) vectors[u * rank + d] = pull[d]! / length;
  }
}

/**
 * Proves the bound ½ Σ (norm + shift) for all correlation matrices, by a shift for which Diag(norm + shift) − W is
 * proven definite. The search for a shift starts below the one that served last.
 */
function proveBound(
  weights: Float64Array,
  norms: Float64Array,
  size: number,
  lastShift: number,
): { readonly bound: number; readonly shift: number } {
  const dual = weights.map((weight) => -weight);
  const factor = new Float64Array(size * size);
  for (let u = 0; u < size; u++) dual[u * size + u] = norms[u]!;
  let shift = Math.max(FIRST_SHIFT, lastShift / 2);
  while (!isPositiveDefinite(dual, shift, factor, size)) shift *= 1.4;
  return { bound: (sum(norms) + size * shift) / 2, shift };
}

function isPositiveDefinite(
  matrix: Float64Array,
  shift: number,
  factor: Float64Array,
  size: number,
): boolean {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row * size + column]!;
      for (let k = 0; k < column; k++) {
        rest -= factor[row * size + k]! * factor[column * size + k]!;
      }
      if (column < row) factor[row * size + column] = rest / factor[column * size + column]!;
      else if (rest + shift <= 1e-9) return false;
      else factor[row * size + row] = Math.sqrt(rest + shift);
    }
  }
  return true;
}

function innerProducts(vectors: Float64Array, products: Float64Array, size: number, rank: number): void {
  for (let u = 0; u < size; u++) {
    for (let v = u; v < size; v++) {
      let product = 0;
      for (let d = 0; d < rank; d++) {
        product += vectors[u * rank + d]! * vectors[v * rank + d]!;
      }
      products[u * size + v] = product;
      products[v * size + u] = product;
    }
  }
}

function normalise(vectors: Float64Array, u: number, rank: number): void {
  let square = 0;
  for (let d = 0; d < rank; d++) square += vectors[u * rank + d]! ** 2;
  const length = Math.sqrt(square);
  for (let d = 0; d < rank; d++) vectors[u * rank + d]! /= length;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
