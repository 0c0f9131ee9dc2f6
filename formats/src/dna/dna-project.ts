import type { RecordOrigin } from "../contract/story-draft.ts";

export type DnaDataType = "short text" | "long text" | "integer" | "boolean";

/** A document, from which statements are coded. */
export interface DnaDocument {
  readonly id: number;
  readonly title: string;
  readonly author: string;
  readonly source: string;
  readonly section: string;
  readonly notes: string;
  readonly type: string;
  /** ISO 8601, the day in UTC; null where the file has no date that a calendar knows. */
  readonly day: string | null;
}

/** A variable of a statement type: `organization`, `concept`, `agreement`. */
export interface DnaVariable {
  readonly name: string;
  readonly dataType: DnaDataType;
}

export interface DnaStatementType {
  readonly label: string;
  readonly variables: readonly DnaVariable[];
}

/** A passage of a document, coded: a value for each variable of its type. */
export interface DnaStatement {
  readonly id: number;
  /** The label of its statement type. */
  readonly type: string;
  readonly document: number;
  readonly coder: string;
  /** Texts and numbers by the name of the variable; what the file leaves out is absent. */
  readonly values: ReadonlyMap<string, string | number>;
  readonly origin: RecordOrigin;
}

/** A value that a variable of short text may have, with its attributes. */
export interface DnaEntity {
  readonly variable: string;
  readonly value: string;
  /** Texts by the name of the attribute; the empty ones are left out. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A project of the Discourse Network Analyzer, whichever version wrote it. */
export interface DnaProject {
  readonly documents: readonly DnaDocument[];
  readonly statementTypes: readonly DnaStatementType[];
  readonly statements: readonly DnaStatement[];
  readonly entities: readonly DnaEntity[];
}

/** The key of a document as the source of its statements. */
export function sourceOf(document: number): string {
  return `document ${document}`;
}
