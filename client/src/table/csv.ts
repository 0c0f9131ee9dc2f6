import { formatGuardedCsv } from "../ui/guarded-csv.ts";
import type { TableRow } from "./cells.ts";

/** The rows as they are shown, with the id of what each is about in the first column. */
export function csvOf(
  columns: readonly { readonly id: string; readonly title: string }[],
  rows: readonly TableRow[],
): string {
  return `${formatGuardedCsv([
    ["id", ...columns.map(({ title }) => title)],
    ...rows.map(({ id, cells }) => [id, ...columns.map((column) => cells[column.id]?.text ?? "")]),
  ])}\n`;
}
