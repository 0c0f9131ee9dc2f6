import {
  type AttributeColumn,
  compareIds,
  type Period,
  type UncertainDate,
  validityBetween,
} from "@entente/core";
import type { AnyColumn } from "./column.ts";
import type { Table } from "./tables.ts";

type Translations = Readonly<Record<string, string>>;

/** Gives the values of one row, column by column. */
export interface RowSource {
  readonly value: (name: string, column: AnyColumn) => unknown;
  /** A column's texts in other languages, by language code. */
  readonly translations: (name: string, column: AnyColumn) => Translations;
  /** The cell of a column of the dataset's own; null where it is empty. */
  readonly attribute?: (column: AttributeColumn) => string | null;
}

/** Makes a row as core's model has it. Its fields have the order of the columns; `own` are the dataset's own columns. */
export function makeRow(
  { columns, isDated }: Pick<Table, "columns" | "isDated">,
  source: RowSource,
  period: Period,
  own: readonly AttributeColumn[] = [],
): Readonly<Record<string, unknown>> {
  const row = makeFields(columns, source);
  if (own.length > 0) row.attributes = makeAttributes(own, source);
  if (!isDated) return row;
  const [from, to] = [row.validFrom, row.validTo] as [UncertainDate | null, UncertainDate | null];
  return Object.assign(row, validityBetween(from, to, period));
}

/** Makes the fields of a row: the value of each column, then its translations. */
export function makeFields(columns: Table["columns"], source: RowSource): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, column] of columns) {
    row[name] = source.value(name, column);
    if (column.translations !== undefined) row[column.translations] = source.translations(name, column);
  }
  return row;
}

function makeAttributes(columns: readonly AttributeColumn[], { attribute }: RowSource): Translations {
  const cells = columns.map((column) => [column.name, attribute?.(column) ?? null] as const);
  return Object.fromEntries(cells.filter((cell): cell is readonly [string, string] => cell[1] !== null));
}

/** Sorts the rows of a table into their canonical order. */
export function sortRows<Row>({ order }: Pick<Table, "order">, rows: readonly Row[]): Row[] {
  const fieldOf = (row: Row, name: string): string => String((row as Record<string, unknown>)[name]);
  return rows.toSorted((a, b) => {
    for (const name of order) {
      const result = compareIds(fieldOf(a, name), fieldOf(b, name));
      if (result !== 0) return result;
    }
    return 0;
  });
}
