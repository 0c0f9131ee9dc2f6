import { guardCell } from "@entente/formats";
import { csvFormatRows } from "d3-dsv";

/** Rows as CSV that is safe to open in a spreadsheet: see `guardCell`. */
export function formatGuardedCsv(rows: readonly (readonly string[])[]): string {
  return csvFormatRows(rows.map((cells) => cells.map(guardCell)));
}
