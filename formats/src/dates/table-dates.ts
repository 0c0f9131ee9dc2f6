import type { FilePlace, Findings } from "../contract/import-report.ts";
import type { DraftTime } from "../contract/story-draft.ts";
import { ColumnDecision, type TimeColumn } from "./column-decision.ts";
import { readWrittenDate } from "./read-written-date.ts";
import type { RewriteRule, WrittenDate } from "./written-date.ts";

/** What a cell says, decided with its column. A COUNT is a step of a counted axis. */
export type TimeCell =
  | Extract<WrittenDate, { kind: "SPAN" | "OPEN" | "MISSING" | "WRONG" }>
  | { readonly kind: "DATE"; readonly edtf: string }
  | { readonly kind: "COUNT"; readonly text: string };

const MESSAGES: Readonly<Record<RewriteRule, (text: string, edtf: string) => string>> = {
  "date-time": (text, edtf) =>
    `Times of day are cut off, in the zone that the file gives: ${text} is ${edtf}`,
  "date-form": (text, edtf) => `Dates are written anew, as ${text} as ${edtf}`,
  "date-words": (text, edtf) => `Dates in words are written anew, as ${text} as ${edtf}`,
  "date-circa": (text, edtf) => `Doubtful dates are written as EDTF, as ${text} as ${edtf}`,
  "date-decade": (text, edtf) => `Dates with unknown digits are written as EDTF, as ${text} as ${edtf}`,
  "date-part-of-year": (text, edtf) => `Parts of a year are written as EDTF, as ${text} as ${edtf}`,
  "date-bce": (text, edtf) =>
    `Years before Christ are written as EDTF counts them, which has a year 0: ${text} as ${edtf}`,
  "date-week": (text, edtf) => `Weeks are written as their days, as ${text} as ${edtf}`,
  "spreadsheet-day": (text, edtf) => `Numbers are read as days of a spreadsheet, as ${text} as ${edtf}`,
  "unix-time": (text, edtf) =>
    `Numbers are read as Unix time and cut to their day (UTC), as ${text} as ${edtf}`,
};

/** The times of a table: each cell is read as all cells together ask. */
export class TableDates {
  readonly time: DraftTime;
  readonly #cells: ReadonlyMap<string, TimeCell>;
  readonly #rules: ReadonlyMap<string, RewriteRule>;
  readonly #messages = new Map<RewriteRule, string>();

  private constructor(
    time: DraftTime,
    cells: ReadonlyMap<string, TimeCell>,
    rules: ReadonlyMap<string, RewriteRule>,
  ) {
    this.time = time;
    this.#cells = cells;
    this.#rules = rules;
  }

  /**
   * Reads the columns of one table, whose dates have one order. Null where the reader must choose first: the findings
   * then have the QUESTION.
   */
  static read(
    columns: readonly TimeColumn[],
    answers: Readonly<Record<string, string>>,
    findings: Findings,
  ): TableDates | null {
    const written = new Map<string, WrittenDate>();
    for (const { cells } of columns)
      for (const cell of cells) if (!written.has(cell)) written.set(cell, readWrittenDate(cell));
    const decision = new ColumnDecision(columns, written, answers, findings);
    const time = decision.time();
    if (time === null) return null;
    if (time.kind !== "CALENDAR") return new TableDates(time, countsOf(written), new Map());
    const resolve = decision.calendar();
    if (resolve === null) return null;
    const [cells, rules] = [new Map<string, TimeCell>(), new Map<string, RewriteRule>()];
    for (const [text, one] of written) {
      const read = resolve(one);
      cells.set(text, toCell(read));
      if (read.kind === "DATE" && read.rewritten !== null) rules.set(text, read.rewritten);
    }
    return new TableDates(time, cells, rules);
  }

  /** What a cell says; how it was rewritten, or why it cannot be read, goes to the findings. */
  read(text: string, place: FilePlace, findings: Findings): TimeCell {
    const cell = this.peek(text);
    if (cell.kind === "WRONG") findings.add("FAULT", "no-date", cell.message, place);
    const rule = this.#rules.get(text);
    if (rule !== undefined && cell.kind === "DATE") {
      const message = this.#messages.get(rule) ?? MESSAGES[rule](text, cell.edtf);
      this.#messages.set(rule, message);
      findings.add("REPAIR", rule, message, place);
    }
    return cell;
  }

  /** What a cell says, without a word to the findings. */
  peek(text: string): TimeCell {
    return this.#cells.get(text) ?? { kind: "MISSING" };
  }
}

function toCell(read: WrittenDate): TimeCell {
  if (read.kind === "DATE") return { kind: "DATE", edtf: read.edtf };
  if (read.kind === "SPAN" || read.kind === "OPEN" || read.kind === "MISSING" || read.kind === "WRONG")
    return read;
  return {
    kind: "WRONG",
    message: "A number is neither a year nor a step here; write a date as in 1926-04-06",
  };
}

function countsOf(written: ReadonlyMap<string, WrittenDate>): ReadonlyMap<string, TimeCell> {
  const cells = new Map<string, TimeCell>();
  for (const [text, read] of written) {
    if (read.kind === "NUMBER" || read.kind === "COUNT") cells.set(text, { kind: "COUNT", text: read.text });
    else if (read.kind === "OPEN" || read.kind === "MISSING") cells.set(text, read);
    else
      cells.set(text, {
        kind: "WRONG",
        message: "The other times are counted, and this is no number; write its step, as in 12 or 0.125",
      });
  }
  return cells;
}
