import { ATTRIBUTED_TABLES } from "@entente/core";
import type { Findings, Found } from "../contract/import-report.ts";
import { CsvParser, type CsvRecord, CsvSyntaxError } from "../csv/csv-parser.ts";
import { separatorName } from "../csv/separator.ts";
import { InvalidEncodingError } from "../text/decode-once.ts";
import type { Fault } from "./fault.ts";
import { parseTranslation } from "./resources.ts";
import { type CellCache, RowReader } from "./row-reader.ts";
import { bareCell, readHeader, separatorOf, type TableHeader } from "./table-header.ts";
import type { Table } from "./tables.ts";

/** The longest record, in characters. No real dataset comes near it; a longer one is a broken quote or an attack. */
const LONGEST_RECORD = 1_000_000;
/** How much of a file is looked at for its separator, in characters. */
const SAMPLE = 4_096;

/** How one table is read. */
export interface TableReading {
  readonly table: Table;
  /** The columns in the table's schema. */
  readonly described: readonly string[];
  /** Those of them that are the dataset's own. */
  readonly attributes: readonly string[];
  readonly report: (fault: Fault) => void;
  /** Take what is read otherwise than it is written. */
  readonly findings: Findings;
  /** Told when a row, or the rest of the file, could not be read. */
  readonly onRowsLost: () => void;
  readonly cache: CellCache;
}

/**
 * Reads the rows of one table from the text of its file, whatever its separator, with spaces around its cells, blank
 * rows and empty columns without a name left out. Yields one and the same reader, moved from row to row. Faults of the
 * file itself (encoding, header, ragged rows, over-long records) go to `report`. Reading stops where the rest of the
 * file cannot be understood.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  reading: TableReading,
): AsyncGenerator<RowReader, void, undefined> {
  const rows = new TableReader(reading);
  let lastRow = 0;
  try {
    for await (const records of parsePieces(text, reading)) {
      for (const record of records) {
        lastRow = record.line;
        const reader = rows.read(record);
        if (reader === "STOP") return;
        if (reader !== null) yield reader;
      }
    }
    rows.end();
  } catch (error) {
    rows.fail(error, lastRow + 1);
  }
}

/** Reads the records of a table: first its header, then its rows. */
class TableReader {
  readonly #reading: TableReading;
  #header: TableHeader | null = null;
  #reader: RowReader | null = null;
  /** How many cells a row has at least: up to the last column with a name. */
  #width = 0;
  #blankRows = 0;

  constructor(reading: TableReading) {
    this.#reading = reading;
  }

  /** The reader at a row; null for a record that is none, STOP where no row can be read. */
  read({ cells, line }: CsvRecord): RowReader | "STOP" | null {
    if (cells.every((cell) => cell.trim() === "")) {
      this.#blankRows += 1;
      return null;
    }
    if (this.#header === null || this.#reader === null) return this.#begin(cells, line) ? null : "STOP";
    return this.#hasSoundWidth(cells, line) ? this.#move(this.#header, this.#reader, cells, line) : null;
  }

  #begin(cells: readonly string[], line: number): boolean {
    const { table, described, report, cache, findings, onRowsLost } = this.#reading;
    const header = readHeader(cells, table, described);
    for (const [written, name] of header.rewritten)
      this.#repair({ rule: "column-name", example: written, reading: name }, line, written);
    if (header.isPadded) this.#repair({ rule: "spaces" }, line);
    const names = header.names.filter((name) => name !== "");
    if (names.length < header.names.length)
      this.#repair({ rule: "nameless-column", columns: header.names.length - names.length }, line);
    if (
      !checkHeader(names, this.#reading, (expected, column, value) =>
        this.#fault(expected, line, column, value),
      )
    ) {
      onRowsLost();
      return false;
    }
    this.#header = header;
    this.#reader = new RowReader(table.file, header.names, report, findings, cache);
    this.#width = header.names.findLastIndex((name) => name !== "") + 1;
    return true;
  }

