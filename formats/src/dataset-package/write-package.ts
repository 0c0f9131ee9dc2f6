import type { Attributed, Dataset, UncertainDate } from "@entente/core";
import type { AnyColumn } from "./column.ts";
import {
  attributesIn,
  columnsIn,
  DESCRIPTOR_FILE,
  type DescriptorJson,
  parseTranslation,
  tablesIn,
} from "./resources.ts";
import type { Table } from "./tables.ts";

/** One file of a package; its text comes in pieces. */
export interface PackageFile {
  readonly name: string;
  readonly text: Iterable<string>;
}

/**
 * Writes a dataset as the package that its descriptor describes, in canonical form: datapackage.json first, then the
 * tables; tables and columns in the order of the format, rows in the order of their ids, quotes only where they are
 * needed. A canonical package that is read and written again keeps every byte.
 */
export function* writePackage(
  dataset: Dataset,
  descriptorJson: string,
): Generator<PackageFile, void, undefined> {
  yield { name: DESCRIPTOR_FILE, text: [descriptorJson] };
  const descriptor = JSON.parse(descriptorJson) as DescriptorJson;
  for (const table of tablesIn(descriptor)) {
    const attributes = new Set(attributesIn(table, descriptor).map(({ name }) => name));
    const writers = columnsIn(table, descriptor).map((name) => ({
      name,
      write: attributes.has(name) ? attributeWriter(name) : cellWriter(table, name),
    }));
    yield { name: table.file, text: writeTable(dataset, table, writers) };
  }
}

type Row = Readonly<Record<string, unknown>>;

interface ColumnWriter {
  readonly name: string;
  readonly write: (row: Row) => string;
}

function* writeTable(
  dataset: Dataset,
  table: Table,
  writers: readonly ColumnWriter[],
): Generator<string, void, undefined> {
  yield `${writers.map(({ name }) => quoteCell(name)).join(",")}\n`;
  for (const row of rowsToWrite(dataset, table)) {
    yield `${writers.map(({ write }) => quoteCell(write(row))).join(",")}\n`;
  }
}

/** The rows of a table as its columns name their values; those of office holdings have the titles of their offices. */
export function rowsToWrite(dataset: Dataset, { key }: Table): readonly Row[] {
  if (key !== "officeHoldings") return dataset[key] as unknown as readonly Row[];
  const offices = new Map(dataset.offices.map((office) => [office.id, office]));
  return dataset.officeHoldings.map((holding) => {
    const office = offices.get(holding.office);
    return { ...holding, title: office?.title ?? "", titles: office?.titles ?? {} };
  });
}

/** Gives the writer for the cells of a column, by its name; a translation is written from its own field. */
function cellWriter(table: Table, name: string): (row: Row) => string {
  const column = table.columns.find(([own]) => own === name)?.[1];
  if (column !== undefined) {
    const field = table.isDated && (name === "validFrom" || name === "validTo") ? `${name}Edtf` : name;
    return (row) => withoutDefault(textOf(row[field]), column, row);
  }
  const translation = parseTranslation(name, table);
  if (translation === null) return () => "";
  const { field, language } = translation;
  return (row) => textOf((row[field] as Readonly<Record<string, string>> | undefined)?.[language]);
}

/** Gives the writer for the cells of a column of the dataset's own, which are kept as they were written. */
function attributeWriter(name: string): (row: Row) => string {
  return ({ attributes }: Attributed) =>
    attributes !== undefined && Object.hasOwn(attributes, name) ? (attributes[name] ?? "") : "";
}

/** Leaves a cell empty where an empty cell means the same. */
function withoutDefault(text: string, { empty }: AnyColumn, row: Row): string {
  if (empty === undefined) return text;
  return text === ("column" in empty ? textOf(row[empty.column]) : empty.value) ? "" : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "object" ? (value as UncertainDate).text : String(value);
}

/** Puts a cell in quotes where CSV needs them. */
export function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
