import type { AttributeType, AttributeValue } from "../contract/story-draft.ts";

/** A stretch of time as a file writes it; null is open. `end` still belongs to it unless `isEndOpen`. */
export interface WrittenSpell {
  readonly start: string | null;
  readonly end: string | null;
  readonly isStartOpen?: boolean;
  readonly isEndOpen?: boolean;
  /** Start and end are one moment of a series of pictures, which lasts until the next. */
  readonly isMoment?: boolean;
}

/** A value of a column, in a stretch of time or, without one, always. */
export interface GraphValue {
  readonly column: string;
  readonly value: AttributeValue;
  readonly spell?: WrittenSpell;
}

interface GraphRecord {
  /** The name of its file. */
  readonly file: string;
  readonly values: readonly GraphValue[];
  /** When it is in the graph; none for always. */
  readonly spells: readonly WrittenSpell[];
  /** Line of the file, or number of the record. */
  readonly row: number | null;
}

export interface GraphNode extends GraphRecord {
  readonly key: string;
  readonly label: string | null;
  /** The key of the node in which it stands. */
  readonly parent: string | null;
}

export interface GraphEdge extends GraphRecord {
  readonly key: string | null;
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
}

/** Columns of nodes or edges, by name, with the type that the file declares; null where it declares none. */
export type DeclaredColumns = ReadonlyMap<string, AttributeType | null>;

/** A graph as a file tells it, before anything in it has a meaning. */
export interface WrittenGraph {
  readonly title: string;
  readonly description: string | null;
  /** COUNTED or CALENDAR where the format says it; null to tell by the times themselves. */
  readonly time: "CALENDAR" | "COUNTED" | null;
  /** What is counted, where the file says it. */
  readonly unit: string | null;
  /** Counted times are whole numbers, so that an end that still belongs to a spell is a step long. */
  readonly isWhole: boolean;
  readonly period: WrittenSpell | null;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly nodeColumns: DeclaredColumns;
  readonly edgeColumns: DeclaredColumns;
  /** Records that the format's own reader has refused already; their reasons are in the findings. */
  readonly refused: number;
}
