/** Draws that are the same for the same seed on every machine. */
export interface SeededRandom {
  /** Uniform in [0, 1), with 32 bits. */
  readonly next: () => number;
  /** Uniform integer in [0, bound); `bound` is a positive integer below 2^32. */
  readonly below: (bound: number) => number;
}

/**
 * SplitMix32: a Weyl sequence through the finaliser of MurmurHash3. The 32-bit kin of SplitMix (Steele, Lea and
 * Flood 2014, doi 10.1145/2660193.2660195). Fit for sampling and local search, not for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
  return { next, below: (bound) => Math.floor(next() * bound) };
}

/** The items in random order (Fisher–Yates); the argument is left as it was. */
export function shuffled<Item>(items: readonly Item[], random: SeededRandom): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}
