import type { Findings } from "../contract/import-report.ts";
import type { NamedSources } from "./citation-text.ts";
import type { CellOfText } from "./graph-dates.ts";
import type { WrittenGraph } from "./graph-record.ts";
import type { GraphSpell, ReadSpell } from "./graph-time.ts";

/** What reading the parts of one graph shares. */
export interface GraphContext {
  readonly graph: WrittenGraph;
  readonly findings: Findings;
  readonly sources: NamedSources;
  readonly readSpell: ReadSpell;
  /** What the dates of lives say that are not EDTF. */
  readonly lifeOf: CellOfText;
  readonly hasTime: boolean;
  /** The name of each node, by its key. */
  readonly names: ReadonlyMap<string, string>;
  /** When each node is in the graph, by its key; nodes that always are have no entry. */
  readonly lives: ReadonlyMap<string, readonly GraphSpell[]>;
}
