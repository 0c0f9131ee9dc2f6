import { type NO_ROWS, parseUncertainDate, type UncertainDate } from "@entente/core";
import type { RowReader } from "./row-reader.ts";

/** A table of a package, by its name in core's Dataset. Offices have none: their titles stand in their holdings. */
export type TableKey = Exclude<keyof typeof NO_ROWS, "offices">;

/** A column of a table and the field of the model that bears its name. */
export interface Column<Value, Translations extends string = never> {
  /** False where cells may be empty and a file may leave the column out. */
  readonly required: boolean;
  /** The table that the ids in the cells refer to. */
  readonly references?: TableKey;
  /** Words for a fault where an id is not in that table, if the usual ones do not fit. */
  readonly unknownId?: string;
  /** Every value that a cell may have. */
  readonly values?: readonly string[];
  /** The field of the model that holds the texts of the columns `name_de`, `name_ru`, … by language. */
  readonly translations?: Translations;
  /** Says what is expected in place of a text, in whatever language; null where the text is right. */
  readonly check?: (text: string) => string | null;
  /** True for words to be read, which may have spaces within. */
  readonly isText?: boolean;
  /** True for a text that may have several lines. */
  readonly hasLines?: boolean;
  /** The meaning of an empty cell: a value, or the value of another column. It is written as an empty cell again. */
  readonly empty?: { readonly value: string } | { readonly column: string };
  /** Reads a cell of the row. Reports its faults, and returns an empty value in place of a wrong one. */
  read(row: RowReader, name: string): Value;
  /** Turns a property of a database (a text, a number, a list of texts, or nothing) back into the value. */
  restore(property: unknown): Value;
}

/** A column of any type. */
export type AnyColumn = Column<unknown, string>;

type TextOptions<Translations extends string> = Pick<
  Column<unknown, Translations>,
  "translations" | "check" | "hasLines"
>;

const textOrNull = (property: unknown): string | null => (typeof property === "string" ? property : null);
const textOrEmpty = (property: unknown): string => textOrNull(property) ?? "";
const listOf = (property: unknown): readonly string[] =>
  Array.isArray(property) ? property.map(String) : [];
const dateOrNull = (property: unknown): UncertainDate | null =>
  typeof property === "string" ? parseUncertainDate(property) : null;

const UNDATED: UncertainDate = { text: "", earliest: null, latest: null };

/** The slug that names the row, unique in its table. */
export function id(): Column<string> {
  return { required: true, read: (row, name) => row.id(name), restore: textOrEmpty };
}

export function reference(references: TableKey, unknownId?: string): Column<string> {
  return {
    required: true,
    references,
    ...(unknownId === undefined ? {} : { unknownId }),
    read: (row, name) => row.reference(name),
    restore: textOrEmpty,
  };
}

export function optionalReference(references: TableKey): Column<string | null> {
  return { ...optionalSlug(), references };
}

/** A slug that no other table defines. */
export function slug(): Column<string> {
  return { required: true, read: (row, name) => row.reference(name), restore: textOrEmpty };
}

export function optionalSlug(): Column<string | null> {
  return { required: false, read: (row, name) => row.optionalId(name), restore: textOrNull };
}

/** Ids separated by one space, at least one; `missing` is the fault's words for an empty cell. */
export function references(table: TableKey, missing: string, unknownId?: string): Column<readonly string[]> {
  return {
    ...optionalReferences(table),
    required: true,
    ...(unknownId === undefined ? {} : { unknownId }),
    read: (row, name) => {
      const found = row.ids(name);
      if (found.length === 0) row.fault(name, missing);
      return found;
    },
  };
}

export function optionalReferences(table: TableKey): Column<readonly string[]> {
  return { required: false, references: table, read: (row, name) => row.ids(name), restore: listOf };
}

export function text<Translations extends string = never>(
  options: TextOptions<Translations> = {},
): Column<string, Translations> {
  return {
    required: true,
    isText: true,
    ...options,
    read: (row, name) => row.checked(name, options.check, row.text(name, options.hasLines)),
    restore: textOrEmpty,
  };
}

export function optionalText<Translations extends string = never>(
  options: TextOptions<Translations> = {},
): Column<string | null, Translations> {
  return {
    required: false,
    isText: true,
    ...options,
    read: (row, name) => row.checked(name, options.check, row.optionalText(name, options.hasLines)),
    restore: textOrNull,
  };
}

/** A text; an empty cell has the text of another column. */
export function textOr<Translations extends string = never>(
  column: string,
  options: TextOptions<Translations> = {},
): Column<string, Translations> {
  return {
    required: false,
    isText: true,
    ...options,
    empty: { column },
    read: (row, name) => row.optionalText(name) ?? row.cell(column),
    restore: textOrEmpty,
  };
}

export function optionalLanguage(): Column<string | null> {
  return { required: false, read: (row, name) => row.optionalLanguage(name), restore: textOrNull };
}

export function choice<Value extends string>(values: readonly [Value, ...Value[]]): Column<Value> {
  return {
    required: true,
    values,
    read: (row, name) => row.oneOf(name, values),
    restore: (property) => property as Value,
  };
}

/** One of several values; an empty cell means `value`. */
export function choiceOr<Value extends string>(
  value: Value,
  values: readonly [Value, ...Value[]],
): Column<Value> {
  return {
    ...choice(values),
    required: false,
    empty: { value },
    read: (row, name) => (row.cell(name) === "" ? value : row.oneOf(name, values)),
  };
}

/** A whole number from 1 to 9999. */
export function ordinal(): Column<number> {
  return { required: true, read: (row, name) => row.ordinal(name), restore: Number };
}

/** A date as EDTF; `missing` is the fault's words for an empty cell. */
export function date(missing: string): Column<UncertainDate> {
  return {
    required: true,
    read: (row, name) => {
      if (row.cell(name) === "") row.fault(name, missing);
      return row.date(name) ?? UNDATED;
    },
    restore: (property) => dateOrNull(property) ?? UNDATED,
  };
}

export function optionalDate(): Column<UncertainDate | null> {
  return { required: false, read: (row, name) => row.date(name), restore: dateOrNull };
}

/** Words separated by one space; `check` sees them one by one. */
export function optionalWords(check: (word: string) => string | null): Column<readonly string[]> {
  return {
    required: false,
    read: (row, name) => {
      const words = row.cell(name) === "" ? [] : row.cell(name).split(" ");
      for (const word of words) {
        const expected = check(word);
        if (expected !== null) row.fault(name, expected, word);
      }
      return words;
    },
    restore: listOf,
  };
}
