/**
 * Triangle inequalities of the cut polytope with their prices: ±X_ij ± X_ik ± X_jk ≥ −1 for i < j < k, the product
 * of the three signs being +1. Kept in columns, since there are thousands and every step reads them all.
 */
export interface CutPool {
  readonly size: number;
  count: number;
  /** Three places `u * size + v` (u < v) for each cut: ij, ik, jk. */
  places: Int32Array;
  /** The sign at each of those places. */
  signs: Int8Array;
  /** Lagrange multipliers, at least 0. */
  prices: Float64Array;
  /** Smoothed violation, the direction in which the price has been moving. */
  headings: Float64Array;
  readonly names: Set<number>;
}

const SIGNS = Int8Array.of(1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1);
const WORTH_ADDING = 0.03;
const PLAINLY_SLACK = 0.1;
/** Share of the last heading that is kept, to damp oscillation. */
const INERTIA = 0.1;

export function emptyCutPool(size: number): CutPool {
  const capacity = 64;
  return {
    size,
    count: 0,
    places: new Int32Array(3 * capacity),
    signs: new Int8Array(3 * capacity),
    prices: new Float64Array(capacity),
    headings: new Float64Array(capacity),
    names: new Set(),
  };
}

/** Adds the most violated inequalities that are not yet in the pool, at most `most`, to a hundredth of violation. */
export function separate(pool: CutPool, products: Float64Array, most: number): void {
  const { size, names } = pool;
  const found: number[] = [];
  const violations: number[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const x = products[i * size + j]!;
      for (let k = j + 1; k < size; k++) {
        const y = products[i * size + k]!;
        const z = products[j * size + k]!;
        // At most one of the four variants is violated by more than rounding.
        const [sum, first, second] = [x + y + z, x - y - z, y - x - z];
        const least = Math.min(sum, first, second, z - x - y);
        if (least > -1 - WORTH_ADDING) continue;
        const variant = least === sum ? 0 : least === first ? 1 : least === second ? 2 : 3;
        const name = ((i * size + j) * size + k) * 4 + variant;
        if (names.has(name)) continue;
        found.push(name);
        violations.push(-1 - least);
      }
    }
  }
  const threshold = thresholdFor(violations, most);
  let left = most;
  for (let place = 0; place < found.length && left > 0; place++) {
    if (violations[place]! < threshold) continue;
    addCut(pool, found[place]!, 0);
    left--;
  }
}

/** A violation that about `most` of these reach. */
function thresholdFor(violations: readonly number[], most: number): number {
  const counts = new Int32Array(201);
  for (const by of violations) {
    const step = Math.min(200, Math.floor(by * 100));
    counts[step]! += 1;
  }
  let reached = 0;
  for (let step = 200; step > 0; step--) {
    reached += counts[step]!;
    if (reached >= most) return step / 100;
  }
  return 0;
}

/** Adds the cut of this name (((i·size + j)·size + k)·4 + variant), or its price to the one already there. */
function addCut(pool: CutPool, name: number, price: number): void {
  if (pool.names.has(name)) return;
  pool.names.add(name);
  if (pool.count === pool.prices.length) grow(pool);
  const { size, count } = pool;
  const [variant, k] = [name % 4, Math.floor(name / 4) % size];
  const ij = Math.floor(name / 4 / size);
  const [i, j] = [Math.floor(ij / size), ij % size];
  pool.places.set([ij, i * size + k, j * size + k], 3 * count);
  pool.signs.set(SIGNS.subarray(3 * variant, 3 * variant + 3), 3 * count);
  pool.prices[count] = price;
  pool.headings[count] = 0;
  pool.count++;
}

function grow(pool: CutPool): void {
  const doubled = <Column extends Int32Array | Int8Array | Float64Array>(column: Column): Column => {
    const longer = new (column.constructor as new (length: number) => Column)(2 * column.length);
    longer.set(column);
    return longer;
  };
  pool.places = doubled(pool.places);
  pool.signs = doubled(pool.signs);
  pool.prices = doubled(pool.prices);
  pool.headings = doubled(pool.headings);
}

