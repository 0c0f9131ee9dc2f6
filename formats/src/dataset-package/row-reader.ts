import { type AttributeColumn, parseUncertainDate, readAttribute, type UncertainDate } from "@entente/core";
import type { Findings, Found } from "../contract/import-report.ts";
import { checkText } from "./check-text.ts";
import { expectDate } from "./expected-date.ts";
import type { Fault } from "./fault.ts";

/**
 * Keeps values that many rows share once for a whole package: a million ties name some thousand days and a few
 * passages.
 */
export class CellCache {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #dates = new Map<string, UncertainDate>();

  text(value: string): string {
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    this.#texts.set(value, value);
    return value;
  }

  list(value: string): readonly string[] {
    const known = this.#lists.get(value) ?? value.split(BETWEEN_IDS).filter((item) => item !== "");
    this.#lists.set(value, known);
    return known;
  }

  /** Throws as parseUncertainDate does. */
  date(value: string): UncertainDate {
    const known = this.#dates.get(value) ?? parseUncertainDate(value);
    this.#dates.set(value, known);
    return known;
  }
}

/** One space is between the ids of a list; some write more, or commas and semicolons. */
const BETWEEN_IDS = /[\s,;]+/;

/** What a column of the dataset's own expects in its cells, by its type. */
const EXPECTED_OF_TYPE = {
  TEXT: "a text",
  NUMBER: "a number, like 3 or -0.5, as the schema declares",
  BOOLEAN: "true or false, as the schema declares",
  DATE: "a date in EDTF, like 1926-04-06 or 1926, as the schema declares",
  LIST: "items with the schema's delimiter between them",
} as const;

const SLUG = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

/**
 * Reads the typed cells of a table's rows, one row after the other; `at` goes to a row. Reports a wrong cell as a fault
 * and returns an empty value in its place.
 */
export class RowReader {
  readonly #file: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #languages = new Map<string, readonly string[]>();
  readonly #report: (fault: Fault) => void;
  readonly #findings: Findings;
  readonly #cache: CellCache;
  #line = 0;
  #cells: readonly string[] = [];

  /** `header` has an empty name for a column that is not read. */
  constructor(
    file: string,
    header: readonly string[],
    report: (fault: Fault) => void,
    findings: Findings,
    cache: CellCache,
  ) {
    this.#file = file;
    this.#findings = findings;
    this.#columns = new Map(header.map((column, place) => [column, place]));
    this.#report = report;
    this.#cache = cache;
  }

  /** Goes to the row that ends on a line of the file, the header's being 1. */
  at(line: number, cells: readonly string[]): void {
    this.#line = line;
    this.#cells = cells;
  }

  get line(): number {
    return this.#line;
  }

  /** The text of a cell; empty where the file has no such column. */
  cell(column: string): string {
    return this.#cells[this.#columns.get(column) ?? -1] ?? "";
  }

