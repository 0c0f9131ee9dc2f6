/** Returns the position of the first of the ascending `values` that is at least `value`, or their number if none is. */
export function firstAtOrAfter(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
