import type { CellTable } from "../cell-table/cell-table.ts";
import type { ColumnUse } from "../contract/import-report.ts";
import type { RecordOrigin } from "../contract/story-draft.ts";
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