  #hasSoundWidth(cells: readonly string[], line: number): boolean {
    const most = this.#header?.names.length ?? 0;
    const isWide = cells.length > most && cells.slice(most).some((cell) => cell.trim() !== "");
    if (cells.length >= this.#width && !isWide) {
      if (cells.length > most) this.#repair({ rule: "trailing-separators" }, line);
      return true;
    }
    this.#fault(
      `${this.#width} cells as in the header, not ${cells.length}`,
      line,
      null,
      null,
      "number of cells",
    );
    this.#reading.onRowsLost();
    return false;
  }

  #move(
    { names, manners }: TableHeader,
    reader: RowReader,
    cells: readonly string[],
    line: number,
  ): RowReader {
    let bare: string[] | null = null;
    for (const [place, manner] of manners.entries()) {
      const cell = cells[place] ?? "";
      if (names[place] === "" && cell.trim() !== "")
        this.#fault("a name in the header for this column: it has text", line, null, cell, "nameless column");
      const without = bareCell(cell, manner);
      if (without === cell) continue;
      bare ??= [...cells];
      bare[place] = without;
    }
    if (bare !== null) this.#repair({ rule: "spaces" }, line);
    reader.at(line, bare ?? cells);
    return reader;
  }

  end(): void {
    if (this.#blankRows > 0) this.#repair({ rule: "blank-rows", rows: this.#blankRows }, null);
    if (this.#header !== null) return;
    this.#fault(`a header: ${columnNames(this.#reading.table).join(",")}`, 1);
    this.#reading.onRowsLost();
  }

  fail(error: unknown, row: number): void {
    this.#fault(describeReadError(error), error instanceof InvalidEncodingError ? error.line : row);
    this.#reading.onRowsLost();
  }

  #fault(
    expected: string,
    row: number,
    column: string | null = null,
    value: string | null = null,
    kind?: string,
  ): void {
    const { table, report } = this.#reading;
    report({ file: table.file, row, column, value, expected, ...(kind === undefined ? {} : { kind }) });
  }

  #repair(found: Found, row: number | null, column: string | null = null): void {
    const { table, findings } = this.#reading;
    findings.add("REPAIR", found, { file: table.file, row, column });
  }
}

/** Parses a text in pieces once its separator is found. */
async function* parsePieces(
  text: AsyncIterable<string>,
  reading: TableReading,
): AsyncGenerator<Iterable<CsvRecord>, void, undefined> {
  let beginning = "";
  let parser: { readonly csv: CsvParser; readonly skipped: number } | null = null;
  for await (const piece of text) {
    if (parser !== null) {
      yield parser.csv.write(piece);
      continue;
    }
    beginning += piece;
    if (beginning.length < SAMPLE) continue;
    parser = parserOf(beginning, reading);
    yield after(parser.csv.write(beginning), parser.skipped);
  }
  if (parser === null) {
    parser = parserOf(beginning, reading);
    yield after(parser.csv.write(beginning), parser.skipped);
  }
  yield after(parser.csv.end(), parser.skipped);
}

function* after(records: Iterable<CsvRecord>, skipped: number): Generator<CsvRecord, void, undefined> {
  for (const record of records) if (record.line > skipped) yield record;
}

function parserOf(
  beginning: string,
  { table, described, findings }: TableReading,
): { readonly csv: CsvParser; readonly skipped: number } {
  const { separator, skipped } = separatorOf(beginning.slice(0, SAMPLE), table, described);
  const place = { file: table.file, row: null, column: null };
  if (separator !== ",")
    findings.add("REPAIR", { rule: "separator", separator: separatorName(separator) }, place);
  return { csv: new CsvParser(LONGEST_RECORD, { separator, hasAnyBreak: true }), skipped };
}

function describeReadError(error: unknown): string {
  if (error instanceof InvalidEncodingError)
    return `UTF-8 text: the byte ${error.byte} is none, though other characters of the file are; save the file with UTF-8 encoding`;
  const kind = error instanceof CsvSyntaxError ? error.kind : null;
  if (kind === "RECORD_TOO_LONG")
    return `a row of at most ${LONGEST_RECORD} characters; is a quote left open?`;
  if (kind === "QUOTE_NOT_CLOSED") return "a closing quote before the end of the file";
  return `readable CSV (${error instanceof Error ? error.message : String(error)})`;
}

function columnNames({ columns }: Table): readonly string[] {
  return columns.map(([name]) => name);
}

/** Reports the faults of a header. Returns true where rows can be read under it. */
function checkHeader(
  header: readonly string[],
  { table, described, attributes }: TableReading,
  fault: (expected: string, column: string, value: string | null) => void,
): boolean {
  const own = columnNames(table);
  const twice = header.filter((column, position) => header.indexOf(column) !== position);
  const unknown = header.filter(
    (column) =>
      !own.includes(column) && !attributes.includes(column) && parseTranslation(column, table) === null,
  );
  const missing = table.columns.filter(([name, { required }]) => required && !header.includes(name));
  for (const column of twice) fault("each column once", column, null);
  const mayAdd = ATTRIBUTED_TABLES.some((key) => key === table.key)
    ? "; declare a column of your own, with its type, in the table's schema in datapackage.json"
    : "";
  for (const column of unknown) fault(`only the columns ${own.join(", ")}${mayAdd}`, column, column);
  for (const column of header.filter((name) => !described.includes(name) && !unknown.includes(name)))
    fault("to be described in the table schema of datapackage.json too", column, column);
  for (const [name] of missing) fault("this column, it is missing", name, null);
  return twice.length + missing.length === 0;
}
