/** A node in time: present on its closed intervals `[from, to]`. */
export interface TimedNode {
  readonly id: string;
  /** Its diameter, in the unit in which an edge is `EDGE_LENGTH` long. */
  readonly size: number;
  readonly intervals: readonly TimeInterval[];
}

/** A tie in time, between nodes by number: it holds on its right-closed intervals, `from < t ≤ to`, where both ends are. */
export interface TimedEdge {
  readonly a: number;
  readonly b: number;
  /** Allies want to be near, opponents at least so far apart. */
  readonly kind: "ALLIED" | "OPPOSED";
  readonly intervals: readonly TimeInterval[];
}

/** Two real-valued times, in any unit. */
export type TimeInterval = readonly [number, number];

/** A graph whose nodes and ties come and go. */
export interface DynamicGraph {
  readonly nodes: readonly TimedNode[];
  readonly edges: readonly TimedEdge[];
  /** The first and the last time that count. */
  readonly span: TimeInterval;
  /** Where time is a row of slices, their times, ascending: then only these are drawn, each for as long as any other. */
  readonly slices: readonly number[] | null;
}

/** What one tie is long in drawings and in their measures: the convention of the dynamic layout literature. */
export const EDGE_LENGTH = 5;

export function isPresent({ intervals }: TimedNode, time: number): boolean {
  return intervals.some(([from, to]) => from <= time && time <= to);
}

/** Whether a tie holds, given that both ends are there. */
export function isTied({ intervals }: TimedEdge, time: number): boolean {
  return intervals.some(([from, to]) => from < time && time <= to);
}
