/** Counts the crossings between two orders: pairs of lines in both that change sides (inversions, by merge sort). */
export function crossingsBetween(before: readonly string[], after: readonly string[]): number {
  return inversions(placesAfter(before, after));
}

/** The places in `after` of the lines that are in both, in the order of `before`. */
export function placesAfter(before: readonly string[], after: readonly string[]): number[] {
  const places = new Map<string, number>();
  for (let place = 0; place < after.length; place++) places.set(after[place]!, place);
  const found: number[] = [];
  for (const line of before) {
    const place = places.get(line);
    if (place !== undefined) found.push(place);
  }
  return found;
}

/** Numbers up to which sorting by insertion is the quicker way to count: the most that a picture has lines. */
const FEW = 64;

export function inversions(sequence: readonly number[]): number {
  return sequence.length <= FEW ? insertionInversions(sequence) : mergeInversions(sequence);
}

/** Each number goes past the greater ones before it, one inversion each. */
function insertionInversions(sequence: readonly number[]): number {
  const sorted: number[] = [];
  let count = 0;
  for (let place = 0; place < sequence.length; place++) {
    const value = sequence[place]!;
    let at = place;
    for (; at > 0 && sorted[at - 1]! > value; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = value;
    count += place - at;
  }
  return count;
}

function mergeInversions(sequence: readonly number[]): number {
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
