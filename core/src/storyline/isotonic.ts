/** A target of one place, and how much it counts. */
export interface WeightedTarget {
  readonly value: number;
  readonly weight: number;
}

interface Pool {
  readonly targets: readonly WeightedTarget[];
  readonly value: number;
  readonly size: number;
}

/**
 * Values that never descend and are as near to the targets as can be: least weighted sum of distances, by pooling
 * adjacent violators (Robertson and Wright 1980), each pool at its weighted median. A place without targets takes the
 * value of the one before it. All lie in [least, most].
 */
export function ascendingNear(
  places: readonly (readonly WeightedTarget[])[],
  least: number,
  most: number,
): readonly number[] {
  const pools: Pool[] = [];
  for (const targets of places) {
    let pool: Pool = {
      targets,
      value: weightedMedian(targets) ?? pools.at(-1)?.value ?? least,
      size: 1,
    };
    for (let last = pools.at(-1); last !== undefined && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const joined = [...last.targets, ...pool.targets];
      pool = { targets: joined, value: weightedMedian(joined) ?? pool.value, size: last.size + pool.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, size }) =>
    Array.from({ length: size }, () => Math.max(least, Math.min(most, value))),
  );
}

/** The least value with half of the weight at or below it; null for no targets. */
export function weightedMedian(targets: readonly WeightedTarget[]): number | null {
  const sorted = targets.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= half) return value;
  }
  return null;
}
