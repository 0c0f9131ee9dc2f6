import { ATTRIBUTED_TABLES, type AttributeColumn, type AttributeType, compareIds } from "@entente/core";
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

/**
 * The columns of a table in a descriptor, in canonical order, translations and then the dataset's own columns last; all
 * of the format's without a schema.
 */
export function columnsIn(table: Table, descriptor: DescriptorJson): readonly string[] {
  const own = table.columns.map(([name]) => name);
  const fields = fieldsOf(table, descriptor);
  if (fields === null) return own;
  const named = fields.map(({ name }) => String(name));
  const attributes = attributesIn(table, descriptor).map(({ name }) => name);
  const others = named.filter((name) => !own.includes(name) && !attributes.includes(name)).sort(compareIds);
  return [...own.filter((name) => named.includes(name)), ...others, ...attributes];
}

/** The columns of the dataset's own in one table, in the order of its schema. */
export function attributesIn(table: Table, descriptor: DescriptorJson): readonly AttributeColumn[] {
  const attributed = ATTRIBUTED_TABLES.find((key) => key === table.key);
  if (attributed === undefined) return [];
  return (fieldsOf(table, descriptor) ?? []).flatMap((field) => {
    const { name, delimiter } = field;
    if (
      typeof name !== "string" ||
      table.columns.some(([own]) => own === name) ||
      parseTranslation(name, table) !== null
    )
      return [];
    return [
      {
        table: attributed,
        name,
        type: attributeTypeOf(field) ?? "TEXT",
        ...(typeof delimiter === "string" && delimiter !== "" ? { delimiter } : {}),
      },
    ];
  });
}

/** All columns of the dataset's own, table by table. */
export function attributeColumnsIn(descriptor: DescriptorJson): readonly AttributeColumn[] {
  return tablesIn(descriptor).flatMap((table) => attributesIn(table, descriptor));
}

/** A field of a table schema. */
type Field = Readonly<Record<string, unknown>>;

/** The address of EDTF at the Library of Congress: dates that Table Schema has no type for. */
const EDTF = "http://id.loc.gov/datatypes/edtf";

/** The types of Table Schema that become each type of ours. */
const TYPES: Readonly<Record<AttributeType, readonly string[]>> = {
  TEXT: ["string", "any", "time", "datetime", "duration", "geopoint", "geojson", "object", "array"],
  NUMBER: ["number", "integer"],
  BOOLEAN: ["boolean"],
  DATE: ["date", "year", "yearmonth"],
  LIST: ["list"],
};

/** Every type that a column of one's own may be declared with. */
export const FIELD_TYPES: readonly string[] = [...new Set(Object.values(TYPES).flat())];

/** The type that a field declares; null where there is no such type. */
export function attributeTypeOf({ type = "string", rdfType }: Field): AttributeType | null {
  if (rdfType === EDTF) return "DATE";
  const found = (Object.keys(TYPES) as AttributeType[]).find((one) => TYPES[one].includes(String(type)));
  return found ?? null;
}

/** The fields of a table's schema; null without a schema. */
export function fieldsOf(table: Table, descriptor: DescriptorJson): readonly Field[] | null {
  const resource = resourcesOf(descriptor).find(({ path }) => path === table.file);
  const fields = isObject(resource?.schema) ? resource.schema.fields : null;
  return Array.isArray(fields) ? fields.map((field: unknown) => (isObject(field) ? field : {})) : null;
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
