import { csvFormatRows } from "d3-dsv";
import type { TableRow } from "./cells.ts";

/** How a spreadsheet begins what it computes. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that a spreadsheet may open: a text that it would take for a formula gets an apostrophe before it, which
 * spreadsheets know as the mark of text. Numbers, negative ones too, stay as they are.
 */
export function guardedCsv(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(
    rows.map((cells) =>
      cells.map((text) => (FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)),
    ),
  );
}

/** The rows as they are shown, with the id of what each is about in the first column. */
export function csvOf(
  columns: readonly { readonly id: string; readonly title: string }[],
  rows: readonly TableRow[],
): string {
  return `${guardedCsv([
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
