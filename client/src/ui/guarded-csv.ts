import { csvFormatRows } from "d3-dsv";

/** How a spreadsheet begins what it computes. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that a spreadsheet may open: a text that it would take for a formula gets an apostrophe before it, which
 * spreadsheets know as the mark of text. Numbers, negative ones too, stay as they are.
 */
export function formatGuardedCsv(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(
    rows.map((cells) =>
      cells.map((text) => (FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)),
    ),
  );
}
