import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse, Findings } from "../contract/import-report.ts";
import type {
  AttributeColumn,
  Attributes,
  DraftActor,
  DraftMembership,
  DraftSource,
  DraftTie,
  DraftTime,
} from "../contract/story-draft.ts";
import type { EdgeField } from "./column-names.ts";
import { columnUses, originOf } from "./edge-origin.ts";
import type { Mapping } from "./map-columns.ts";
import { type OwnColumn, ownColumns, ownValues } from "./own-columns.ts";
import { readTieKinds } from "./tie-kinds.ts";
import { isDirected } from "./tie-words.ts";
import { readTimes } from "./time-columns.ts";

/** What a table of ties gives a story. */
export interface EdgeTable {
  readonly time: DraftTime;
  readonly ties: readonly DraftTie[];
  /** Actors in rows without a second one. */
  readonly actors: readonly DraftActor[];
  readonly memberships: readonly DraftMembership[];
  readonly sources: readonly DraftSource[];
  readonly attributes: readonly AttributeColumn[];
  readonly uses: readonly ColumnUse[];
  readonly refused: number;
}

const DIRECTION: AttributeColumn = { table: "ties", name: "directed from", type: "TEXT" };

/** Reads a table of ties. Null where the reader must choose first. */
export function readEdges(
  table: CellTable,
  fields: Mapping<EdgeField>,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): EdgeTable | null {
  const { begin = null, end = null, date = null, kind, weight } = fields;
  const times = readTimes(table, { begin, end, date }, answers, findings);
  if (times === null) return null;
  const { kindOf, isOwn } = readTieKinds(table, kind, weight, answers, findings);
  const used = new Set(
    Object.entries(fields).flatMap(([field, place]) =>
      field === "weight" || (field === "kind" && isOwn) ? [] : [place],
    ),
  );
  const own = ownColumns(
    table,
    [...table.header.keys()].filter((place) => !used.has(place)),
    "ties",
  );
  const cell = (field: EdgeField, row: number): string => {
    const place = fields[field];
    return place === undefined ? "" : (table.columns[place]?.[row] ?? "");
  };
  const [ties, actors]: [DraftTie[], DraftActor[]] = [[], []];
  const groups = new Groups();
  const sources = new Map<string, DraftSource>();
  let [refused, hasDirection] = [0, false];
  for (const [row, line] of table.rows.entries()) {
    const [a, b] = [cell("source", row), cell("target", row)];
    const cited = cell("citation", row);
    if (cited !== "") sources.set(cited, sources.get(cited) ?? sourceOf(cited));
    const origin = originOf(table, row, cited === "" ? undefined : cited);
    const place = { file: table.file, row: line, column: null };
    if (a !== "" && b === "") {
      findings.add("REPAIR", "isolated-actor", "A row with one name only is an actor without ties", place);
      actors.push({ origin, key: a });
      continue;
    }
    const [sign, span] = [kindOf(row), times.spanOf(row)];
    if (sign === "NONE") findings.add("LOSS", "no-tie", "Rows that say there is no tie are left out", place);
    if (sign === "NONE" || sign === null || span === null) {
      refused += 1;
      continue;
    }
    const isFrom = isDirected(cell("direction", row));
    hasDirection ||= isFrom;
    const note = cell("note", row);
    const attributes = withDirection(ownValues(table, own, row), isFrom ? a : null);
    ties.push({
      origin,
      kind: sign,
      a,
      b,
      ...span,
      ...(note === "" ? {} : { note }),
      ...(attributes === undefined ? {} : { attributes }),
    });
    groups.add(a, cell("sourceGroup", row), origin);
    groups.add(b, cell("targetGroup", row), origin);
  }
  return {
    time: times.time,
    ties,
    actors,
    memberships: groups.memberships,
    sources: [...sources.values()],
    attributes: [...own.map(({ declared }: OwnColumn) => declared), ...(hasDirection ? [DIRECTION] : [])],
    uses: columnUses(table, fields, own),
    refused,
  };
}

function withDirection(attributes: Attributes | undefined, from: string | null): Attributes | undefined {
  return from === null ? attributes : { ...attributes, [DIRECTION.name]: from };
}

/** A citation that is a web address has it as its link. */
function sourceOf(cited: string): DraftSource {
  return /^https?:\/\/\S+$/.test(cited)
    ? { key: cited, title: cited, url: cited }
    : { key: cited, title: cited };
}

/** Memberships that rows of ties name, each once. */
class Groups {
  readonly memberships: DraftMembership[] = [];
  readonly #known = new Set<string>();

  add(actor: string, faction: string, origin: DraftMembership["origin"]): void {
    const key = `${actor}\u0000${faction}`;
    if (actor === "" || faction === "" || this.#known.has(key)) return;
    this.#known.add(key);
    this.memberships.push({ origin, actor, faction, from: null, to: null });
  }
}
