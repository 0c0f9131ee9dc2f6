import { csvFormatRows } from "d3-dsv";
import type { TableRow } from "./cells.ts";

/** The rows as they are shown, with the id of what each is about in the first column. */
export function csvOf(
  columns: readonly { readonly id: string; readonly title: string }[],
  rows: readonly TableRow[],
): string {
  return `${csvFormatRows([
    ["id", ...columns.map(({ title }) => title)],
    ...rows.map(({ id, cells }) => [id, ...columns.map((column) => cells[column.id]?.text ?? "")]),
  ])}\n`;
}

export function downloadCsv(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
