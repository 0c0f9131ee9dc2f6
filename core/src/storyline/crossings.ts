/** Counts the crossings between two orders: pairs of lines in both that change sides (inversions, by merge sort). */
export function crossingsBetween(before: readonly string[], after: readonly string[]): number {
  return inversions(placesAfter(before, after));
}

/** The places in `after` of the lines that are in both, in the order of `before`. */
export function placesAfter(before: readonly string[], after: readonly string[]): number[] {
  const places = new Map(after.map((line, place) => [line, place]));
  return before.flatMap((line) => places.get(line) ?? []);
}

export function inversions(sequence: readonly number[]): number {
  let source = [...sequence];
  let target: number[] = new Array(sequence.length);
  let count = 0;
  for (let width = 1; width < sequence.length; width *= 2) {
    for (let start = 0; start < sequence.length; start += 2 * width) {
      const middle = Math.min(start + width, sequence.length);
      const end = Math.min(start + 2 * width, sequence.length);
      let [left, right] = [start, middle];
      for (let place = start; place < end; place++) {
        const takesLeft = left < middle && (right >= end || source[left]! <= source[right]!);
        if (!takesLeft) count += middle - left;
        target[place] = source[takesLeft ? left++ : right++]!;
      }
    }
    [source, target] = [target, source];
  }
  return count;
}
