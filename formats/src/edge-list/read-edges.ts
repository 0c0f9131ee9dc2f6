import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse, FilePlace, Findings } from "../contract/import-report.ts";
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
import { cellReader, columnUses, given, originOf, type ReadCell, sourceOf } from "./edge-origin.ts";
import type { Mapping } from "./map-columns.ts";
import { type OwnColumn, ownColumns, ownValues } from "./own-columns.ts";
import { readTieKinds, type TieKinds } from "./tie-kinds.ts";
import { isDirected } from "./tie-words.ts";
import { readTimes, type TableTimes } from "./time-columns.ts";

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
  const kinds = readTieKinds(table, kind, weight, answers, findings);
  const { weight: _, kind: __, ...others } = fields;
  const used = new Set(Object.values(kinds.isOwn || kind === undefined ? others : { ...others, kind }));
  const own = ownColumns(table, used, "ties");
  const rows = new EdgeRows(table, fields, own, times, kinds, findings);
  for (const row of table.rows.keys()) rows.read(row);
  return rows.finish(times.time, columnUses(table, fields, own));
}

/** Reads the rows of a table of ties, one after the other. */
class EdgeRows {
  readonly #table: CellTable;
  readonly #cell: ReadCell<EdgeField>;
  readonly #own: readonly OwnColumn[];
  readonly #times: TableTimes;
  readonly #kinds: TieKinds;
  readonly #findings: Findings;
  readonly #ties: DraftTie[] = [];
  readonly #actors: DraftActor[] = [];
  readonly #groups = new Groups();
  readonly #sources = new Map<string, DraftSource>();
  #refused = 0;
  #hasDirection = false;

  constructor(
    table: CellTable,
    fields: Mapping<EdgeField>,
    own: readonly OwnColumn[],
    times: TableTimes,
    kinds: TieKinds,
    findings: Findings,
  ) {
    this.#table = table;
    this.#cell = cellReader(table, fields);
    this.#own = own;
    this.#times = times;
    this.#kinds = kinds;
    this.#findings = findings;
  }

  read(row: number): void {
    const [a, b] = [this.#cell("source", row), this.#cell("target", row)];
    const cited = this.#cell("citation", row);
    if (cited !== "" && !this.#sources.has(cited)) this.#sources.set(cited, sourceOf(cited));
    const origin = originOf(this.#table, row, cited === "" ? undefined : cited);
    if (a !== "" && b === "") {
      this.#findings.add("REPAIR", { rule: "isolated-actor" }, this.#place(row));
      this.#actors.push({ origin, key: a });
    } else this.#readTie(row, a, b, origin);
  }

  #readTie(row: number, a: string, b: string, origin: DraftTie["origin"]): void {
    const [kind, span] = [this.#kinds.kindOf(row), this.#times.spanOf(row)];
    if (kind === "NONE") this.#findings.add("LOSS", { rule: "no-tie" }, this.#place(row));
    if (kind === "NONE" || kind === null || span === null) {
      this.#refused += 1;
      return;
    }
    const isFrom = isDirected(this.#cell("direction", row));
    this.#hasDirection ||= isFrom;
    const attributes = withDirection(ownValues(this.#table, this.#own, row), isFrom ? a : null);
    const note = given("note", this.#cell("note", row));
    this.#ties.push({ origin, kind, a, b, ...span, ...note, ...given("attributes", attributes) });
    this.#groups.add(a, this.#cell("sourceGroup", row), origin);
    this.#groups.add(b, this.#cell("targetGroup", row), origin);
  }

  finish(time: DraftTime, uses: readonly ColumnUse[]): EdgeTable {
    const declared = this.#own.map((column) => column.declared);
    return {
      time,
      ties: this.#ties,
      actors: this.#actors,
      memberships: this.#groups.memberships,
      sources: [...this.#sources.values()],
      attributes: this.#hasDirection ? [...declared, DIRECTION] : declared,
      uses,
      refused: this.#refused,
    };
  }

  #place(row: number): FilePlace {
    return { file: this.#table.file, row: this.#table.rows[row] ?? null, column: null };
  }
}

function withDirection(attributes: Attributes | undefined, from: string | null): Attributes | undefined {
  return from === null ? attributes : { ...attributes, [DIRECTION.name]: from };
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
