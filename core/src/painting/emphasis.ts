import type { Stances } from "../argument-map/stances.ts";

/** What the reader points at or has chosen. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly hulls: ReadonlySet<string>;
  /** Nodes with a ring round them. */
  readonly chosen: ReadonlySet<string>;
  /** Whether the rest steps back. */
  readonly dims: boolean;
  /** Who stands where on the argument shown, if one is. */
  readonly stances?: Stances;
}

const NONE: ReadonlySet<string> = new Set();
export const NO_EMPHASIS: Emphasis = { nodes: NONE, ties: NONE, hulls: NONE, chosen: NONE, dims: false };
