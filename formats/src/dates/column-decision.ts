import type { Findings } from "../contract/import-report.ts";
import type { DraftTime } from "../contract/story-draft.ts";
import { CENTURIES, DATE_ORDERS, type DateOrder, findOrder, readInOrder } from "./date-order.ts";
import { meaningOfNumbers, type NumberMeaning, readNumber } from "./number-column.ts";
import type { WrittenDate } from "./written-date.ts";

/** A column of times. */
export interface TimeColumn {
  readonly file: string;
  readonly name: string;
  readonly cells: readonly string[];
  readonly rows: readonly number[];
}

type Resolve = (read: WrittenDate) => WrittenDate;

/** Decides what the numbers of a table's columns mean, and in which order their dates stand. */
export class ColumnDecision {
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
      this.#ask("time", ["calendar", "counted"], ({ kind }) => kind === "NUMBER");
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
    this.#ask("date-order", fitting, ({ kind }) => kind === "NUMBERS");
    return null;
  }

  #chooseCentury(): string | null {
    const answered = this.#answers.century;
    if (answered !== undefined && /^\d{2}00$/.test(answered)) return answered;
    this.#ask("century", CENTURIES, ({ kind }) => kind === "NUMBERS");
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
    option: "time" | "date-order" | "century",
    values: readonly string[],
    isMeant: (read: WrittenDate) => boolean,
  ): void {
    for (const { file, name, cells, rows } of this.#columns) {
      for (const [place, cell] of cells.entries()) {
        const read = this.#texts.get(cell);
        if (read === undefined || !isMeant(read)) continue;
        const where = { file, row: rows[place] ?? null, column: name };
        this.#findings.add("QUESTION", { rule: option }, where, { option, values });
      }
    }
  }
}

function asYears(meaning: NumberMeaning): NumberMeaning {
  return meaning === "STEPS" || meaning === "UNDECIDED" ? "YEARS" : meaning;
}
