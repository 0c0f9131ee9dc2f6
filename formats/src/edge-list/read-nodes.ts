import type { ActorKind } from "@entente/core";
import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse, Findings } from "../contract/import-report.ts";
import type {
  AttributeColumn,
  DraftActor,
  DraftArgument,
  DraftMembership,
  DraftTime,
} from "../contract/story-draft.ts";
import { spanOfPoint } from "../dates/fact-span.ts";
import { TableDates } from "../dates/table-dates.ts";
import type { NodeField } from "./column-names.ts";
import { cellReader, columnUses, given, originOf } from "./edge-origin.ts";
import type { Mapping } from "./map-columns.ts";
import { ownColumns, ownValues } from "./own-columns.ts";
import { readTimes } from "./time-columns.ts";

/** The names that rows of ties and stances have. */
export interface EdgeNames {
  readonly actors: ReadonlySet<string>;
  readonly arguments: ReadonlySet<string>;
}

/** What a table of actors gives a story. */
export interface NodeTable {
  readonly actors: readonly DraftActor[];
  /** Rows that the stances name as arguments. */
  readonly arguments: readonly DraftArgument[];
  readonly memberships: readonly DraftMembership[];
  readonly attributes: readonly AttributeColumn[];
  readonly uses: readonly ColumnUse[];
  readonly time: DraftTime;
  readonly refused: number;
}

/**
 * Reads a table of actors, and of arguments where stances are on them. Their keys are the ids or the names, whichever the
 * rows of ties and stances have. Null where the reader must choose first.
 */
export function readNodes(
  table: CellTable,
  fields: Mapping<NodeField>,
  names: EdgeNames,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): NodeTable | null {
  const cell = cellReader(table, fields);
  const keyField = keyFieldOf(table, fields, names);
  const lives = readLives(table, fields, answers, findings);
  const { begin = null, end = null } = fields;
  const times = readTimes(table, { begin, end, date: null }, answers, findings);
  if (lives === null || times === null) return null;
  const own = ownColumns(table, new Set(Object.values(fields)), "actors");
  const [actors, memberships]: [DraftActor[], DraftMembership[]] = [[], []];
  const found: DraftArgument[] = [];
  for (const [row, line] of table.rows.entries()) {
    const origin = originOf(table, row);
    const key = cell(keyField, row) || cell("id", row) || cell("name", row);
    const span = times.spanOf(row);
    if (key === "") {
      const place = { file: table.file, row: line, column: null };
      findings.add("FAULT", { rule: "nameless-actor" }, place);
    }
    if (key === "" || span === null) continue;
    if (names.arguments.has(key) && !names.actors.has(key)) {
      found.push({ origin, key, ...given("title", cell("name", row)) });
      continue;
    }
    actors.push({
      origin,
      key,
      ...given("name", cell("name", row)),
      ...given("kind", actorKindOf(cell("actorKind", row))),
      ...lives(row),
      ...given("note", cell("note", row)),
      ...given("attributes", ownValues(table, own, row)),
    });
    const faction = cell("group", row);
    if (faction !== "") memberships.push({ origin, actor: key, faction, ...span });
  }
  const attributes = own.map(({ declared }) => declared);
  const refused = table.rows.length - actors.length - found.length;
  const uses = columnUses(table, fields, own);
  return { actors, arguments: found, memberships, attributes, time: times.time, uses, refused };
}

/** The field by which ties name their actors. */
function keyFieldOf(table: CellTable, fields: Mapping<NodeField>, names: EdgeNames): "id" | "name" {
  if (fields.id === undefined || fields.name === undefined) return fields.id === undefined ? "name" : "id";
  const found = (place: number): number =>
    (table.columns[place] ?? []).filter((cell) => names.actors.has(cell) || names.arguments.has(cell)).length;
  return found(fields.name) > found(fields.id) ? "name" : "id";
}

type Life = Pick<DraftActor, "born" | "died">;

function readLives(
  table: CellTable,
  fields: Mapping<NodeField>,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): ((row: number) => Life) | null {
  const places = [fields.born, fields.died].filter((place) => place !== undefined);
  const columns = places.map((place) => ({
    file: table.file,
    name: table.header[place] ?? "",
    cells: table.columns[place] ?? [],
    rows: table.rows,
  }));
  const dates = TableDates.read(columns, { ...answers, time: "calendar" }, findings);
  if (dates === null) return null;
  const edtf = (place: number | undefined, row: number): string | null => {
    const cell = place === undefined ? null : dates.peek(table.columns[place]?.[row] ?? "");
    if (cell?.kind === "DATE") return cell.edtf;
    return cell === null || cell.kind === "COUNT" ? null : spanOfPoint(cell).from;
  };
  return (row) => {
    const [born, died] = [edtf(fields.born, row), edtf(fields.died, row)];
    return { ...(born === null ? {} : { born }), ...(died === null ? {} : { died }) };
  };
}

const KINDS: readonly (readonly [RegExp, ActorKind])[] = [
  [/^(?:person|people|human|individual|человек|personne|persona)$/i, "PERSON"],
  [/^(?:group|gruppe|группа|groupe|grupo)$/i, "GROUP"],
  [
    /^(?:organi[sz]ation|org|company|firm|party|partei|организация|organización|institution)$/i,
    "ORGANISATION",
  ],
  [/^(?:state|country|nation|staat|land|государство|страна|état|pays|estado|país)$/i, "STATE"],
];

function actorKindOf(text: string): ActorKind | null {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
