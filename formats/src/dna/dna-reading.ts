import type { ColumnUse, Findings } from "../contract/import-report.ts";
import type { RecordTally } from "../contract/record-tally.ts";
import type { AttributeColumn, DraftEvent, DraftPosition } from "../contract/story-draft.ts";
import type { DnaDocument, DnaProject } from "./dna-project.ts";

/** What a project becomes, table by table. */
export interface Collected {
  readonly positions: DraftPosition[];
  readonly events: DraftEvent[];
  readonly attributes: AttributeColumn[];
  readonly columns: ColumnUse[];
}

/** What every statement is read with. */
export interface Reading {
  readonly project: DnaProject;
  readonly documents: ReadonlyMap<number, DnaDocument>;
  readonly tally: RecordTally;
  readonly findings: Findings;
  readonly file: string;
}
