import type { RecordOrigin } from "../contract/story-draft.ts";
import type { TableKey } from "../dataset-package/column.ts";
import { tableOf } from "../dataset-package/tables.ts";
import { quoteCell } from "../dataset-package/write-package.ts";

/** One row of a package in the making. */
export interface StoryRow {
  /** Empty in a table without ids. */
  readonly id: string;
  /** The cells of the table's own columns, in their order. */
  readonly cells: readonly string[];
  /** The records that say so; more than one where equal records were merged. */
  readonly origins: RecordOrigin[];
  /** Set where a check of the package refuses the row. */
  isRefused: boolean;
}

/** The passages that a record is proved by; none for the tables of sources and passages. */
export type Cite = (origin: RecordOrigin) => readonly string[];

/** One table of a package in the making; equal rows are merged. */
export class StoryTable {
  readonly key: TableKey;
  readonly file: string;
  /** The columns of its cells, without `id` and `citations`. */
  readonly columns: readonly string[];
  readonly rows: StoryRow[] = [];
  readonly #byContent = new Map<string, StoryRow>();
  readonly #isCited: boolean;
  readonly #hasIds: boolean;

  constructor(key: TableKey, columns: readonly string[]) {
    const table = tableOf(key);
    this.key = key;
    this.file = table.file;
    this.columns = columns;
    this.#hasIds = table.columns.some(([name]) => name === "id");
    this.#isCited = table.columns.some(([name]) => name === "citations");
  }

  /** Adds a row whose id is made if no equal row is there. Tells whether it is new. */
  add(cells: readonly string[], origin: RecordOrigin, makeId: () => string): boolean {
    const content = cells.join("\u0000");
    const equal = this.#byContent.get(content);
    if (equal !== undefined) {
      equal.origins.push(origin);
      return false;
    }
    const row = { id: makeId(), cells, origins: [origin], isRefused: false };
    this.#byContent.set(content, row);
    this.rows.push(row);
    return true;
  }

  /** Lets go of what only `add` needs. */
  close(): void {
    this.#byContent.clear();
  }

  /** The names of all columns that are written. */
  header(): readonly string[] {
    return [...(this.#hasIds ? ["id"] : []), ...this.columns, ...(this.#isCited ? ["citations"] : [])];
  }

  standing(): readonly StoryRow[] {
    return this.rows.some(({ isRefused }) => isRefused)
      ? this.rows.filter(({ isRefused }) => !isRefused)
      : this.rows;
  }

  /** Writes the rows that stand, one on each line. */
  *write(rows: readonly StoryRow[], cite: Cite): Generator<string, void, undefined> {
    yield `${this.header().map(quoteCell).join(",")}\n`;
    let piece = "";
    for (const { id, cells, origins } of rows) {
      const line = cells.map(quoteCell).join(",");
      const citations = this.#isCited ? `,${[...new Set(origins.flatMap(cite))].join(" ")}` : "";
      piece += `${this.#hasIds ? `${id},` : ""}${line}${citations}\n`;
      if (piece.length < 65_536) continue;
      yield piece;
      piece = "";
    }
    yield piece;
  }
}
