import {
  ATTRIBUTED_TABLES,
  type AttributeColumn,
  type Attributed,
  type AttributeType,
  type AttributeValue,
  attributesOf,
} from "@entente/core";
import type { Rows } from "./stored-tables.ts";

type Properties = Readonly<Record<string, unknown>>;

/** An attribute in the list that a node or relationship keeps as JSON, in its property `attributes`. */
interface StoredAttribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly value: AttributeValue;
  /** As the dataset writes it, where that is not how the value is written: `1.50`. */
  readonly text?: string;
}

/** The columns of a dataset's own in one table. */
export function attributeColumnsOf(
  { attributeColumns = [] }: { readonly attributeColumns?: readonly AttributeColumn[] },
  rows: Rows,
): readonly AttributeColumn[] {
  return attributeColumns.filter(({ table }) => table === rows);
}

/**
 * The attributes of a row as properties: each by itself, for Cypher, as `attribute_NAME` (numbers as floats, lists as
 * lists of texts), and all of them as JSON, from which the row and GraphQL get them back.
 */
export function attributeProperties(
  row: Attributed,
  rows: Rows,
  columns: readonly AttributeColumn[],
): Properties {
  const table = ATTRIBUTED_TABLES.find((one) => one === rows);
  if (table === undefined || columns.length === 0) return {};
  const attributes = attributesOf(row, table, columns);
  const stored = attributes.map(
    ({ column: { name, type }, text, value }): StoredAttribute => ({
      name,
      type,
      value,
      ...(String(value) === text ? {} : { text }),
    }),
  );
  return Object.fromEntries([
    ...attributes.map(({ column, value }) => [`attribute_${column.name}`, value] as const),
    ["attributes", JSON.stringify(stored)],
  ]);
}

/** The cells of a row's attributes as the dataset writes them, by name. */
export function restoreAttributes({ attributes }: Properties): ReadonlyMap<string, string> {
  if (typeof attributes !== "string") return new Map();
  const stored = JSON.parse(attributes) as readonly StoredAttribute[];
  return new Map(stored.map(({ name, value, text }) => [name, text ?? String(value)]));
}
