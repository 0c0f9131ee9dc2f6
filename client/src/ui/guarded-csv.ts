import { csvFormatRows } from "d3-dsv";

/** The characters with which a spreadsheet formula begins. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Rows as CSV that is safe to open in a spreadsheet: an apostrophe marks text that would be read as a formula.
 * Numbers, negative ones too, stay as they are.
 */
export function formatGuardedCsv(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(
    rows.map((cells) =>
      cells.map((text) => (FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)),
    ),
  );
}
