import { CsvParser, type CsvRecord, CsvSyntaxError } from "../csv/csv-parser.ts";
import type { Fault } from "./fault.ts";
import { InvalidEncodingError } from "./package-files.ts";
import { parseTranslation } from "./resources.ts";
import { type CellCache, RowReader } from "./row-reader.ts";
import type { Table } from "./tables.ts";

/** The longest record, in characters. No real dataset comes near it; a longer one is a broken quote or an attack. */
const LONGEST_RECORD = 1_000_000;

/**
 * Reads the rows of one table from the text of its file. Yields one and the same reader, moved from row to row.
 * `described` are the columns in the table's schema. Faults of the file itself (encoding, header, ragged rows,
 * over-long records) go to `report`. Reading stops where the rest of the file cannot be understood.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  table: Table,
  described: readonly string[],
  report: (fault: Fault) => void,
  cache: CellCache,
): AsyncGenerator<RowReader, void, undefined> {
  const fault = (
    expected: string,
    row: number | null = null,
    column: string | null = null,
    value: string | null = null,
  ): void => report({ file: table.file, row, column, value, expected });
  let reader: RowReader | null = null;
  let width = 0;
  let lastRow = 0;
  try {
    for await (const records of parsePieces(text)) {
      for (const { cells, line } of records) {
        lastRow = line;
        if (reader === null) {
          if (!checkHeader(cells, table, described, fault)) return;
          reader = new RowReader(table.file, cells, report, cache);
          width = cells.length;
          continue;
        }
        if (cells.length === 1 && cells[0] === "") continue;
        if (cells.length !== width) {
          fault(`${width} cells as in the header, not ${cells.length}`, line);
          continue;
        }
        reader.at(line, cells);
        yield reader;
      }
    }
    if (reader === null) fault(`a header: ${columnNames(table).join(",")}`, 1);
  } catch (error) {
    fault(describeReadError(error), lastRow + 1);
  }
}

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
  table: Table,
  described: readonly string[],
  fault: (expected: string, row: number | null, column: string | null, value: string | null) => void,
): boolean {
  const own = columnNames(table);
  const twice = header.filter((column, position) => header.indexOf(column) !== position);
  const unknown = header.filter(
    (column) => !own.includes(column) && parseTranslation(column, table) === null,
  );
  const missing = table.columns.filter(([name, { required }]) => required && !header.includes(name));
  for (const column of twice) fault("each column once", 1, column, null);
  for (const column of unknown) fault(`only the columns ${own.join(", ")}`, 1, column, column);
  for (const column of header.filter((name) => !described.includes(name) && !unknown.includes(name))) {
    fault("to be described in the table schema of datapackage.json too", 1, column, column);
  }
  for (const [name] of missing) fault("this column, it is missing", 1, name, null);
  return twice.length + missing.length === 0;
}
