import type { CalendarDate } from "./calendar-date.ts";
import type { Interval } from "./interval.ts";

const OPEN_START = -(2 ** 31);
const OPEN_END = 2 ** 31 - 1;

/**
 * Finds the intervals that hold on a day, in time that grows with the answer: a static tree over intervals
 * sorted by start, each node knowing the greatest end below it. Built once, never changed.
 */
export interface IntervalIndex {
  readonly size: number;
  /** Positions (in the array the index was built from, ascending) of the intervals that hold on `asOf`. */
  readonly at: (asOf: CalendarDate) => Int32Array;
}

interface Tree {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Greatest end in the subtree whose root is the middle of its range. */
  readonly greatestEnds: Int32Array;
  readonly positions: Int32Array;
}

export function indexIntervals(intervals: readonly Interval[]): IntervalIndex {
  const tree = buildTree(intervals);
  const size = intervals.length;
  // Scratch space that all questions share.
  const found = new Int32Array(size);
  const bits = new Uint32Array((size + 31) >>> 5);
  return {
    size,
    at: (asOf) => {
      const count = collect(tree, 0, size, asOf, found, 0);
      return count * SPARSE < size ? found.slice(0, count).sort() : sortByBits(found, count, bits);
    },
  };
}

/** Results of less than one position in this many are sorted by comparing; larger ones by a bit for each position. */
const SPARSE = 1_024;

/** Sorts the first `count` positions, which are distinct. `bits` holds zeros before and after. */
function sortByBits(found: Int32Array, count: number, bits: Uint32Array): Int32Array {
  const sorted = new Int32Array(count);
  for (let next = 0; next < count; next += 1) {
    const position = found[next] ?? 0;
    bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  }
  let next = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      sorted[next] = (word << 5) + 31 - Math.clz32(left & -left);
      next += 1;
    }
    bits[word] = 0;
  }
  return sorted;
}

function buildTree(intervals: readonly Interval[]): Tree {
  const count = intervals.length;
  const start = (position: number): number => intervals[position]?.from ?? OPEN_START;
  const positions = Int32Array.from(intervals.keys()).sort((a, b) => start(a) - start(b) || a - b);
  const starts = positions.map(start);
  const ends = positions.map((position) => intervals[position]?.to ?? OPEN_END);
  const greatestEnds = new Int32Array(count);
  fillGreatestEnds(ends, greatestEnds, 0, count);
  return { starts, ends, greatestEnds, positions };
}

function fillGreatestEnds(ends: Int32Array, greatest: Int32Array, low: number, high: number): number {
  if (low >= high) return OPEN_START;
  const middle = (low + high) >>> 1;
  const left = fillGreatestEnds(ends, greatest, low, middle);
  const right = fillGreatestEnds(ends, greatest, middle + 1, high);
  const most = Math.max(ends[middle] ?? OPEN_START, left, right);
  greatest[middle] = most;
  return most;
}

/** Ranges of at most this many intervals are scanned one by one. */
const SCANNED = 64;

/** Writes the intervals that hold into `found` from place `count` on; returns the place after the last. */
function collect(
  tree: Tree,
  low: number,
  high: number,
  asOf: number,
  found: Int32Array,
  count: number,
): number {
  if (high - low <= SCANNED) return scan(tree, low, high, asOf, found, count);
  const middle = (low + high) >>> 1;
  if ((tree.greatestEnds[middle] ?? OPEN_START) <= asOf) return count;
  let next = collect(tree, low, middle, asOf, found, count);
  if ((tree.starts[middle] ?? OPEN_END) > asOf) return next;
  if ((tree.ends[middle] ?? OPEN_START) > asOf) {
    found[next] = tree.positions[middle] ?? 0;
    next += 1;
  }
  return collect(tree, middle + 1, high, asOf, found, next);
}

function scan(
  { starts, ends, greatestEnds, positions }: Tree,
  low: number,
  high: number,
  asOf: number,
  found: Int32Array,
  count: number,
): number {
  if (low >= high || (greatestEnds[(low + high) >>> 1] ?? OPEN_START) <= asOf) return count;
  let next = count;
  for (let at = low; at < high && (starts[at] ?? OPEN_END) <= asOf; at += 1) {
    if ((ends[at] ?? OPEN_START) <= asOf) continue;
    found[next] = positions[at] ?? 0;
    next += 1;
  }
  return next;
}
