import { formatCalendarDate, InvalidCalendarDateError, parseCalendarDate } from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import { csvFound } from "../csv/csv-found.ts";
import { CsvParser, CsvSyntaxError } from "../csv/csv-parser.ts";
import {
  type DnaDataType,
  type DnaDocument,
  type DnaProject,
  type DnaStatement,
  type DnaVariable,
  sourceOf,
} from "./dna-project.ts";

/** Statements of a list have no type of their own: DNA writes one type a list. */
const TYPE = "Statement";
const LONGEST_RECORD = 1_000_000;
/** The columns that DNA writes in every event list; the variables of the statement type stand after the first two. */
export const FIRST_COLUMNS = ["statement_id", "time"] as const;
export const LAST_COLUMNS = [
  "start_position",
  "stop_position",
  "text",
  "coder",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "document_section",
  "document_type",
] as const;

const FIXED: readonly string[] = [...FIRST_COLUMNS, ...LAST_COLUMNS];
const TIME = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/;

/** Whether the first line of a text is the heading of an event list, and which separator it has. */
export function eventListSeparator(text: string): ";" | "," | "\t" | null {
  const [heading = ""] = text.split(/[\r\n]/, 1);
  for (const separator of [";", ",", "\t"] as const) {
    const columns = heading.split(separator).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .toLowerCase(),
    );
    if (FIRST_COLUMNS.every((column, place) => columns[place] === column)) return separator;
  }
  return null;
}

/** One row of the list, by column. */
interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Reads an event list; null where it is no CSV, which the findings then say. */
export function readEventList(text: string, file: string, findings: Findings): DnaProject | null {
  const rows = rowsOf(text, file, findings);
  if (rows === null) return null;
  const names = [...(rows[0]?.cells.keys() ?? [])].filter((name) => !FIXED.includes(name.toLowerCase()));
  const variables = names.map((name): DnaVariable => ({ name, dataType: dataTypeOf(name, rows) }));
  const documents = new Map<number, DnaDocument>();
  const statements = rows.map((row) => statementOf(row, variables, file, documents));
  const entities = variables
    .filter(({ dataType }) => dataType === "short text")
    .flatMap(({ name }) => {
      const values = new Set(rows.map(({ cells }) => cells.get(name) ?? ""));
      return [...values].map((value) => ({ variable: name, value, attributes: {} }));
    });
  return {
    documents: [...documents.values()],
    statementTypes: [{ label: TYPE, variables }],
    statements,
    entities,
  };
}

/** Undoes what protects a spreadsheet: an apostrophe before a cell that begins like a formula. */
const plain = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, "");

function rowsOf(text: string, file: string, findings: Findings): readonly Row[] | null {
  const parser = new CsvParser(LONGEST_RECORD, {
    separator: eventListSeparator(text) ?? ";",
    isLenient: true,
  });
  let heading: readonly string[] | null = null;
  const rows: Row[] = [];
  try {
    for (const records of [parser.write(text), parser.end()])
      for (const { cells, line } of records) {
        if (heading === null) heading = cells.map((cell) => cell.trim());
        else if (cells.some((cell) => cell.trim() !== ""))
          rows.push({
            line,
            cells: new Map(heading.map((name, place) => [name, plain(cells[place] ?? "")])),
          });
      }
  } catch (error) {
    if (!(error instanceof CsvSyntaxError)) throw error;
    findings.add("FAULT", csvFound(error), {
      file,
      row: null,
      column: null,
    });
    return null;
  }
  return rows;
}

/** DNA writes qualifiers as bare integers: 0 and 1 where they say no and yes. */
function dataTypeOf(name: string, rows: readonly Row[]): DnaDataType {
  const values = new Set(rows.map(({ cells }) => (cells.get(name) ?? "").trim()));
  values.delete("");
  if (values.size === 0 || ![...values].every((value) => /^-?\d{1,9}$/.test(value))) return "short text";
  return [...values].every((value) => value === "0" || value === "1") ? "boolean" : "integer";
}

function statementOf(
  { line, cells }: Row,
  variables: readonly DnaVariable[],
  file: string,
  documents: Map<number, DnaDocument>,
): DnaStatement {
  const cell = (name: string): string => (cells.get(name) ?? "").trim();
  const values = new Map<string, string | number>();
  for (const { name, dataType } of variables) {
    const value = cell(name);
    if (dataType === "short text") values.set(name, value);
    else if (value !== "") values.set(name, Number(value));
  }
  const text = cell("text");
  if (text !== "") values.set("text", text);
  const document = documentOf(cell, documents);
  const [start, stop] = [cell("start_position"), cell("stop_position")];
  const place = start === "" || stop === "" ? `row ${line}` : `row ${line}, characters ${start}–${stop}`;
  return {
    id: Number(cell("statement_id")) || line,
    type: TYPE,
    document,
    coder: cell("coder"),
    values,
    origin: { file, row: line, locator: place, source: sourceOf(document) },
  };
}

/** The day of a date or date-time of the calendar; null for anything else. */
function dayOf(time: string): string | null {
  const day = TIME.exec(time)?.[1];
  if (day === undefined) return null;
  try {
    return formatCalendarDate(parseCalendarDate(day));
  } catch (error) {
    if (error instanceof InvalidCalendarDateError) return null;
    throw error;
  }
}

/**
 * Notes the document of a row. DNA's statements have the date of their document; a list whose rows of one document
 * have several dates gets a document a date.
 */
function documentOf(cell: (name: string) => string, documents: Map<number, DnaDocument>): number {
  const day = dayOf(cell("time"));
  let id = Number(cell("document_id"));
  if (!Number.isSafeInteger(id)) id = 0;
  while (documents.has(id) && documents.get(id)?.day !== day) id += 1_000_000;
  if (!documents.has(id))
    documents.set(id, {
      id,
      title: cell("document_title"),
      author: cell("document_author"),
      source: cell("document_source"),
      section: cell("document_section"),
      notes: "",
      type: cell("document_type"),
      day,
    });
  return id;
}
