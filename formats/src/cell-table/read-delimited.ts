import type { FindingChoice, Findings, Found } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { csvFound } from "../csv/csv-found.ts";
import { CsvParser, CsvSyntaxError } from "../csv/csv-parser.ts";
import { separatorName } from "../csv/separator.ts";
import { decodeText, UnknownEncodingError } from "../text/decode-text.ts";
import { type CellTable, CellTableBuilder } from "./cell-table.ts";
import { findSeparator } from "./find-separator.ts";

/** The longest record, in characters; a longer one is a quote that was never closed. */
const LONGEST_RECORD = 1_000_000;
/** How much of a file is looked at for its separator, in characters. */
const SAMPLE = 65_536;

/** What a reader of a delimited file is told. */
export interface DelimitedOptions {
  /** An encoding of the Encoding standard, where the file's own is not what it seems. */
  readonly encoding?: string;
  /** Told how many bytes were read. */
  readonly onBytes?: (read: number) => void;
}

/**
 * Reads a table with commas, semicolons, tabs, bars or spaces between its cells, in whatever encoding. Says in the
 * findings what was not as it should be. Null where nothing can be read; the findings then have the FAULT.
 */
export async function readDelimited(
  file: InputFile,
  findings: Findings,
  options: DelimitedOptions = {},
): Promise<CellTable | null> {
  const place = { file: file.name, row: null, column: null };
  try {
    const { encoding, pieces } = await decodeText(told(file, options.onBytes), options.encoding);
    if (encoding !== "utf-8" && options.encoding === undefined)
      findings.add("REPAIR", { rule: "encoding", encoding }, place, choiceOf(encoding));
    const { separator, skipped } = findSeparator(await beginningOf(pieces()), file.name);
    findings.add("REPAIR", { rule: "separator", separator: separatorName(separator) }, place);
    const builder = new CellTableBuilder();
    await addRows(builder, pieces(), separator, skipped);
    return finishTable(builder, file.name, findings);
  } catch (error) {
    const found = foundIn(error);
    if (found === null) throw error;
    findings.add("FAULT", found, place);
    return null;
  }
}

/** Makes the table of a builder, and reports what was left out of it. */
export function finishTable(builder: CellTableBuilder, name: string, findings: Findings): CellTable | null {
  const finished = builder.finish(name);
  if (finished === null) {
    findings.add(
      "FAULT",
      { rule: "empty-file" },
      {
        file: name,
        row: null,
        column: null,
      },
    );
    return null;
  }
  const { table, droppedColumns } = finished;
  const place = { file: name, row: table.headerRow, column: null };
  if (droppedColumns > 0) findings.add("REPAIR", { rule: "nameless-column", columns: droppedColumns }, place);
  if (table.comments > 0)
    findings.add("REPAIR", { rule: "comment-rows", rows: table.comments }, { ...place, row: null });
  if (table.blankRows > 0)
    findings.add(
      "REPAIR",
      { rule: "blank-rows", rows: table.blankRows },
      {
        ...place,
        row: null,
      },
    );
  for (const { row } of builder.tooWide)
    findings.add(
      "FAULT",
      { rule: "too-many-cells", cells: table.header.length },
      { file: name, row, column: null },
    );
  return table;
}

/** Encodings of one byte a letter, which look alike to a program. */
const SINGLE_BYTE = [
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "iso-8859-2",
  "koi8-r",
  "macintosh",
] as const;

function choiceOf(encoding: string): FindingChoice | undefined {
  return encoding === "windows-1252"
    ? { option: "encoding", values: SINGLE_BYTE, taken: encoding }
    : undefined;
}

function told(file: InputFile, onBytes: ((read: number) => void) | undefined): InputFile {
  if (onBytes === undefined) return file;
  return {
    ...file,
    bytes: async function* () {
      let read = 0;
      for await (const piece of file.bytes()) {
        read += piece.length;
        onBytes(read);
        yield piece;
      }
    },
  };
}

async function beginningOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) {
    text += piece;
    if (text.length >= SAMPLE) break;
  }
  return text.slice(0, SAMPLE);
}

async function addRows(
  builder: CellTableBuilder,
  pieces: AsyncIterable<string>,
  separator: string,
  skipped: number,
): Promise<void> {
  const parser = new CsvParser(LONGEST_RECORD, { separator, isLenient: true });
  const add = (records: ReturnType<CsvParser["end"]>): void => {
    for (const { cells, line } of records) if (line > skipped) builder.add(cells, line);
  };
  for await (const piece of pieces) add(parser.write(piece));
  add(parser.end());
}

function foundIn(error: unknown): Found | null {
  if (error instanceof UnknownEncodingError) return { rule: "unknown-encoding", encoding: error.encoding };
  return error instanceof CsvSyntaxError ? csvFound(error) : null;
}
