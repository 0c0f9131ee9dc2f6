import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse, Findings } from "../contract/import-report.ts";
import type {
  AttributeColumn,
  DraftActor,
  DraftPosition,
  DraftSource,
  DraftTime,
} from "../contract/story-draft.ts";
import { lastingStances } from "../draft/lasting-stances.ts";
import type { EdgeField } from "./column-names.ts";
import { cellReader, columnUses, given, originOf, sourceOf } from "./edge-origin.ts";
import type { Mapping } from "./map-columns.ts";
import { ownColumns, ownValues } from "./own-columns.ts";
import { readStances } from "./tie-kinds.ts";
import { readTimes } from "./time-columns.ts";

/** What a table of stances gives a story. */
export interface PositionTable {
  readonly time: DraftTime;
  readonly positions: readonly DraftPosition[];
  /** Actors in rows without an argument. */
  readonly actors: readonly DraftActor[];
  readonly sources: readonly DraftSource[];
  readonly attributes: readonly AttributeColumn[];
  readonly uses: readonly ColumnUse[];
  readonly refused: number;
}

/** Reads a table of actors and the arguments on which they have a stance. Null where the reader must choose first. */
export function readPositions(
  table: CellTable,
  fields: Mapping<EdgeField>,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): PositionTable | null {
  const { begin = null, end = null, date = null } = fields;
  const times = readTimes(table, { begin, end, date }, answers, findings);
  if (times === null) return null;
  const stances = readStances(table, fields, answers, findings);
  const used = new Set(Object.values(fields).filter((place) => !stances.own.has(place)));
  const own = ownColumns(table, used, "positions");
  const cell = cellReader(table, fields);
  const positions: DraftPosition[] = [];
  const actors: DraftActor[] = [];
  const sources = new Map<string, DraftSource>();
  for (const [row, line] of table.rows.entries()) {
    const [actor, argument, cited] = [cell("source", row), cell("target", row), cell("citation", row)];
    const place = { file: table.file, row: line, column: null };
    const [stance, span] = [stances.stanceOf(row), times.spanOf(row)];
    const origin = originOf(table, row, cited === "" ? undefined : cited);
    if (cited !== "") sources.set(cited, sourceOf(cited));
    if (actor !== "" && argument === "") {
      findings.add("REPAIR", { rule: "isolated-actor" }, place);
      actors.push({ origin, key: actor });
      continue;
    }
    if (stance === "NONE") findings.add("LOSS", { rule: "no-tie" }, place);
    if (actor === "") findings.add("FAULT", { rule: "nameless-actor" }, place);
    if (actor === "" || stance === "NONE" || stance === null || span === null) continue;
    const attributes = ownValues(table, own, row);
    const note = given("note", cell("note", row));
    positions.push({ origin, actor, argument, stance, ...span, ...note, ...given("attributes", attributes) });
  }
  return {
    time: times.time,
    positions: end === null ? lastingStances(positions, table.file, answers, findings, "lasting") : positions,
    actors,
    sources: [...sources.values()],
    attributes: own.map(({ declared }) => declared),
    uses: columnUses(table, fields, own),
    refused: table.rows.length - positions.length - actors.length,
  };
}
