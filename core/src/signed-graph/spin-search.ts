/** Maximises Σ_{u<v} w_uv x_u x_v over signs x exactly, by branch and bound on a semidefinite relaxation. */

import { type SeededRandom, seededRandom } from "../chance/seeded-random.ts";
import { climbSpins, spinValue } from "./spin-climb.ts";
import { boundSpins, type Relaxation, type SpinProblem, startRelaxation } from "./spin-relaxation.ts";
import { contractCuts } from "./triangle-cut.ts";

export interface SpinSearchOptions {
  /** Limit on the sum of `iterationEffort`, about 1.3·10⁹ a second; the bounds proven by then are reported. */
  readonly effort: number;
  readonly seed: number;
}

export interface SpinSearchResult {
  /** +1 or −1 for every row of the problem; the first is +1. */
  readonly spins: Int8Array;
  /** The value of `spins`. */
  readonly value: number;
  /** A proven upper bound; equal to `value` if the search is exact. */
  readonly bound: number;
  readonly effort: number;
}

/** A problem whose rows each stand for several of the first problem's, with a sign. */
interface Branch {
  readonly problem: SpinProblem;
  readonly constant: number;
  readonly row: Int32Array;
  readonly sign: Int8Array;
  readonly relaxation: Relaxation;
  /** The parent's proven bound, which holds here too; infinite at the root. */
  readonly bound: number;
}

interface Examined {
  readonly spins: Int8Array;
  readonly value: number;
  readonly bound: number;
  readonly effort: number;
  readonly children: readonly Branch[];
}

const ROOT_ITERATIONS = 600;
const BRANCH_ITERATIONS = 200;
const LEAST_ITERATIONS = 40;

/** The least effort that a search of so many rows takes. */
export function leastEffort(size: number): number {
  return LEAST_ITERATIONS * iterationEffort(size);
}

/** What an iteration takes, as measured from 20 to 250 rows: small problems spend more beside their factorisation. */
function iterationEffort(size: number): number {
  return size ** 2 * (size + 60);
}

/** Maximises the problem. Deterministic: the same problem and options give the same answer. */
export function maximiseSpins(problem: SpinProblem, options: SpinSearchOptions): SpinSearchResult {
  const random = seededRandom(options.seed);
  let spins = climbSpins(problem, random);
  let value = spinValue(problem, spins);
  const step = valueStep(problem);
  const open = [rootBranch(problem, random)];
  let effort = 0;
  let proven = value;
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    if (branch.bound < value + step) continue;
    if (effort >= options.effort) {
      proven = Math.max(proven, branch.bound, ...open.map(({ bound }) => bound));
      break;
    }
    const examined = examine(branch, value, step, random, options.effort - effort);
    effort += examined.effort;
    if (examined.value > value) ({ spins, value } = examined);
    open.push(...examined.children);
  }
  return { spins: firstPositive(spins), value, bound: roundDown(proven, value, step), effort };
}

function rootBranch(problem: SpinProblem, random: SeededRandom): Branch {
  const { size } = problem;
  return {
    problem,
    constant: 0,
    row: Int32Array.from({ length: size }, (_, row) => row),
    sign: new Int8Array(size).fill(1),
    relaxation: startRelaxation(size, random),
    bound: Number.POSITIVE_INFINITY,
  };
}

/** Values differ by 2, or by 4 where every row's weights sum to an even number. */
function valueStep({ size, weights }: SpinProblem): number {
  for (let u = 0; u < size; u++) {
    let odd = 0;
    for (let v = 0; v < size; v++) odd ^= weights[u * size + v]! & 1;
    if (odd === 1) return 2;
  }
  return 4;
}

function roundDown(bound: number, value: number, step: number): number {
  return value + step * Math.max(0, Math.floor((bound - value) / step + 1e-9));
}

function firstPositive(spins: Int8Array): Int8Array {
  return spins[0] === -1 ? spins.map((spin) => -spin) : spins;
}

function examine(branch: Branch, best: number, step: number, random: SeededRandom, effort: number): Examined {
  const { problem, constant, row, sign, relaxation } = branch;
  const target = best + step;
  const most = branch.bound === Number.POSITIVE_INFINITY ? ROOT_ITERATIONS : BRANCH_ITERATIONS;
  const relaxed = boundSpins(problem, relaxation, {
    target: target - constant - 1e-6,
    aim: best - constant,
    iterations: Math.max(
      LEAST_ITERATIONS,
      Math.min(most, Math.floor(effort / iterationEffort(problem.size))),
    ),
  });
  const bound = Math.min(branch.bound, relaxed.bound + constant);
  const climbed = climbSpins(problem, random, roundVectors(relaxation, random));
  const outcome = {
    spins: Int8Array.from(row, (here, first) => climbed[here]! * sign[first]!),
    value: constant + spinValue(problem, climbed),
    bound,
    effort: relaxed.iterations * iterationEffort(problem.size),
  };
  if (bound < target || problem.size === 1) return { ...outcome, children: [] };
  const split = mostUndecided(relaxed.products, problem.size);
  const likely = relaxed.products[split]! >= 0 ? 1 : -1;
  return { ...outcome, children: [-likely, likely].map((tie) => contract({ ...branch, bound }, split, tie)) };
}

/** Chooses the row whose sign relative to row 0 the relaxation decides least. */
function mostUndecided(products: Float64Array, size: number): number {
  let [found, least] = [1, Number.POSITIVE_INFINITY];
  for (let v = 1; v < size; v++) {
    const sure = Math.abs(products[v]!);
    if (sure < least) [found, least] = [v, sure];
  }
  return found;
}

/** Makes the problem with row `gone` fixed to `tie` times row 0. */
function contract(branch: Branch, gone: number, tie: number): Branch {
  const { problem, constant, row, sign, relaxation, bound } = branch;
  const { size, weights } = problem;
  const smaller = new Float64Array((size - 1) ** 2);
  const place = (old: number): number => (old === gone ? 0 : old > gone ? old - 1 : old);
  for (let u = 0; u < size; u++) {
    for (let v = 0; v < size; v++) {
      const [a, b] = [place(u), place(v)];
      if (a === b) continue;
      const factor = (u === gone ? tie : 1) * (v === gone ? tie : 1);
      smaller[a * (size - 1) + b]! += factor * weights[u * size + v]!;
    }
  }
  return {
    problem: { size: size - 1, weights: smaller },
    constant: constant + tie * weights[gone]!,
    row: row.map(place),
    sign: sign.map((one, original) => (row[original] === gone ? one * tie : one)),
    relaxation: shrink(relaxation, gone, tie),
    bound,
  };
}

function shrink({ size, rank, vectors, cuts }: Relaxation, gone: number, tie: number): Relaxation {
  const smaller = new Float64Array((size - 1) * rank);
  smaller.set(vectors.subarray(0, gone * rank));
  smaller.set(vectors.subarray((gone + 1) * rank), gone * rank);
  return { size: size - 1, rank, vectors: smaller, cuts: contractCuts(cuts, gone, tie) };
}

function roundVectors({ size, rank, vectors }: Relaxation, random: SeededRandom): Int8Array {
  const direction = Float64Array.from({ length: rank }, () => random.next() + random.next() - 1);
  return Int8Array.from({ length: size }, (_, u) => {
    let along = 0;
    for (let d = 0; d < rank; d++) along += direction[d]! * vectors[u * rank + d]!;
    return along < 0 ? -1 : 1;
  });
}
