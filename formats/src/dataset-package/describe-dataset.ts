import { compareIds, type Dataset, formatCalendarDate, packTime } from "@entente/core";
import { describeResource } from "./describe-resource.ts";
import { TABLES, type Table } from "./tables.ts";
import { rowsToWrite } from "./write-package.ts";

/**
 * The datapackage.json of a dataset whose own is not at hand. It has everything that the story is made of; what its own
 * had beside that, as its checks, is missing.
 */
export function describeDataset(dataset: Dataset): string {
  const { titles = {}, descriptions = {}, period, opening, time, language } = dataset;
  const translated = (name: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${name}_${code}`, text]));
  const descriptor = {
    profile: "tabular-data-package",
    name: dataset.id,
    title: dataset.title,
    ...translated("title", titles),
    description: dataset.description,
    ...translated("description", descriptions),
    licenses: [{ name: dataset.licence }],
    period: { from: formatCalendarDate(period.from), to: formatCalendarDate(period.to) },
    ...(opening === undefined ? {} : { opening: formatCalendarDate(opening) }),
    ...(language === undefined ? {} : { language }),
    ...(time === undefined || time.kind === "CALENDAR" ? {} : { time: packTime(time) }),
    resources: TABLES.filter((table) => table.key === "actors" || rowsToWrite(dataset, table).length > 0).map(
      (table) => describeTable(dataset, table),
    ),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function describeTable(dataset: Dataset, table: Table): Readonly<Record<string, unknown>> {
  const own = (dataset.attributeColumns ?? []).filter((column) => column.table === table.key);
  const rows = rowsToWrite(dataset, table);
  const translations = table.columns.flatMap(([name, { translations: field }]) => {
    if (field === undefined) return [];
    const languages = new Set(rows.flatMap((row) => Object.keys((row[field] as object | undefined) ?? {})));
    return [...languages].map((language) => `${name}_${language}`);
  });
  const header = [
    ...table.columns.map(([name]) => name),
    ...translations.sort(compareIds),
    ...own.map(({ name }) => name),
  ];
  return describeResource(table, header, new Map(own.map((column) => [column.name, column])));
}
