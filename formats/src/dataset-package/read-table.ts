import { CsvParser, type CsvRecord, CsvSyntaxError } from "../csv/csv-parser.ts";
import type { Fault } from "../fault.ts";
import { InvalidEncodingError } from "./package-files.ts";
import { LANGUAGE, type PackageTable } from "./package-tables.ts";
import type { RawRow } from "./row-reader.ts";

/** Characters. No record of a real dataset comes near this; a longer one is a broken quote or an attack. */
const LONGEST_RECORD = 1_000_000;

/**
 * The rows of one table from the text of its file; `described` are the columns that its schema gives. Faults of the
 * file itself (encoding, header, ragged rows, over-long records) go to `report`; reading stops where the rest of the
 * file cannot be understood.
 */
export async function* readTable(
  text: AsyncIterable<string>,
  table: PackageTable,
  described: readonly string[],
  report: (fault: Fault) => void,
): AsyncGenerator<RawRow, void, undefined> {
  const fault = (
    expected: string,
    row: number | null = null,
    column: string | null = null,
    value: string | null = null,
  ): void => report({ file: table.file, row, column, value, expected });
  let header: readonly string[] | null = null;
  let lastRow = 0;
  try {
    for await (const records of parsePieces(text)) {
      for (const { cells, line } of records) {
        lastRow = line;
        if (header === null) {
          header = cells;
          if (!checkHeader(header, table, described, fault)) return;
          continue;
        }
        if (cells.length === 1 && cells[0] === "") continue;
        if (cells.length !== header.length) {
          fault(`${header.length} cells as in the header, not ${cells.length}`, line);
          continue;
        }
        yield { file: table.file, row: line, cells: nameCells(header, cells) };
      }
    }
    if (header === null) fault(`a header: ${table.columns.join(",")}`, 1);
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

function nameCells(header: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [position, column] of header.entries()) cells.set(column, record[position] ?? "");
  return cells;
}

function describeReadError(error: unknown): string {
  if (error instanceof InvalidEncodingError) return "UTF-8 text: save the file with UTF-8 encoding";
  const kind = error instanceof CsvSyntaxError ? error.kind : null;
  if (kind === "RECORD_TOO_LONG")
    return `a row of at most ${LONGEST_RECORD} characters; is a quote left open?`;
  if (kind === "QUOTE_NOT_CLOSED") return "a closing quote before the end of the file";
  return `readable CSV (${error instanceof Error ? error.message : String(error)})`;
}

function checkHeader(
  header: readonly string[],
  table: PackageTable,
  described: readonly string[],
  fault: (expected: string, row: number | null, column: string | null, value: string | null) => void,
): boolean {
  const twice = header.filter((column, position) => header.indexOf(column) !== position);
  const unknown = header.filter((column) => !table.columns.includes(column) && !isTranslation(column, table));
  const missing = table.columns.filter(
    (column) => !header.includes(column) && !table.omissible.includes(column),
  );
  for (const column of twice) fault("each column once", 1, column, null);
  for (const column of unknown) fault(`only the columns ${table.columns.join(", ")}`, 1, column, column);
  for (const column of header.filter((name) => !described.includes(name) && !unknown.includes(name))) {
    fault("to be described in the table schema of datapackage.json too", 1, column, column);
  }
  for (const column of missing) fault("this column, it is missing", 1, column, null);
  return twice.length + missing.length === 0;
}

export function isTranslation(column: string, table: PackageTable): boolean {
  const bar = column.indexOf("_");
  return Object.hasOwn(table.translated, column.slice(0, bar)) && LANGUAGE.test(column.slice(bar + 1));
}
