import type { CellTable } from "../cell-table/cell-table.ts";
import type { Findings } from "../contract/import-report.ts";
import type { DraftTime } from "../contract/story-draft.ts";
import type { TimeColumn } from "../dates/column-decision.ts";
import {
  type DraftSpan,
  findSpanManner,
  type SpanManner,
  spanBetween,
  spanOfPoint,
} from "../dates/fact-span.ts";
import { TableDates, type TimeCell } from "../dates/table-dates.ts";

/** The places of the columns of time; null for a column that the table has not. */
export interface TimePlaces {
  readonly begin: number | null;
  readonly end: number | null;
  readonly date: number | null;
}

/** A span, or null where a cell of the row cannot be read: the findings then say so. */
export type SpanOfRow = (row: number) => DraftSpan | null;

export interface TableTimes {
  readonly time: DraftTime;
  readonly spanOf: SpanOfRow;
}

/** Reads the columns of time of a table. Null where the reader must choose first. */
export function readTimes(
  table: CellTable,
  places: TimePlaces,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): TableTimes | null {
  const columns = [places.begin, places.end, places.date].filter((place) => place !== null);
  const dates = TableDates.read(
    columns.map((place) => columnAt(table, place)),
    answers,
    findings,
  );
  if (dates === null) return null;
  const cellOf = (place: number | null, row: number): TimeCell | null => {
    if (place === null) return null;
    const text = table.columns[place]?.[row] ?? "";
    const at = { file: table.file, row: table.rows[row] ?? null, column: table.header[place] ?? null };
    const cell = dates.read(text, at, findings);
    if (cell.kind === "MISSING" && text !== "")
      findings.add("REPAIR", { rule: "no-time-given", example: text }, at);
    if (cell.kind === "OPEN" && place === places.begin)
      findings.add("WARNING", { rule: "open-beginning" }, at);
    return cell;
  };
  const manner = mannerOf(table, places, dates, answers, findings);
  const spanOf = (row: number): DraftSpan | null => {
    const cells = [cellOf(places.begin, row), cellOf(places.end, row), cellOf(places.date, row)];
    if (cells.some((cell) => cell?.kind === "WRONG")) return null;
    const [begin = null, end = null, date = null] = cells;
    return places.date === null ? spanBetween(begin, end, manner) : spanOfPoint(date);
  };
  return { time: dates.time, spanOf };
}

function columnAt(table: CellTable, place: number): TimeColumn {
  return {
    file: table.file,
    name: table.header[place] ?? "",
    cells: table.columns[place] ?? [],
    rows: table.rows,
  };
}

/** Finds how bounds are meant, and says so where the file leaves it open. */
function mannerOf(
  table: CellTable,
  { begin, end }: TimePlaces,
  dates: TableDates,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): SpanManner {
  const cells = (place: number | null): TimeCell[] =>
    place === null ? [] : [...new Set(table.columns[place])].map((text) => dates.peek(text));
  // As this product writes them: EDTF, the end exclusive.
  const isOurs = [begin, end].every(
    (place) => place === null || /^valid(?:From|To)$/.test(table.header[place] ?? ""),
  );
  if (isOurs) return { isWhole: false, isLastIncluded: false };
  const manner = findSpanManner(cells(begin), cells(end), answers);
  const at = (place: number | null) => ({
    file: table.file,
    row: null,
    column: table.header[place ?? 0] ?? null,
  });
  const reading = manner.isLastIncluded ? "included" : "excluded";
  if (manner.isWhole && answers["coarse-dates"] === undefined)
    findings.add("REPAIR", { rule: "coarse-dates" }, at(begin ?? end), {
      option: "coarse-dates",
      values: ["whole", "uncertain"],
      taken: "whole",
    });
  if (
    end !== null &&
    !manner.isWhole &&
    answers["last-day"] === undefined &&
    cells(end).some(({ kind }) => kind === "DATE")
  )
    findings.add("REPAIR", { rule: "last-day", reading }, at(end), {
      option: "last-day",
      values: ["excluded", "included"],
      taken: reading,
    });
  return manner;
}