  /** Reports a fault of a cell; `kind` names it where `expected` differs from row to row. */
  fault(column: string, expected: string, value: string = this.cell(column), kind?: string): void {
    const fault: Fault = { file: this.#file, row: this.#line, column, value, expected };
    this.#report(kind === undefined ? fault : { ...fault, kind });
  }

  /** A text of one line, or of several. */
  optionalText(column: string, hasLines = false): string | null {
    const value = this.cell(column);
    if (value === "") return null;
    const expected = checkText(value, hasLines);
    if (expected !== null) this.fault(column, expected);
    return value;
  }

  text(column: string, hasLines = false): string {
    const value = this.optionalText(column, hasLines);
    if (value === null) this.fault(column, "a value, this column may not be empty");
    return value ?? "";
  }

  optionalId(column: string): string | null {
    const value = this.cell(column);
    if (value === "") return null;
    if (!SLUG.test(value)) this.fault(column, "an id of lower-case letters, digits and hyphens between them");
    return value;
  }

  id(column: string): string {
    const value = this.optionalId(column);
    if (value === null) this.fault(column, "an id, this column may not be empty");
    return value ?? "";
  }

  /** The id of a row in another table, which many rows may name. */
  reference(column: string): string {
    return this.#cache.text(this.id(column));
  }

  /** Ids separated by one space. */
  ids(column: string): readonly string[] {
    const value = this.cell(column);
    if (value === "") return [];
    const ids = this.#cache.list(value);
    if (!ids.every((id) => SLUG.test(id))) this.fault(column, "ids separated by one space");
    else if (value.length !== ids.reduce((sum, { length }) => sum + length + 1, -1))
      this.#repair(column, { rule: "list-separator" });
    if (new Set(ids).size !== ids.length) this.fault(column, "each id once");
    return ids;
  }

  oneOf<Value extends string>(column: string, values: readonly [Value, ...Value[]]): Value {
    const text = this.cell(column);
    const found = values.find((value) => value === text) ?? this.#inOtherCase(column, text, values);
    if (found === undefined) this.fault(column, `one of ${values.join(", ")}`, text);
    return found ?? values[0];
  }

  /** A BCP 47 tag, written as the standard writes it. */
  optionalLanguage(column: string): string | null {
    const value = this.cell(column);
    if (value === "") return null;
    const canonical = canonicalLanguage(value);
    if (canonical === null) this.fault(column, "a language as a BCP 47 tag, like de or ru-Latn");
    else if (canonical !== value)
      this.fault(column, `the tag as the standard writes it: ${canonical}`, value, "language tag");
    return value;
  }

  date(column: string): UncertainDate | null {
    const text = this.cell(column);
    if (text === "") return null;
    try {
      return this.#cache.date(text);
    } catch (error) {
      const { rule, expected } = expectDate(text, error);
      this.fault(column, expected, text, rule);
      return null;
    }
  }

  #inOtherCase<Value extends string>(
    column: string,
    text: string,
    values: readonly Value[],
  ): Value | undefined {
    const found = values.find((value) => value.toLowerCase() === text.toLowerCase());
    if (found !== undefined) this.#repair(column, { rule: "word-case", example: text, reading: found });
    return found;
  }

  /** Tells of a cell that is read otherwise than it is written. */
  #repair(column: string, found: Found): void {
    this.#findings.add("REPAIR", found, { file: this.#file, row: this.#line, column });
  }

  /** A cell of a column of the dataset's own, as it is written; null where it is empty. */
  attribute(column: AttributeColumn): string | null {
    const value = this.optionalText(column.name, true);
    if (value === null) return null;
    if (readAttribute(value, column) === null) this.fault(column.name, EXPECTED_OF_TYPE[column.type]);
    return this.#cache.text(value);
  }

  /** Returns the text of a cell, and reports it where the check finds it wrong. */
  checked<Text extends string | null>(column: string, check: Check | undefined, text: Text): Text {
    const expected = text === null || check === undefined ? null : check(text);
    if (expected !== null) this.fault(column, expected, this.cell(column), "text");
    return text;
  }

  /** A whole number from 1 to 9999. */
  ordinal(column: string): number {
    const value = this.text(column);
    if (value !== "" && !/^[1-9]\d{0,3}$/.test(value)) this.fault(column, "a whole number from 1");
    return Number(value);
  }

  /** The texts of the columns `name_de`, `name_ru`, … by language code. */
  translations(column: string, check: Check | undefined, hasLines = false): Readonly<Record<string, string>> {
    const texts: Record<string, string> = {};
    for (const language of this.#languagesOf(column)) {
      const translated = `${column}_${language}`;
      const value = this.checked(translated, check, this.optionalText(translated, hasLines));
      if (value !== null) texts[language] = value;
    }
    return texts;
  }

  #languagesOf(column: string): readonly string[] {
    const known = this.#languages.get(column);
    if (known !== undefined) return known;
    const prefix = `${column}_`;
    const found = [...this.#columns.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
    this.#languages.set(column, found);
    return found;
  }
}

type Check = (text: string) => string | null;

const LANGUAGE_NAMES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Null where there is no such language: `russian`, `ru_Latn`, `qq`. */
function canonicalLanguage(tag: string): string | null {
  try {
    const [canonical = null] = Intl.getCanonicalLocales(tag);
    return canonical !== null && LANGUAGE_NAMES.of(canonical) !== undefined ? canonical : null;
  } catch {
    return null;
  }
}
