import { parseUncertainDate } from "../time/uncertain-date.ts";

export type AttributeType = "TEXT" | "NUMBER" | "BOOLEAN" | "DATE" | "LIST";

/** The tables whose rows may have attributes. */
export const ATTRIBUTED_TABLES = ["actors", "ties", "memberships", "positions", "events"] as const;
export type AttributedTable = (typeof ATTRIBUTED_TABLES)[number];

/** A column of a dataset's own: one that the format does not know, declared for a table. */
export interface AttributeColumn {
  readonly table: AttributedTable;
  readonly name: string;
  readonly type: AttributeType;
  /** Between the items of a LIST; a comma if absent. */
  readonly delimiter?: string;
}

/** A number is finite; a date is an EDTF text. */
export type AttributeValue = string | number | boolean | readonly string[];

/** A row of a table that may have attributes. */
export interface Attributed {
  /**
   * The cells of the dataset's own columns as they are written, by the column's name; an empty cell is absent. The
   * field itself is absent where its table has no such column.
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A cell of a column of the dataset's own. */
export interface Attribute {
  readonly column: AttributeColumn;
  /** As the dataset writes it: `1.50` for the number 1.5. */
  readonly text: string;
  readonly value: AttributeValue;
}

const TRUE = ["true", "True", "TRUE", "1"];
const FALSE = ["false", "False", "FALSE", "0"];

/** Reads a cell that is not empty; null where it has not the type of its column. */
export function readAttribute(
  text: string,
  { type, delimiter = "," }: Pick<AttributeColumn, "type" | "delimiter">,
): AttributeValue | null {
  switch (type) {
    case "TEXT":
      return text;
    case "NUMBER":
      return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text))
        ? Number(text)
        : null;
    case "BOOLEAN":
      return TRUE.includes(text) ? true : FALSE.includes(text) ? false : null;
    case "DATE":
      return isDate(text) ? text : null;
    case "LIST":
      return text.split(delimiter).map((item) => item.trim());
  }
}

/** The value of a row in a column; null where it has none. */
export function attributeValueOf({ attributes }: Attributed, column: AttributeColumn): AttributeValue | null {
  const text =
    attributes !== undefined && Object.hasOwn(attributes, column.name) ? attributes[column.name] : undefined;
  return text === undefined || text === "" ? null : readAttribute(text, column);
}

/**
 * Where a value lies among the others of its column: a number itself, a date by the first day that it may be; null for
 * values without an order.
 */
export function attributeOrder(
  value: AttributeValue,
  { type }: Pick<AttributeColumn, "type">,
): number | null {
  if (typeof value === "number") return value;
  if (type !== "DATE" || typeof value !== "string") return null;
  const { earliest, latest } = parseUncertainDate(value);
  return earliest ?? latest;
}

/** The attributes of a row, in the order of the dataset's columns. */
export function attributesOf(
  { attributes }: Attributed,
  table: AttributedTable,
  columns: readonly AttributeColumn[] | undefined,
): readonly Attribute[] {
  if (attributes === undefined || columns === undefined) return [];
  return columns.flatMap((column) => {
    const text =
      column.table === table && Object.hasOwn(attributes, column.name) ? attributes[column.name] : undefined;
    const value = text === undefined ? null : readAttribute(text, column);
    return text === undefined || value === null ? [] : [{ column, text, value }];
  });
}

function isDate(text: string): boolean {
  try {
    parseUncertainDate(text);
    return true;
  } catch {
    return false;
  }
}
