import { compareIds, type Dataset, type UncertainDate } from "@entente/core";
import { PACKAGE_TABLES, type PackageTable } from "./package-tables.ts";

type Row = Readonly<Record<string, unknown>>;

/** The columns that a package's descriptor gives a table, in canonical order; all of them where it gives none. */
export function columnsOf(
  table: PackageTable,
  descriptorJson: Readonly<Record<string, unknown>>,
): readonly string[] {
  const resources = Array.isArray(descriptorJson.resources) ? (descriptorJson.resources as Row[]) : [];
  const schema = resources.find((resource) => resource.path === table.file)?.schema as Row | undefined;
  const fields = Array.isArray(schema?.fields) ? (schema.fields as Row[]) : null;
  if (fields === null) return table.columns;
  const named = fields.map((field) => String(field.name));
  const translations = named.filter((name) => !table.columns.includes(name)).sort(compareIds);
  return [...table.columns.filter((column) => named.includes(column)), ...translations];
}

/** The tables that a package's descriptor lists, in canonical order. */
export function tablesOf(descriptorJson: Readonly<Record<string, unknown>>): readonly PackageTable[] {
  const resources = Array.isArray(descriptorJson.resources) ? (descriptorJson.resources as Row[]) : [];
  return PACKAGE_TABLES.filter(({ file }) => resources.some((resource) => resource.path === file));
}

/**
 * One table of a dataset as canonical CSV lines, each with its line feed: rows by key, columns in the format's
 * order, quotes only where they are needed. Importing and exporting give the same bytes.
 */
export function* canonicalCsv(
  dataset: Dataset,
  table: PackageTable,
  columns: readonly string[],
): Generator<string, void, undefined> {
  yield `${columns.join(",")}\n`;
  for (const row of rowsOf(dataset, table)) {
    yield `${columns.map((column) => quote(cellOf(row, column, table))).join(",")}\n`;
  }
}

function rowsOf(dataset: Dataset, table: PackageTable): readonly Row[] {
  switch (table.name) {
    case "argument-links":
      return dataset.argumentLinks as unknown as readonly Row[];
    case "tour-stops":
      return dataset.tourStops as unknown as readonly Row[];
    case "offices": {
      const offices = new Map(dataset.offices.map((office) => [office.id, office]));
      return dataset.officeHoldings.map((holding) => {
        const office = offices.get(holding.office);
        return { ...holding, title: office?.title ?? "", titles: office?.titles ?? {} };
      });
    }
    default:
      return dataset[table.name] as unknown as readonly Row[];
  }
}

function cellOf(row: Row, column: string, table: PackageTable): string {
  if (column === "validFrom" || column === "validTo") return text(row[`${column}Edtf`]);
  if (column === "view") return row.view === "network" ? "" : text(row.view);
  if (column === "shortName") return row.shortName === row.name ? "" : text(row.shortName);
  const bar = column.indexOf("_");
  const field = bar === -1 ? undefined : table.translated[column.slice(0, bar)];
  if (field !== undefined) {
    return text((row[field] as Readonly<Record<string, string>> | undefined)?.[column.slice(bar + 1)]);
  }
  return text(row[column]);
}

function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "object" ? (value as UncertainDate).text : String(value);
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
