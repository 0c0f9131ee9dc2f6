import { unguardCell } from "../csv/guarded-cell.ts";

/** A table of texts as a file has it. Equal texts are one string, so that a million rows stay small. */
export interface CellTable {
  /** The name of the file, with the sheet where it has several: `ties.xlsx, sheet Ties`. */
  readonly file: string;
  /** Trimmed cells of the first row, as wide as the table. */
  readonly header: readonly string[];
  /** The line of the file, or row of the sheet, on which the header stands. */
  readonly headerRow: number;
  /** Trimmed cells column by column, without the header. */
  readonly columns: readonly (readonly string[])[];
  /** The line of the file, or row of the sheet, of each row. */
  readonly rows: readonly number[];
  /** Rows without any text, which are left out. */
  readonly blankRows: number;
  /** Rows that begin with `# ` and say something about the table; they are left out. */
  readonly comments: number;
}

/** A row with more cells than the header has, some of them not empty. */
export interface TooWideRow {
  readonly row: number;
  readonly cells: number;
}

/** Collects the rows of a table. The first row with any text is its header. */
export class CellTableBuilder {
  readonly tooWide: TooWideRow[] = [];
  readonly #texts = new Map<string, string>();
  readonly #columns: string[][] = [];
  readonly #rows: number[] = [];
  #header: readonly string[] | null = null;
  #headerRow = 0;
  #blankRows = 0;
  #comments = 0;

  add(cells: readonly string[], row: number): void {
    const width = cells.findLastIndex((cell) => cell !== "" && cell.trim() !== "") + 1;
    // A hash alone may be the name of a column, and a word after it the name of an actor.
    if ((this.#header === null || width === 1) && /^# \S/.test(cells[0] ?? "")) {
      this.#comments += 1;
      return;
    }
    if (this.#header === null) {
      if (width > 0) this.#begin(cells, row);
      return;
    }
    if (width === 0) {
      this.#blankRows += 1;
      return;
    }
    if (width > this.#header.length) {
      this.tooWide.push({ row, cells: width });
      return;
    }
    for (const [place, column] of this.#columns.entries()) column.push(this.#share(cells[place] ?? ""));
    this.#rows.push(row);
  }

  /** The table, without nameless columns that are empty; null where there was no row with any text. */
  finish(file: string): { readonly table: CellTable; readonly droppedColumns: number } | null {
    if (this.#header === null) return null;
    const header = this.#header;
    const isKept = (place: number): boolean =>
      header[place] !== "" || (this.#columns[place] ?? []).some((cell) => cell !== "");
    const places = [...header.keys()].filter(isKept);
    const table = {
      file,
      header: places.map((place) => header[place] ?? ""),
      headerRow: this.#headerRow,
      columns: places.map((place) => this.#columns[place] ?? []),
      rows: this.#rows,
      blankRows: this.#blankRows,
      comments: this.#comments,
    };
    return { table, droppedColumns: header.length - places.length };
  }

  #begin(cells: readonly string[], row: number): void {
    this.#header = cells.map((cell) => cell.trim());
    this.#headerRow = row;
    for (const _ of cells) this.#columns.push([]);
  }

  #share(cell: string): string {
    const known = this.#texts.get(cell);
    if (known !== undefined) return known;
    const trimmed = unguardCell(cell.trim());
    // The key may be a slice that keeps a whole piece of the file alive; a copy does not.
    const copy = this.#texts.get(trimmed) ?? copyOf(trimmed);
    this.#texts.set(copy, copy);
    return copy;
  }
}

/** Copies a text into a string of its own. */
function copyOf(text: string): string {
  return text === "" ? "" : JSON.parse(JSON.stringify(text));
}

/** The table with its header as a first row, and columns called `column 1`, `column 2`, …. */
export function withoutHeader(table: CellTable): CellTable {
  return {
    ...table,
    header: table.header.map((_, place) => `column ${place + 1}`),
    columns: table.columns.map((column, place) => [table.header[place] ?? "", ...column]),
    rows: [table.headerRow, ...table.rows],
  };
}