/** Moves prices along their violations by Polyak's step for a bound that is `gap` above where it should be. */
export function movePrices(pool: CutPool, products: Float64Array, gap: number): void {
  const { count, prices, headings } = pool;
  let square = 0;
  for (let cut = 0; cut < count; cut++) {
    const heading = violation(pool, cut, products) + INERTIA * headings[cut]!;
    headings[cut] = heading;
    if (heading > 0 || prices[cut]! > 0) square += heading * heading;
  }
  const step = square === 0 ? 0 : Math.min(1, gap / square);
  for (let cut = 0; cut < count; cut++) {
    prices[cut] = Math.max(0, prices[cut]! + step * headings[cut]!);
  }
}

/** Measures by how much `products` violates a cut; at most 0 if it does not. */
function violation({ places, signs }: CutPool, cut: number, products: Float64Array): number {
  const at = 3 * cut;
  return (
    -1 -
    signs[at]! * products[places[at]!]! -
    signs[at + 1]! * products[places[at + 1]!]! -
    signs[at + 2]! * products[places[at + 2]!]!
  );
}

/** Removes the cuts without a price that are far from binding. */
export function dropSlackCuts(pool: CutPool, products: Float64Array): void {
  const { places, signs, prices, headings, names } = pool;
  let kept = 0;
  for (let cut = 0; cut < pool.count; cut++) {
    if (prices[cut]! === 0 && violation(pool, cut, products) < -PLAINLY_SLACK) {
      names.delete(nameOf(pool, cut));
      continue;
    }
    places.copyWithin(3 * kept, 3 * cut, 3 * cut + 3);
    signs.copyWithin(3 * kept, 3 * cut, 3 * cut + 3);
    prices[kept] = prices[cut]!;
    headings[kept] = headings[cut]!;
    kept++;
  }
  pool.count = kept;
}

function nameOf({ size, places, signs }: CutPool, cut: number): number {
  const variant = signs[3 * cut]! > 0 ? (signs[3 * cut + 1]! > 0 ? 0 : 1) : signs[3 * cut + 1]! > 0 ? 2 : 3;
  return (places[3 * cut]! * size + (places[3 * cut + 1]! % size)) * 4 + variant;
}

/** Writes weights plus priced cuts into `priced` and gives the constant, the sum of all prices. */
export function priceCuts(pool: CutPool, weights: Float64Array, priced: Float64Array): number {
  const { size, count, places, signs, prices } = pool;
  priced.set(weights);
  let total = 0;
  for (let cut = 0; cut < count; cut++) {
    const price = prices[cut]!;
    if (price === 0) continue;
    total += price;
    for (let at = 3 * cut; at < 3 * cut + 3; at++) {
      const place = places[at]!;
      priced[place]! += signs[at]! * price;
    }
  }
  for (let u = 0; u < size; u++) {
    for (let v = u + 1; v < size; v++) priced[v * size + u] = priced[u * size + v]!;
  }
  return total;
}

/** Keeps the priced cuts that remain when row `gone` becomes `tie` times row 0. */
export function contractCuts(pool: CutPool, gone: number, tie: number): CutPool {
  const { size, places, signs, prices } = pool;
  const smaller = emptyCutPool(size - 1);
  const place = (old: number): number => (old === gone ? 0 : old > gone ? old - 1 : old);
  for (let cut = 0; cut < pool.count; cut++) {
    if (prices[cut]! === 0) continue;
    const ij = places[3 * cut]!;
    const corners = [Math.floor(ij / size), ij % size, places[3 * cut + 1]! % size];
    // Signs of the corners, up to a common one, from the signs of the sides.
    const facing = [1, signs[3 * cut]!, signs[3 * cut + 1]!];
    const moved = corners.map((corner, side) => ({
      corner: place(corner),
      facing: facing[side]! * (corner === gone ? tie : 1),
    }));
    moved.sort((a, b) => a.corner - b.corner);
    const [i, j, k] = moved;
    if (i === undefined || j === undefined || k === undefined || i.corner === j.corner) continue;
    const [ab, ac] = [i.facing * j.facing, i.facing * k.facing];
    const variant = ab > 0 ? (ac > 0 ? 0 : 1) : ac > 0 ? 2 : 3;
    addCut(smaller, ((i.corner * (size - 1) + j.corner) * (size - 1) + k.corner) * 4 + variant, prices[cut]!);
  }
  return smaller;
}
