import type { DynamicGraph, TimeInterval } from "./dynamic-graph.ts";

/** Time as a sequence of states: state k lies between boundaries k and k + 1. */
export interface HistoryStates {
  /** One more than there are states; ascending times. */
  readonly boundaries: readonly number[];
  /** The share of all time that each state lasts; they sum to 1. */
  readonly shares: readonly number[];
  /** Converts a node's intervals to ranges of states, `to` exclusive; ascending and disjoint. */
  readonly whileThere: (intervals: readonly TimeInterval[]) => StateRange[];
  /** Converts the intervals of a tie whose ends are both present. */
  readonly whileTied: (intervals: readonly TimeInterval[]) => StateRange[];
}

export interface StateRange {
  readonly from: number;
  readonly to: number;
}

/** Divides the time of a graph into states: its slices, or the times between events, joined to at most `most`. */
export function historyStates(graph: DynamicGraph, most: number): HistoryStates {
  const { slices } = graph;
  return slices !== null && slices.length > 0 ? slicedStates(slices) : continuousStates(graph, most);
}

function slicedStates(slices: readonly number[]): HistoryStates {
  const middles = slices.slice(1).map((time, position) => (time + (slices[position] ?? time)) / 2);
  const [first = 0, last = 0] = [slices[0], slices.at(-1)];
  const reach = middles.length === 0 ? 1 : (middles[0] ?? first) - first;
  const end = middles.length === 0 ? 1 : last - (middles.at(-1) ?? last);
  // Number of slices before a time.
  const before = (time: number): number => countWhere(slices, (slice) => slice < time);
  const upTo = (time: number): number => countWhere(slices, (slice) => slice <= time);
  return {
    boundaries: [first - reach, ...middles, last + end],
    shares: slices.map(() => 1 / slices.length),
    whileThere: (intervals) =>
      joinedRanges(intervals.map(([from, to]) => ({ from: before(from), to: upTo(to) }))),
    whileTied: (intervals) =>
      joinedRanges(intervals.map(([from, to]) => ({ from: upTo(from), to: upTo(to) }))),
  };
}

function continuousStates({ nodes, edges, span }: DynamicGraph, most: number): HistoryStates {
  const [start, end] = span;
  const times = new Set<number>([start, end]);
  for (const { intervals } of [...nodes, ...edges]) {
    for (const interval of intervals)
      for (const time of interval) if (time > start && time < end) times.add(time);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const boundaries = sorted.length === 1 ? [start, end] : thinOut(sorted, most);
  const states = boundaries.length - 1;
  const begins = boundaries.slice(0, -1);
  const ends = boundaries.slice(1);
  const endedBy = (time: number): number => countWhere(ends, (one) => one <= time);
  const begunBefore = (time: number): number => countWhere(begins, (one) => one < time);
  const during = ([from, to]: TimeInterval): StateRange => ({ from: endedBy(from), to: begunBefore(to) });
  return {
    boundaries,
    shares: begins.map((begin, state) =>
      end > start ? ((ends[state] ?? begin) - begin) / (end - start) : 1 / states,
    ),
    whileThere: (intervals) =>
      joinedRanges(
        intervals.flatMap((interval) => {
          const range = during(interval);
          if (range.from < range.to) return [range];
          if (interval[1] < start || interval[0] > end) return [];
          // A node of an instant has a place in the state that begins then.
          const state = Math.min(states - 1, range.from);
          return [{ from: state, to: state + 1 }];
        }),
      ),
    whileTied: (intervals) => joinedRanges(intervals.map(during)),
  };
}

/** Keeps at most `most` + 1 of ascending times, dropping those closest to the one before. */
function thinOut(times: readonly number[], most: number): number[] {
  if (times.length <= most + 1) return [...times];
  const gaps = times.slice(1, -1).map((time, position) => time - (times[position] ?? time));
  const least = gaps.toSorted((a, b) => b - a)[most - 2] ?? 0;
  const kept: number[] = [];
  for (const [position, time] of times.entries()) {
    const before = kept.at(-1);
    const isEnd = position === times.length - 1;
    if (before === undefined || isEnd || (time - before >= least && kept.length < most)) kept.push(time);
  }
  return kept;
}

/** Counts the ascending numbers before the first for which `holds` is false. */
function countWhere(ascending: readonly number[], holds: (one: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(ascending[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joinedRanges(ranges: readonly StateRange[]): StateRange[] {
  const joined: StateRange[] = [];
  for (const range of ranges.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || last.to < range.from) joined.push(range);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return joined;
}

/** Intersects two lists of ranges. */
export function commonRanges(one: readonly StateRange[], other: readonly StateRange[]): StateRange[] {
  const common: StateRange[] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const [a, b] = [one[i]!, other[j]!];
    const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
    if (from < to) common.push({ from, to });
    if (a.to < b.to) i++;
    else j++;
  }
  return common;
}
