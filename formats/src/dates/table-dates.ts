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

/** The times of a table: each cell is read as all cells together ask. */
export class TableDates {
  readonly time: DraftTime;
  readonly #cells: ReadonlyMap<string, TimeCell>;
  readonly #rules: ReadonlyMap<string, RewriteRule>;

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
    if (cell.kind === "WRONG") findings.add("FAULT", cell.found, place);
    const rule = this.#rules.get(text);
    if (rule !== undefined && cell.kind === "DATE")
      findings.add("REPAIR", { rule, example: text, reading: cell.edtf }, place);
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
    found: { rule: "bare-number" },
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
        found: { rule: "no-step" },
      });
  }
  return cells;
}
