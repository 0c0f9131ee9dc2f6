import { compareIds } from "@entente/core";
import { TABLES, type Table } from "./tables.ts";

export const DESCRIPTOR_FILE = "datapackage.json";

/** The content of datapackage.json. */
export type DescriptorJson = Readonly<Record<string, unknown>>;

/** An ISO 639 code, as after the bar of `name_de`. */
export const LANGUAGE = /^[a-z]{2,3}$/;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The tables that a descriptor lists, in canonical order. */
export function tablesIn(descriptor: DescriptorJson): readonly Table[] {
  const paths = new Set(resourcesOf(descriptor).map(({ path }) => path));
  return TABLES.filter(({ file }) => paths.has(file));
}

/** The columns of a table in a descriptor, in canonical order, translations last; all of them without a schema. */
export function columnsIn(table: Table, descriptor: DescriptorJson): readonly string[] {
  const own = table.columns.map(([name]) => name);
  const resource = resourcesOf(descriptor).find(({ path }) => path === table.file);
  const fields = isObject(resource?.schema) ? resource.schema.fields : null;
  if (!Array.isArray(fields)) return own;
  const named = fields.map((field: unknown) => (isObject(field) ? String(field.name) : ""));
  const others = named.filter((name) => !own.includes(name)).sort(compareIds);
  return [...own.filter((name) => named.includes(name)), ...others];
}

/** Parses the name of a translated column, like `name_de`; null where the table has no such column. */
export function parseTranslation(
  name: string,
  table: Table,
): { readonly column: string; readonly field: string; readonly language: string } | null {
  const bar = name.indexOf("_");
  const column = name.slice(0, bar);
  const language = name.slice(bar + 1);
  const field = table.columns.find(([own]) => own === column)?.[1].translations;
  return field === undefined || !LANGUAGE.test(language) ? null : { column, field, language };
}

function resourcesOf(descriptor: DescriptorJson): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(descriptor.resources) ? descriptor.resources.filter(isObject) : [];
}
