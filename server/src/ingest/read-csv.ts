import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { Fault } from "./fault.ts";
import { LANGUAGE, type PackageTable } from "./package-tables.ts";
import type { RawRow } from "./row-reader.ts";

/** No cell of a real dataset comes near this; a longer record is a broken quote or an attack. */
const LONGEST_RECORD = 1_000_000;

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * The rows of one CSV file as text, read as a stream; `described` are the columns its schema gives. Faults of the file itself (encoding, header, ragged rows,
 * over-long records) go to `report`; reading stops where the rest of the file cannot be understood.
 */
export async function* readCsv(
  path: string,
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
  const parser = parse({ info: true, bom: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
  const text = decodeUtf8(path);
  const feeding = feed(text, parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      lastRow = info.lines;
      if (header === null) {
        header = record;
        if (!checkHeader(header, table, described, fault)) return;
        continue;
      }
      if (record.length === 1 && record[0] === "") continue;
      if (record.length !== header.length) {
        fault(`${header.length} cells as in the header, not ${record.length}`, info.lines);
        continue;
      }
      yield { file: table.file, row: info.lines, cells: cellsOf(header, record) };
    }
    await feeding;
    if (header === null) fault(`a header: ${table.columns.join(",")}`, 1);
  } catch (error) {
    fault(describeReadError(error), lastRow + 1);
  }
}

function cellsOf(header: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [position, column] of header.entries()) cells.set(column, record[position] ?? "");
  return cells;
}

class InvalidEncodingError extends Error {}

async function* decodeUtf8(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidEncodingError();
    throw error;
  }
}

/** Feeds the parser as fast as its rows are taken; an error of the text becomes one of the parser. */
async function feed(text: AsyncIterable<string>, parser: ReturnType<typeof parse>): Promise<void> {
  await pipeline(text, parser).catch(() => undefined);
}

function describeReadError(error: unknown): string {
  if (error instanceof InvalidEncodingError) return "UTF-8 text: save the file with UTF-8 encoding";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `a row of at most ${LONGEST_RECORD} characters; is a quote left open?`;
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a closing quote before the end of the file";
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
