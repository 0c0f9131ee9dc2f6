import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse } from "../contract/import-report.ts";
import type { DraftSource, RecordOrigin } from "../contract/story-draft.ts";
import type { OwnColumn } from "./own-columns.ts";

/** Where a row of a table stands; `source` is the key of the source that it names. */
export function originOf(table: CellTable, row: number, source?: string): RecordOrigin {
  const line = table.rows[row] ?? null;
  const origin = { file: table.file, row: line, locator: `row ${line}` };
  return source === undefined ? origin : { ...origin, source };
}

/** What each column of a table was taken for. */
export function columnUses(
  table: CellTable,
  fields: Readonly<Partial<Record<string, number>>>,
  own: readonly OwnColumn[],
): readonly ColumnUse[] {
  return table.header.map((column, place) => ({
    file: table.file,
    column,
    field: Object.entries(fields).find(([, at]) => at === place)?.[0] ?? null,
    attribute: own.find((one) => one.place === place)?.declared.name ?? null,
  }));
}

/** Reads the cells of a table by the fields that its columns were taken for; empty where it has no such column. */
export type ReadCell<Field extends string> = (field: Field, row: number) => string;

export function cellReader<Field extends string>(
  table: CellTable,
  fields: Readonly<Partial<Record<Field, number>>>,
): ReadCell<Field> {
  return (field, row) => {
    const place = fields[field];
    return place === undefined ? "" : (table.columns[place]?.[row] ?? "");
  };
}

/** The parts of a record that are given. */
export function given<Value extends string | object, Name extends string>(
  name: Name,
  value: Value | null | undefined,
): Partial<Record<Name, Value>> {
  return value === null || value === undefined || value === ""
    ? {}
    : ({ [name]: value } as Partial<Record<Name, Value>>);
}

/** A citation that is a web address has it as its link. */
export function sourceOf(cited: string): DraftSource {
  return /^https?:\/\/\S+$/.test(cited)
    ? { key: cited, title: cited, url: cited }
    : { key: cited, title: cited };
}
