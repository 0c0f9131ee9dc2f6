import type { AttributeColumn, CalendarDate, Period, UncertainDate } from "@entente/core";
import { type AnyColumn, makeRow, type Table } from "@entente/formats";
import { isoDate } from "../database/iso-date.ts";
import { restoreAttributes } from "./stored-attributes.ts";

/** A row of the model by the names of its fields. */
export type ModelRow = Readonly<Record<string, unknown>>;

/** Properties of a stored node or relationship. A field that the dataset leaves empty is null, and absent when read. */
export type Properties = Readonly<Record<string, unknown>>;

type Columns = Pick<Table, "columns" | "isDated">;

/** Turns a row into properties: dates become EDTF, translations `name_de`; the columns `without` are left out. */
export function propertiesOf(table: Columns, row: ModelRow, without: readonly string[]): Properties {
  const properties: Record<string, unknown> = {};
  for (const [name, { translations }] of table.columns) {
    if (without.includes(name)) continue;
    if (isBound(table, name)) properties[`${name}Edtf`] = row[`${name}Edtf`];
    else properties[name] = propertyOf(row[name]);
    if (translations === undefined) continue;
    const texts = (row[translations] ?? {}) as Readonly<Record<string, string>>;
    for (const [language, text] of Object.entries(texts))
      properties[`${prefixOf(translations)}${language}`] = text;
  }
  return properties;
}

/** The days of a row that Cypher makes dates of, ISO 8601: the four bounds of a fact, or the span of a `date`. */
export function daysOf({ columns, isDated }: Columns, row: ModelRow): Properties {
  if (isDated) {
    return {
      validFrom: dayOf(row.validFrom),
      validTo: dayOf(row.validTo),
      validFromEarliest: dayOf(row.validFromEarliest),
      validToLatest: dayOf(row.validToLatest),
    };
  }
  if (!columns.some(([name]) => name === "date")) return {};
  const { earliest, latest } = row.date as UncertainDate;
  return { earliest: dayOf(earliest), latest: dayOf(latest) };
}

/** Turns the properties of `propertiesOf` back into the row; `own` are the dataset's own columns of its table. */
export function restoreRow(
  table: Columns,
  properties: Properties,
  period: Period,
  own: readonly AttributeColumn[] = [],
): ModelRow {
  const attributes = restoreAttributes(own.length === 0 ? {} : properties);
  return makeRow(
    table,
    {
      value: (name, column) => column.restore(properties[isBound(table, name) ? `${name}Edtf` : name]),
      translations: (_, column) => translationsIn(properties, column),
      attribute: ({ name }) => attributes.get(name) ?? null,
    },
    period,
    own,
  );
}

/** True for the bounds of a fact: their EDTF is a property, and their days are beside it. */
function isBound({ isDated }: Columns, name: string): boolean {
  return isDated && (name === "validFrom" || name === "validTo");
}

/** The beginning of the properties that keep a field of translations: `name_` for `names`. */
function prefixOf(translations: string): string {
  return `${translations.replace(/s$/, "")}_`;
}

function translationsIn(
  properties: Properties,
  { translations = "" }: AnyColumn,
): Readonly<Record<string, string>> {
  const prefix = prefixOf(translations);
  const found = Object.entries(properties).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(found.map(([key, text]) => [key.slice(prefix.length), String(text)]));
}

function propertyOf(value: unknown): unknown {
  const isDate = typeof value === "object" && value !== null && !Array.isArray(value);
  return isDate ? (value as UncertainDate).text : value;
}

function dayOf(date: unknown): string | null {
  return typeof date === "number" ? isoDate(date as CalendarDate) : null;
}
