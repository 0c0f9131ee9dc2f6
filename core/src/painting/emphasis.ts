import type { Stances } from "../argument-map/stances.ts";

/** The elements that the reader points at or has chosen. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly hulls: ReadonlySet<string>;
  /** Nodes with a ring round them. */
  readonly chosen: ReadonlySet<string>;
  /** True where all else is dimmed. */
  readonly dims: boolean;
  /** The hull whose name is shown even where it has no room. */
  readonly named?: string;
  /** The band that is chosen, if any. */
  readonly band?: string;
  /** The stances on the argument shown, if any. */
  readonly stances?: Stances;
}

const NONE: ReadonlySet<string> = new Set();
export const NO_EMPHASIS: Emphasis = { nodes: NONE, ties: NONE, hulls: NONE, chosen: NONE, dims: false };
