import type { Dataset, UncertainDate, Validity } from "@entente/core";
import { TABLES, type Table } from "../dataset-package/tables.ts";

/** A day is the number of days since 1970-01-01. Null is absent, and open for the bound of a fact. */
export type ColumnValue = string | number | readonly string[] | null;

export interface TableColumn {
  readonly name: string;
  readonly type: "TEXT" | "DAY" | "NUMBER" | "LIST";
  readonly values: readonly ColumnValue[];
}

/** A table of a dataset, column by column. */
export interface ColumnTable {
  /** As the package calls it: `ties`. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

type Row = Readonly<Record<string, unknown>>;

const BOUNDS = ["validFromEarliest", "validFrom", "validTo", "validToLatest"] as const;
const EDTF = ["validFromEdtf", "validToEdtf"] as const;
/** Columns of uncertain dates beside the bounds of facts; of lists; of numbers. */
const DATES = ["actors.born", "actors.died", "events.date", "tour-stops.date"];
const LISTS = ["citations", "focus"];
const NUMBERS = ["number"];

/**
 * The tables of a dataset that have rows, in columns with types. Facts have all four bounds as days, and their dates as
 * EDTF besides; another uncertain date has two days, `bornEarliest` and `bornLatest`. Translations have columns of their
 * own, as in a package.
 */
export function columnTables(dataset: Dataset): readonly ColumnTable[] {
  return TABLES.map((table) => ({ table, rows: rowsOf(dataset, table) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => ({ name: table.name, columns: columnsOf(table, rows) }));
}

function rowsOf(dataset: Dataset, { key }: Table): readonly Row[] {
  if (key !== "officeHoldings") return dataset[key] as readonly unknown[] as readonly Row[];
  const titles = new Map(
    dataset.offices.map(({ id, title, titles: others = {} }) => [id, { title, titles: others }]),
  );
  return dataset.officeHoldings.map((holding) => ({ ...holding, ...titles.get(holding.office) }));
}

function columnsOf({ name: table, columns, isDated }: Table, rows: readonly Row[]): readonly TableColumn[] {
  const textColumn = (name: string, values: readonly ColumnValue[]): TableColumn => ({
    name,
    type: "TEXT",
    values,
  });
  const of = (field: string): readonly ColumnValue[] =>
    rows.map((row) => (row[field] ?? null) as ColumnValue);
  return columns.flatMap(([name, { translations }]): readonly TableColumn[] => {
    if (isDated && name === "validTo") return [];
    if (isDated && name === "validFrom")
      return [
        ...BOUNDS.map((field): TableColumn => ({ name: field, type: "DAY", values: boundsOf(rows, field) })),
        ...EDTF.map((field) => textColumn(field, of(field))),
      ];
    if (DATES.includes(`${table}.${name}`)) return dateColumns(name, rows);
    const type = LISTS.includes(name) ? "LIST" : NUMBERS.includes(name) ? "NUMBER" : "TEXT";
    const own: TableColumn = { name, type, values: of(name) };
    return translations === undefined ? [own] : [own, ...translationColumns(name, translations, rows)];
  });
}

function boundsOf(rows: readonly Row[], field: (typeof BOUNDS)[number]): readonly ColumnValue[] {
  return (rows as readonly unknown[] as readonly Validity[]).map((row) => row[field]);
}

function dateColumns(name: string, rows: readonly Row[]): readonly TableColumn[] {
  const dates = rows.map((row) => (row[name] ?? null) as UncertainDate | null);
  return [
    { name, type: "TEXT", values: dates.map((date) => date?.text ?? null) },
    { name: `${name}Earliest`, type: "DAY", values: dates.map((date) => date?.earliest ?? null) },
    { name: `${name}Latest`, type: "DAY", values: dates.map((date) => date?.latest ?? null) },
  ];
}

function translationColumns(name: string, field: string, rows: readonly Row[]): readonly TableColumn[] {
  const texts = rows.map((row) => (row[field] ?? {}) as Readonly<Record<string, string>>);
  const languages = [...new Set(texts.flatMap((own) => Object.keys(own)))].sort();
  return languages.map((language) => ({
    name: `${name}_${language}`,
    type: "TEXT",
    values: texts.map((own) => own[language] ?? null),
  }));
}
