import { readXlsx } from "hucre/xlsx";
import type { Findings, Found } from "../contract/import-report.ts";
import { type InputFile, readBytes } from "../contract/input-file.ts";
import { type CellTable, CellTableBuilder } from "./cell-table.ts";
import { finishTable } from "./read-delimited.ts";

/** The largest workbook that is read, in bytes. */
const LARGEST = 200_000_000;

/** Reads the visible sheets of an XLSX workbook that have any text. Empty with a FAULT where it cannot be read. */
export async function readSpreadsheet(file: InputFile, findings: Findings): Promise<readonly CellTable[]> {
  const fault = (found: Found): readonly CellTable[] => {
    findings.add("FAULT", found, { file: file.name, row: null, column: null });
    return [];
  };
  if (file.size > LARGEST) return fault({ rule: "workbook-too-large", megabytes: LARGEST / 1e6 });
  try {
    const { sheets } = await readXlsx(await readBytes(file), {
      sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
    });
    const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== "")));
    if (filled.length === 0) return fault({ rule: "workbook-empty" });
    return filled.flatMap(({ name, rows }) => {
      const builder = new CellTableBuilder();
      for (const [place, row] of rows.entries()) builder.add(row.map(textOf), place + 1);
      const table = finishTable(
        builder,
        filled.length === 1 ? file.name : `${file.name}, sheet ${name}`,
        findings,
      );
      return table === null ? [] : [table];
    });
  } catch (error) {
    return fault({
      rule: "workbook-unreadable",
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** A cell as text; a date as ISO 8601, without a time of day that is midnight. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "object" && "toISOString" in cell)
    return (cell as { toISOString: () => string }).toISOString().replace(/T00:00:00(?:[.]000)?Z$/, "");
  return String(cell);
}
