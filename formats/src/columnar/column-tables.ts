import {
  CALENDAR_TIME,
  type CalendarDate,
  countOfDay,
  type Dataset,
  type StoryTime,
  timeOf,
  type UncertainDate,
  type Validity,
} from "@entente/core";
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
/** Columns of uncertain dates beside the bounds of facts, in the time of the story and in the calendar; of lists; of numbers. */
const STORY_DATES = ["events.date", "tour-stops.date"];
const LIFE_DATES = ["actors.born", "actors.died"];
const LISTS = ["citations", "focus"];
const NUMBERS = ["number"];

/**
 * The tables of a dataset that have rows, in columns with types. Facts have all four bounds as days, and their dates as
 * EDTF besides; another uncertain date has two days, `bornEarliest` and `bornLatest`. In counted time bounds are counts,
 * and where there is no time there are none. Translations have columns of their own, as in a package.
 */
export function columnTables(dataset: Dataset): readonly ColumnTable[] {
  return TABLES.map((table) => ({ table, rows: rowsOf(dataset, table) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ table, rows }) => ({ name: table.name, columns: columnsOf(table, rows, timeOf(dataset)) }));
}

function rowsOf(dataset: Dataset, { key }: Table): readonly Row[] {
  if (key !== "officeHoldings") return dataset[key] as readonly unknown[] as readonly Row[];
  const titles = new Map(
    dataset.offices.map(({ id, title, titles: others = {} }) => [id, { title, titles: others }]),
  );
  return dataset.officeHoldings.map((holding) => ({ ...holding, ...titles.get(holding.office) }));
}

function columnsOf(
  { name: table, columns, isDated }: Table,
  rows: readonly Row[],
  time: StoryTime,
): readonly TableColumn[] {
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
        ...BOUNDS.flatMap((field) => timeColumn(field, boundsOf(rows, field), time)),
        ...(time.kind === "CALENDAR" ? EDTF : []).map((field) => textColumn(field, of(field))),
      ];
    if (STORY_DATES.includes(`${table}.${name}`)) return dateColumns(name, rows, time);
    if (LIFE_DATES.includes(`${table}.${name}`)) return dateColumns(name, rows, CALENDAR_TIME);
    const type = LISTS.includes(name) ? "LIST" : NUMBERS.includes(name) ? "NUMBER" : "TEXT";
    const own: TableColumn = { name, type, values: of(name) };
    return translations === undefined ? [own] : [own, ...translationColumns(name, translations, rows)];
  });
}

/** A column of days; of counts in counted time; none where there is no time. */
function timeColumn(
  name: string,
  days: readonly (CalendarDate | null)[],
  time: StoryTime,
): readonly TableColumn[] {
  if (time.kind === "NONE") return [];
  if (time.kind === "CALENDAR") return [{ name, type: "DAY", values: days }];
  return [{ name, type: "NUMBER", values: days.map((day) => (day === null ? null : countOfDay(time, day))) }];
}

function boundsOf(rows: readonly Row[], field: (typeof BOUNDS)[number]): readonly (CalendarDate | null)[] {
  return (rows as readonly unknown[] as readonly Validity[]).map((row) => row[field]);
}

function dateColumns(name: string, rows: readonly Row[], time: StoryTime): readonly TableColumn[] {
  const dates = rows.map((row) => (row[name] ?? null) as UncertainDate | null);
  const texts = dates.map((date) => date?.text ?? null);
  const [earliest, latest] = [
    dates.map((date) => date?.earliest ?? null),
    dates.map((date) => date?.latest ?? null),
  ];
  return [
    ...(time.kind === "CALENDAR" ? [{ name, type: "TEXT" as const, values: texts }] : []),
    ...timeColumn(`${name}Earliest`, earliest, time),
    ...timeColumn(`${name}Latest`, latest, time),
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
