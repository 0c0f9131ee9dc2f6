import { type Dataset, parseUncertainDate } from "@entente/core";
import type { AttributeColumn, AttributedTable, AttributeValue } from "../contract/story-draft.ts";

/** A column of one's own as a dataset declares it. */
export interface OwnColumn extends AttributeColumn {
  /** Between the items of a LIST; a comma if absent. */
  readonly delimiter?: string;
}

/** A dataset that has columns of its own. */
export type DatasetWithColumns = Dataset & { readonly attributeColumns?: readonly OwnColumn[] };

export interface OwnAttribute {
  readonly name: string;
  readonly value: AttributeValue;
}

export function columnsOf(dataset: DatasetWithColumns, table: AttributedTable): readonly OwnColumn[] {
  return (dataset.attributeColumns ?? []).filter((column) => column.table === table);
}

/** The values of a row's own columns, in their order; what has not the type of its column is left out. */
export function valuesOfRow(row: object, columns: readonly OwnColumn[]): readonly OwnAttribute[] {
  const { attributes } = row as { readonly attributes?: Readonly<Record<string, string>> };
  if (attributes === undefined) return [];
  return columns.flatMap((column) => {
    const text = Object.hasOwn(attributes, column.name) ? attributes[column.name] : undefined;
    const value = text === undefined ? null : valueOfCell(text, column);
    return value === null ? [] : [{ name: column.name, value }];
  });
}

function valueOfCell(text: string, { type, delimiter = "," }: OwnColumn): AttributeValue | null {
  if (type === "NUMBER") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
  if (type === "BOOLEAN")
    return /^(?:true|1)$/i.test(text) ? true : /^(?:false|0)$/i.test(text) ? false : null;
  if (type === "LIST") return text.split(delimiter).map((item) => item.trim());
  return type === "DATE" && !isDate(text) ? null : text;
}

function isDate(text: string): boolean {
  try {
    parseUncertainDate(text);
    return true;
  } catch {
    return false;
  }
}
