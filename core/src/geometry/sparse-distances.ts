/** Targets by stop, in compressed rows, each seen from either end: those of stop v are `row[v]` up to `row[v + 1]`. */
export interface SparseDistances {
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly distance: Float64Array;
  readonly weight: Float64Array;
  readonly atLeast: Uint8Array;
}

/** A target between two stops. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly distance: number;
  readonly weight: number;
  readonly atLeast: boolean;
}

/** Targets by stop, in compressed rows. */
export function packDistances(pairs: readonly Pair[], stops: number): SparseDistances {
  const row = new Int32Array(stops + 1);
  for (const { one, other } of pairs) {
    row[one + 1] = (row[one + 1] ?? 0) + 1;
    row[other + 1] = (row[other + 1] ?? 0) + 1;
  }
  for (let stop = 0; stop < stops; stop++) row[stop + 1] = (row[stop + 1] ?? 0) + (row[stop] ?? 0);
  const next = row.slice();
  const size = 2 * pairs.length;
  const columns = {
    other: new Int32Array(size),
    distance: new Float64Array(size),
    weight: new Float64Array(size),
    atLeast: new Uint8Array(size),
  };
  const put = (stop: number, to: number, { distance, weight, atLeast }: Pair): void => {
    const at = next[stop] ?? 0;
    next[stop] = at + 1;
    columns.other[at] = to;
    columns.distance[at] = distance;
    columns.weight[at] = weight;
    columns.atLeast[at] = atLeast ? 1 : 0;
  };
  for (const pair of pairs) {
    put(pair.one, pair.other, pair);
    put(pair.other, pair.one, pair);
  }
  return { row, ...columns };
}

/** Two targets of one pair are one: Σ w(t − x)² differs from W(T − x)² by a constant where T is their weighted mean. */
export function mergePair(merged: Map<number, Pair>, stops: number, pair: Pair): void {
  const key = (pair.one * stops + pair.other) * 2 + (pair.atLeast ? 1 : 0);
  const known = merged.get(key);
  if (known === undefined) {
    merged.set(key, pair);
    return;
  }
  const weight = known.weight + pair.weight;
  const distance = (known.weight * known.distance + pair.weight * pair.distance) / weight;
  merged.set(key, { ...pair, weight, distance });
}
