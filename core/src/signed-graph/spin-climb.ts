import type { SeededRandom } from "../chance/seeded-random.ts";
import type { SpinProblem } from "./spin-relaxation.ts";

export function spinValue({ size, weights }: SpinProblem, spins: Int8Array): number {
  let twice = 0;
  for (let u = 0; u < size; u++) {
    for (let v = 0; v < size; v++) {
      twice += weights[u * size + v]! * spins[u]! * spins[v]!;
    }
  }
  return twice / 2;
}

/**
 * Finds good signs by tabu search over single flips (Glover 1989; for this problem Palubeckis 2004), from `start`, or
 * from several random starts where none is given. Deterministic for a seed; no proof that nothing is better.
 */
export function climbSpins(problem: SpinProblem, random: SeededRandom, start?: Int8Array): Int8Array {
  const { size } = problem;
  if (start !== undefined) return tabu(problem, start, 2 * size, random);
  let best = tabu(problem, new Int8Array(size).fill(1), 20 * size, random);
  let value = spinValue(problem, best);
  for (let attempt = 0; attempt < 8; attempt++) {
    const spins = Int8Array.from({ length: size }, () => (random.next() < 0.5 ? -1 : 1));
    const found = tabu(problem, spins, 20 * size, random);
    const reached = spinValue(problem, found);
    if (reached > value) [best, value] = [found, reached];
  }
  return best;
}

function tabu(
  { size, weights }: SpinProblem,
  start: Int8Array,
  flips: number,
  random: SeededRandom,
): Int8Array {
  const spins = start.slice();
  const gains = new Float64Array(size);
  for (let u = 0; u < size; u++) {
    let pull = 0;
    for (let v = 0; v < size; v++) pull += weights[u * size + v]! * spins[v]!;
    gains[u] = -2 * pull * spins[u]!;
  }
  const freeAt = new Int32Array(size);
  let [best, gained, most] = [spins.slice(), 0, 0];
  for (let flip = 1; flip <= flips; flip++) {
    let chosen = -1;
    for (let u = 0; u < size; u++) {
      const gain = gains[u]!;
      const allowed = freeAt[u]! <= flip || gained + gain > most;
      if (allowed && (chosen === -1 || gain > gains[chosen]!)) chosen = u;
    }
    if (chosen === -1) continue;
    gained += gains[chosen]!;
    freeAt[chosen] = flip + 1 + Math.floor(size / 10) + random.below(10);
    const turned = -spins[chosen]!;
    spins[chosen] = turned;
    gains[chosen] = -gains[chosen]!;
    for (let v = 0; v < size; v++) {
      if (v === chosen) continue;
      gains[v]! -= 4 * weights[chosen * size + v]! * turned * spins[v]!;
    }
    if (gained > most) [best, most] = [spins.slice(), gained];
  }
  return best;
}
