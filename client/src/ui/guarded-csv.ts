import { csvFormatRows } from "d3-dsv";

/** A text that a spreadsheet would run as a formula, or one that is guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV that is safe to open in a spreadsheet: an apostrophe marks text that would be read as a formula.
 * Numbers, negative ones too, stay as they are. `unguardCell` of formats takes the apostrophe away again.
 */
export function formatGuardedCsv(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(
    rows.map((cells) =>
      cells.map((text) => (FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)),
    ),
  );
}
