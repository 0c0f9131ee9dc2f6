import { parseUncertainDate, type UncertainDate } from "@entente/core";
import type { Fault } from "../fault.ts";

/** Cells of one CSV row by column name, as text. */
export interface RawRow {
  readonly file: string;
  /** Line in the file, the header being 1. */
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Values that many rows share, kept once for a whole package: a million ties name some thousand days and a few
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
    const known = this.#lists.get(value) ?? value.split(" ");
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

const SLUG = /^[a-z0-9]+(?:--?[a-z0-9]+)*$/;

/** Reads the typed cells of one row; what is wrong is reported as a fault and replaced by an empty value. */
export class RowReader {
  readonly raw: RawRow;
  readonly #report: (fault: Fault) => void;
  readonly #cache: CellCache;

  constructor(raw: RawRow, report: (fault: Fault) => void, cache: CellCache) {
    this.raw = raw;
    this.#report = report;
    this.#cache = cache;
  }

  fault(column: string | null, expected: string, value: string | null = null): void {
    const shown = value ?? (column === null ? null : (this.raw.cells.get(column) ?? null));
    this.#report({ file: this.raw.file, row: this.raw.row, column, value: shown, expected });
  }

  optionalText(column: string): string | null {
    const value = this.raw.cells.get(column) ?? "";
    if (value === "") return null;
    if (/^[=+\-@\t\r]/.test(value)) {
      this.fault(column, "text that does not begin with = + - @: a spreadsheet would run it as a formula");
    }
    return value;
  }

  text(column: string): string {
    const value = this.optionalText(column);
    if (value === null) this.fault(column, "a value, this column may not be empty");
    return value ?? "";
  }

  optionalId(column: string): string | null {
    const value = this.raw.cells.get(column) ?? "";
    if (value === "") return null;
    if (!SLUG.test(value)) this.fault(column, "an id of lower-case letters, digits and hyphens between them");
    return value;
  }

  id(column: string): string {
    const value = this.optionalId(column);
    if (value === null) this.fault(column, "an id, this column may not be empty");
    return value ?? "";
  }

  /** The id of a row elsewhere, which many rows may name. */
  reference(column: string): string {
    return this.#cache.text(this.id(column));
  }

  /** Ids separated by one space. */
  ids(column: string): readonly string[] {
    const value = this.raw.cells.get(column) ?? "";
    if (value === "") return [];
    const ids = this.#cache.list(value);
    if (!ids.every((id) => SLUG.test(id))) this.fault(column, "ids separated by one space");
    if (new Set(ids).size !== ids.length) this.fault(column, "each id once");
    return ids;
  }

  oneOf<Value extends string>(column: string, values: readonly [Value, ...Value[]]): Value {
    const text = this.raw.cells.get(column) ?? "";
    const found = values.find((value) => value === text);
    if (found === undefined) this.fault(column, `one of ${values.join(", ")}`, text);
    return found ?? values[0];
  }

  /** A BCP 47 tag, written as the standard writes it. */
  optionalLanguage(column: string): string | null {
    const value = this.raw.cells.get(column) ?? "";
    if (value === "") return null;
    const canonical = canonicalLanguage(value);
    if (canonical === null) this.fault(column, "a language as a BCP 47 tag, like de or ru-Latn");
    else if (canonical !== value) this.fault(column, `the tag as the standard writes it: ${canonical}`);
    return value;
  }

  date(column: string): UncertainDate | null {
    const text = this.raw.cells.get(column) ?? "";
    if (text === "") return null;
    try {
      return this.#cache.date(text);
    } catch (error) {
      const reason =
        error instanceof Error ? error.message.replace(/^".*?" (?:is not )?/, "a date, not ") : "a date";
      this.fault(column, reason);
      return null;
    }
  }

  /** Columns `name_de`, `name_ru`, …: names by language code. */
  names(prefix: string): Readonly<Record<string, string>> {
    const names: Record<string, string> = {};
    for (const column of this.raw.cells.keys()) {
      if (!column.startsWith(`${prefix}_`)) continue;
      const value = this.optionalText(column);
      if (value !== null) names[column.slice(prefix.length + 1)] = value;
    }
    return names;
  }
}

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
