import { ATTRIBUTED_TABLES } from "@entente/core";
import { CsvParser, type CsvRecord, CsvSyntaxError } from "../csv/csv-parser.ts";
import type { Fault } from "./fault.ts";
import { InvalidEncodingError } from "./package-files.ts";
import { parseTranslation } from "./resources.ts";
import { type CellCache, RowReader } from "./row-reader.ts";
import type { Table } from "./tables.ts";

/** The longest record, in characters. No real dataset comes near it; a longer one is a broken quote or an attack. */
const LONGEST_RECORD = 1_000_000;

/** How one table is read. */
export interface TableReading {
  readonly table: Table;
  /** The columns in the table's schema. */
  readonly described: readonly string[];
  /** Those of them that are the dataset's own. */
  readonly attributes: readonly string[];
  readonly report: (fault: Fault) => void;
  /** Told when a row, or the rest of the file, could not be read. */
  readonly onRowsLost: () => void;
  readonly cache: CellCache;
}

/**
 * Reads the rows of one table from the text of its file. Yields one and the same reader, moved from row to row. Faults
 * of the file itself (encoding, header, ragged rows, over-long records) go to `report`. Reading stops where the rest of
 * the file cannot be understood.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  reading: TableReading,
): AsyncGenerator<RowReader, void, undefined> {
  const { table, report, onRowsLost, cache } = reading;
  const fault: ReportFault = (expected, row = null, column = null, value = null, kind) =>
    report({ file: table.file, row, column, value, expected, ...(kind === undefined ? {} : { kind }) });
  let reader: RowReader | null = null;
  let width = 0;
  let lastRow = 0;
  try {
    for await (const records of parsePieces(text)) {
      for (const { cells, line } of records) {
        lastRow = line;
        if (reader === null) {
          if (!checkHeader(cells, reading, fault)) return onRowsLost();
          reader = new RowReader(table.file, cells, report, cache);
          width = cells.length;
          continue;
        }
        if (cells.length === 1 && cells[0] === "") continue;
        if (cells.length !== width) {
          fault(`${width} cells as in the header, not ${cells.length}`, line, null, null, "number of cells");
          onRowsLost();
          continue;
        }
        reader.at(line, cells);
        yield reader;
      }
    }
    if (reader !== null) return;
    fault(`a header: ${columnNames(table).join(",")}`, 1);
    onRowsLost();
  } catch (error) {
    fault(describeReadError(error), lastRow + 1);
    onRowsLost();
  }
}

/** Reports a fault of the file; a kind names it where `expected` differs from row to row. */
type ReportFault = (
  expected: string,
  row?: number | null,
  column?: string | null,
  value?: string | null,
  kind?: string,
) => void;

async function* parsePieces(
  text: AsyncIterable<string>,
): AsyncGenerator<Iterable<CsvRecord>, void, undefined> {
  const parser = new CsvParser(LONGEST_RECORD);
  for await (const piece of text) yield parser.write(piece);
  yield parser.end();
}

function describeReadError(error: unknown): string {
  if (error instanceof InvalidEncodingError) return "UTF-8 text: save the file with UTF-8 encoding";
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
  fault: ReportFault,
): boolean {
  const own = columnNames(table);
  const twice = header.filter((column, position) => header.indexOf(column) !== position);
  const unknown = header.filter(
    (column) =>
      !own.includes(column) && !attributes.includes(column) && parseTranslation(column, table) === null,
  );
  const missing = table.columns.filter(([name, { required }]) => required && !header.includes(name));
  for (const column of twice) fault("each column once", 1, column, null);
  const mayAdd = ATTRIBUTED_TABLES.some((key) => key === table.key)
    ? "; declare a column of your own, with its type, in the table's schema in datapackage.json"
    : "";
  for (const column of unknown) fault(`only the columns ${own.join(", ")}${mayAdd}`, 1, column, column);
  for (const column of header.filter((name) => !described.includes(name) && !unknown.includes(name))) {
    fault("to be described in the table schema of datapackage.json too", 1, column, column);
  }
  for (const [name] of missing) fault("this column, it is missing", 1, name, null);
  return twice.length + missing.length === 0;
}
