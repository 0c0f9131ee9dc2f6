/** A node in time: present on its closed intervals `[from, to]`. */
export interface TimedNode {
  readonly id: string;
  /** Its diameter, in the unit in which an edge is `EDGE_LENGTH` long. */
  readonly size: number;
  readonly intervals: readonly TimeInterval[];
}

/**
 * A tie in time, between nodes by number: it holds on its right-closed intervals, `from < t ≤ to`, where both ends are.
 */
export interface TimedEdge {
  readonly a: number;
  readonly b: number;
  /** ALLIED: the ends are drawn together. OPPOSED: they keep a least distance. */
  readonly kind: "ALLIED" | "OPPOSED";
  readonly intervals: readonly TimeInterval[];
}

/** Two real-valued times, in any unit. */
export type TimeInterval = readonly [number, number];

/** A graph whose nodes and ties have intervals in time. */
export interface DynamicGraph {
  readonly nodes: readonly TimedNode[];
  readonly edges: readonly TimedEdge[];
  /** The first and the last time that count. */
  readonly span: TimeInterval;
  /**
   * Ascending times of slices, the only times that are drawn, each for the same share of time; null for continuous
   * time.
   */
  readonly slices: readonly number[] | null;
}

/** Length of a tie in drawings and their measures, the convention of the dynamic layout literature. */
export const EDGE_LENGTH = 5;

export function isPresent({ intervals }: TimedNode, time: number): boolean {
  return intervals.some(([from, to]) => from <= time && time <= to);
}

/** Tells whether a tie holds at a time at which both ends are present. */
export function isTied({ intervals }: TimedEdge, time: number): boolean {
  return intervals.some(([from, to]) => from < time && time <= to);
}
