import type { FilePlace, Findings } from "../contract/import-report.ts";
import type { DraftTime } from "../contract/story-draft.ts";
import { CENTURIES, DATE_ORDERS, type DateOrder, findOrder, readInOrder } from "./date-order.ts";
import { meaningOfNumbers, type NumberMeaning, readNumber } from "./number-column.ts";
import { readWrittenDate } from "./read-written-date.ts";
import type { RewriteRule, WrittenDate } from "./written-date.ts";

/** A column of times. */
export interface TimeColumn {
  readonly file: string;
  readonly name: string;
  readonly cells: readonly string[];
  readonly rows: readonly number[];
}

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

type Resolve = (read: WrittenDate) => WrittenDate;

/** Decides what the numbers of a table's columns mean, and in which order their dates stand. */
class ColumnDecision {
  readonly #columns: readonly TimeColumn[];
  readonly #written: readonly WrittenDate[];
  readonly #texts: ReadonlyMap<string, WrittenDate>;
  readonly #answers: Readonly<Record<string, string>>;
  readonly #findings: Findings;

  constructor(
    columns: readonly TimeColumn[],
    texts: ReadonlyMap<string, WrittenDate>,
    answers: Readonly<Record<string, string>>,
    findings: Findings,
  ) {
    this.#columns = columns;
    this.#texts = texts;
    this.#written = [...texts.values()];
    this.#answers = answers;
    this.#findings = findings;
  }

  /** The kind of time; null where it must be asked for. */
  time(): DraftTime | null {
    const isSome = (...kinds: WrittenDate["kind"][]): boolean =>
      this.#written.some(({ kind }) => kinds.includes(kind));
    const [counts, numbers] = [isSome("COUNT"), isSome("NUMBER")];
    if (!counts && !numbers && !isSome("DATE", "SPAN", "NUMBERS", "WRONG")) return { kind: "NONE" };
    const answer = this.#answers.time;
    if (answer === "none") return { kind: "NONE" };
    const unit = this.#unit();
    if (answer === "counted") return { kind: "COUNTED", unit };
    if (answer === "calendar" || isSome("DATE", "SPAN", "NUMBERS")) return { kind: "CALENDAR" };
    if (counts) return { kind: "COUNTED", unit };
    if (!numbers) return { kind: "CALENDAR" };
    const meaning = this.#meaning();
    if (meaning === "UNDECIDED") {
      this.#ask(
        "time",
        "The numbers may be years or steps of a count",
        ["calendar", "counted"],
        ({ kind }) => kind === "NUMBER",
      );
      return null;
    }
    return meaning === "STEPS" ? { kind: "COUNTED", unit } : { kind: "CALENDAR" };
  }

  /** How what the column alone can tell is to be read; null where it must be asked for. */
  calendar(): Resolve | null {
    const meaning =
      this.#answers.time === "calendar" && this.#meaning() === "STEPS" ? "YEARS" : this.#meaning();
    const numbers = this.#written.filter((read) => read.kind === "NUMBERS");
    if (numbers.length === 0)
      return (read) => (read.kind === "NUMBER" ? readNumber(read.text, asYears(meaning)) : read);
    const { fitting, needsCentury } = findOrder(numbers);
    const order = this.#chooseOrder(fitting);
    const century = needsCentury ? this.#chooseCentury() : "";
    if (order === null || century === null) return null;
    return (read) => {
      if (read.kind === "NUMBERS") return readInOrder(read, order, century);
      return read.kind === "NUMBER" ? readNumber(read.text, asYears(meaning)) : read;
    };
  }

  #chooseOrder(fitting: readonly DateOrder[]): DateOrder | null {
    const answered = DATE_ORDERS.find((order) => order === this.#answers["date-order"]);
    if (answered !== undefined) return answered;
    if (fitting.length <= 1) return fitting[0] ?? "day-month";
    const message = "The order of day and month cannot be told from the dates of the table; say which it is";
    this.#ask("date-order", message, fitting, ({ kind }) => kind === "NUMBERS");
    return null;
  }

  #chooseCentury(): string | null {
    const answered = this.#answers.century;
    if (answered !== undefined && /^\d{2}00$/.test(answered)) return answered;
    this.#ask(
      "century",
      "Years have two digits; say in which century they lie",
      CENTURIES,
      ({ kind }) => kind === "NUMBERS",
    );
    return null;
  }

  #meaning(): NumberMeaning {
    const texts = this.#written.flatMap((read) => (read.kind === "NUMBER" ? [read.text] : []));
    const hasDates = this.#written.some(
      ({ kind }) => kind === "DATE" || kind === "SPAN" || kind === "NUMBERS",
    );
    return meaningOfNumbers(texts, this.#columns.map(({ name }) => name).join(" "), hasDates);
  }

  /** The word before the numbers, or the name of the column where it is one of a count. */
  #unit(): string {
    const counted = this.#written.find((read) => read.kind === "COUNT");
    if (counted?.kind === "COUNT" && counted.unit.length > 1) return counted.unit;
    const known =
      /week|wave|round|minute|second|hour|month|day|step|woche|welle|runde|stunde|tag|неделя|волна|semaine|vague|semana|ola|turn/i;
    for (const { name } of this.#columns) {
      const word = known.exec(name)?.[0];
      if (word !== undefined) return word.toLowerCase();
    }
    return "step";
  }

  #ask(
    option: string,
    message: string,
    values: readonly string[],
    isMeant: (read: WrittenDate) => boolean,
  ): void {
    for (const { file, name, cells, rows } of this.#columns) {
      for (const [place, cell] of cells.entries()) {
        const read = this.#texts.get(cell);
        if (read === undefined || !isMeant(read)) continue;
        const where = { file, row: rows[place] ?? null, column: name };
        this.#findings.add("QUESTION", option, message, where, { option, values });
      }
    }
  }
}

function asYears(meaning: NumberMeaning): NumberMeaning {
  return meaning === "STEPS" || meaning === "UNDECIDED" ? "YEARS" : meaning;
}
