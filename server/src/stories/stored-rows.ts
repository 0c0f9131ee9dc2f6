import { type CalendarDate, formatCalendarDate, type Period, type UncertainDate } from "@entente/core";
import { makeRow, type Table } from "@entente/formats";

/** A row of the model by the names of its fields. */
export type ModelRow = Readonly<Record<string, unknown>>;

/** Properties of a stored node or relationship; what the dataset leaves empty is null when written, absent when read. */
export type Properties = Readonly<Record<string, unknown>>;

type Columns = Pick<Table, "columns" | "isDated">;

/**
 * The properties that keep a row, but for the named columns: dates as EDTF, the text of a translation as `name_de`,
 * the bounds of a dated fact as it was written.
 */
export function propertiesOf(
  { columns, isDated }: Columns,
  row: ModelRow,
  without: readonly string[],
): Properties {
  const properties: Record<string, unknown> = {};
  for (const [name, { translations }] of columns) {
    if (without.includes(name)) continue;
    if (isDated && (name === "validFrom" || name === "validTo"))
      properties[`${name}Edtf`] = row[`${name}Edtf`];
    else properties[name] = propertyOf(row[name]);
    if (translations === undefined) continue;
    const texts = (row[translations] ?? {}) as Readonly<Record<string, string>>;
    for (const [language, text] of Object.entries(texts)) {
      properties[`${translatedProperty(translations)}_${language}`] = text;
    }
  }
  return properties;
}

/** The days that Cypher makes dates of, ISO 8601: the bounds of a dated fact, the span of what has a date. */
export function daysOf({ columns, isDated }: Columns, row: ModelRow): Properties {
  if (isDated) {
    return {
      validFrom: isoDate(row.validFrom),
      validTo: isoDate(row.validTo),
      validFromEarliest: isoDate(row.validFromEarliest),
      validToLatest: isoDate(row.validToLatest),
    };
  }
  if (!columns.some(([name]) => name === "date")) return {};
  const { earliest, latest } = row.date as UncertainDate;
  return { earliest: isoDate(earliest), latest: isoDate(latest) };
}

/** The row that `propertiesOf` kept. */
export function restoreRow(table: Columns, properties: Properties, period: Period): ModelRow {
  const { validFromEdtf: validFrom, validToEdtf: validTo } = properties;
  const stored: Properties = table.isDated ? { ...properties, validFrom, validTo } : properties;
  const source = {
    value: (name: string, column: Columns["columns"][number][1]) => column.restore(stored[name]),
    translations: (_: string, column: Columns["columns"][number][1]) =>
      translationsIn(stored, `${translatedProperty(column.translations ?? "")}_`),
  };
  return makeRow(table, source, period);
}

/** The field `names` is kept as `name_de`, `name_ru`, …. */
function translatedProperty(field: string): string {
  return field.replace(/s$/, "");
}

function translationsIn(properties: Properties, prefix: string): Readonly<Record<string, string>> {
  const found = Object.entries(properties).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(found.map(([key, text]) => [key.slice(prefix.length), String(text)]));
}

function propertyOf(value: unknown): unknown {
  const isDate = typeof value === "object" && value !== null && !Array.isArray(value);
  return isDate ? (value as UncertainDate).text : value;
}

function isoDate(date: unknown): string | null {
  return typeof date === "number" ? formatCalendarDate(date as CalendarDate) : null;
}
