/** A node in time: present on its closed spells `[from, to]`. */
export interface TimedNode {
  readonly id: string;
  /** Its diameter, in the unit in which an edge is `EDGE_LENGTH` long. */
  readonly size: number;
  readonly spells: readonly Spell[];
}

/** A tie in time, between nodes by number: it holds on its right-closed spells, `from < t ≤ to`, where both ends are. */
export interface TimedEdge {
  readonly a: number;
  readonly b: number;
  /** Allies want to be near, opponents at least so far apart. */
  readonly kind: "ALLIED" | "OPPOSED";
  readonly spells: readonly Spell[];
}

/** Two real-valued times, in any unit. */
export type Spell = readonly [number, number];

/** A graph whose nodes and ties come and go. */
export interface DynamicGraph {
  readonly nodes: readonly TimedNode[];
  readonly edges: readonly TimedEdge[];
  /** The first and the last time that count. */
  readonly span: Spell;
  /** Where time is a row of slices, their times, ascending: then only these are drawn, each for as long as any other. */
  readonly slices: readonly number[] | null;
}

/** What one tie is long in drawings and in their measures: the convention of the dynamic layout literature. */
export const EDGE_LENGTH = 5;

export function isPresent({ spells }: TimedNode, time: number): boolean {
  return spells.some(([from, to]) => from <= time && time <= to);
}

/** Whether a tie holds, given that both ends are there. */
export function isTied({ spells }: TimedEdge, time: number): boolean {
  return spells.some(([from, to]) => from < time && time <= to);
}
