import { type NO_ROWS, parseUncertainDate, type UncertainDate } from "@entente/core";
import type { RowReader } from "./row-reader.ts";

/** The tables of a package, by their names in core's Dataset. An office has no table: its title stands in its holdings. */
export type TableKey = Exclude<keyof typeof NO_ROWS, "offices">;

/** A column of a table and the field of the model that bears its name. */
export interface Column<Value, Translations extends string = never> {
  /** Where false, cells may be empty and a file may leave the column out. */
  readonly required: boolean;
  /** The table whose ids the cells name. */
  readonly references?: TableKey;
  /** What is expected where an id is not in that table; null for the usual words. */
  readonly unknownId?: string;
  /** Every value that a cell may have. */
  readonly values?: readonly string[];
  /** The field of the model that holds the columns `name_de`, `name_ru`, … by language. */
  readonly translations?: Translations;
  /** What would be right in place of a text, in its own language or another; null where nothing is wrong. */
  readonly check?: (text: string) => string | null;
  /** What an empty cell means: a value, or that of another column. It is written as an empty cell again. */
  readonly empty?: { readonly value: string } | { readonly column: string };
  /** Reads a cell of the row. Reports what is wrong with it and gives an empty value instead. */
  read(row: RowReader, name: string): Value;
  /** The value again from the property that a database keeps of it: a text, a number, a list of texts, or nothing. */
  restore(property: unknown): Value;
}

/** A column whose field is known by its name alone. */
export type AnyColumn = Column<unknown, string>;

type TextOptions<Translations extends string> = Pick<Column<unknown, Translations>, "translations" | "check">;

const textOrNull = (property: unknown): string | null => (typeof property === "string" ? property : null);
const textOrEmpty = (property: unknown): string => textOrNull(property) ?? "";
const listOf = (property: unknown): readonly string[] =>
  Array.isArray(property) ? property.map(String) : [];
const dateOrNull = (property: unknown): UncertainDate | null =>
  typeof property === "string" ? parseUncertainDate(property) : null;

const UNDATED: UncertainDate = { text: "", earliest: null, latest: null };

/** A slug of the row's own, unique in its table. */
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

/** A slug that is defined nowhere else. */
export function slug(): Column<string> {
  return { required: true, read: (row, name) => row.reference(name), restore: textOrEmpty };
}

export function optionalSlug(): Column<string | null> {
  return { required: false, read: (row, name) => row.optionalId(name), restore: textOrNull };
}

/** Ids separated by one space, at least one; `missing` is what is expected in an empty cell. */
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
    ...options,
    read: (row, name) => row.checked(name, options.check, row.text(name)),
    restore: textOrEmpty,
  };
}

export function optionalText<Translations extends string = never>(
  options: TextOptions<Translations> = {},
): Column<string | null, Translations> {
  return {
    required: false,
    ...options,
    read: (row, name) => row.checked(name, options.check, row.optionalText(name)),
    restore: textOrNull,
  };
}

/** A text that is that of another column of the row where its cell is empty. */
export function textOr<Translations extends string = never>(
  column: string,
  options: TextOptions<Translations> = {},
): Column<string, Translations> {
  return {
    required: false,
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

/** One of the values; the given one where the cell is empty. */
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

/** A date as EDTF; `missing` is what is expected in an empty cell. */
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

/** Words separated by one space; each is checked alone. */
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
