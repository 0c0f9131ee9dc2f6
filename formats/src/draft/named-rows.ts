import type { Findings } from "../contract/import-report.ts";
import type { RecordOrigin } from "../contract/story-draft.ts";
import { IdMaker } from "./id-maker.ts";
import { placeOf, type RecordFates } from "./record-fates.ts";
import type { StoryRow, StoryTable } from "./story-table.ts";

/** The rows of a table that facts name by the keys of a draft: actors, factions, arguments. */
export class NamedRows {
  readonly table: StoryTable;
  readonly #byKey = new Map<string, StoryRow>();
  readonly #maker: IdMaker;
  /** The cells of a row that only facts name. */
  readonly #cellsOf: (name: string) => readonly string[];
  readonly #findings: Findings;
  readonly #fates: RecordFates;

  constructor(
    table: StoryTable,
    one: string,
    cellsOf: (name: string) => readonly string[],
    findings: Findings,
    fates: RecordFates,
  ) {
    this.table = table;
    this.#maker = new IdMaker(one);
    this.#cellsOf = cellsOf;
    this.#findings = findings;
    this.#fates = fates;
  }

  /** Adds a row with a key of its own; a second record of the key is merged into the first. */
  add(key: string, name: string, cells: readonly string[], origin: RecordOrigin): void {
    const known = this.#byKey.get(key);
    if (known === undefined) {
      this.#make(key, name, cells, origin);
      this.#fates.keep(origin);
      return;
    }
    known.origins.push(origin);
    this.#fates.merge(origin);
    if (known.cells.join("\u0000") === cells.join("\u0000")) return;
    this.#findings.add("WARNING", { rule: "repeated-key" }, placeOf(origin));
  }

  /** The id of a row; it is made where no record has it. */
  idOf(key: string, origin: RecordOrigin): string {
    return (this.#byKey.get(key) ?? this.#make(key, key, this.#cellsOf(key), origin)).id;
  }

  #make(key: string, name: string, cells: readonly string[], origin: RecordOrigin): StoryRow {
    const { id, isNumbered } = this.#maker.make(name);
    if (isNumbered) this.#findings.add("WARNING", { rule: "id-collision" }, placeOf(origin));
    const row = { id, cells, origins: [origin], isRefused: false };
    this.#byKey.set(key, row);
    this.table.rows.push(row);
    return row;
  }
}
