import type { Dataset } from "@entente/core";
import { writeXlsx } from "hucre/xlsx";
import type { WriteResult } from "../contract/format.ts";
import type { Findings } from "../contract/import-report.ts";
import { guardCell } from "../csv/guarded-cell.ts";
import { type EdgeListTable, edgeListLosses, edgeListTables } from "./edge-list-tables.ts";

/** A sheet holds 2 ** 20 rows, with its header. */
const MOST_ROWS = 1_000_000;
/** A cell holds no more. */
const MOST_CHARACTERS = 32_767;
/** Controls that XML 1.0 has no place for. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

interface Sheet {
  readonly name: string;
  readonly rows: (string | number | null)[][];
}

/**
 * Writes the two tables of a dataset as the sheets of one workbook, protected from formulas; more rows than `mostRows`
 * go on to further sheets.
 */
export async function writeWorkbook(dataset: Dataset, mostRows = MOST_ROWS): Promise<WriteResult> {
  const losses = edgeListLosses(dataset);
  const sheets = edgeListTables(dataset).flatMap((table) => sheetsOf(table, mostRows, losses));
  const framed = sheets.map((sheet) => ({ ...sheet, freezePane: { rows: 1 } }));
  const content = [await writeXlsx({ sheets: framed, properties: { title: dataset.title } })];
  return { files: [{ name: `${dataset.id}.xlsx`, content }], losses };
}

/** A table as sheets, each with its header: one, and more where one cannot hold all rows. */
function sheetsOf({ name, rows }: EdgeListTable, mostRows: number, losses: Findings): readonly Sheet[] {
  const [header = [], ...facts] = rows;
  const sheets: Sheet[] = [];
  for (let start = 0; start === 0 || start < facts.length; start += mostRows) {
    const some = [header, ...facts.slice(start, start + mostRows)];
    sheets.push({
      name: sheets.length === 0 ? name : `${name} ${sheets.length + 1}`,
      rows: some.map((row) => row.map((cell) => cellOf(cell, losses))),
    });
  }
  return sheets;
}

/** A number where it is written as one, else a text that no spreadsheet computes, not even when it is edited. */
function cellOf(cell: string, losses: Findings): string | number | null {
  if (cell === "") return null;
  if (String(Number(cell)) === cell && Number.isFinite(Number(cell))) return Number(cell);
  const guarded = guardCell(cell);
  const writable = guarded.replace(UNWRITABLE, " ");
  if (writable !== guarded) losses.add("LOSS", { rule: "unwritable-character" });
  if (writable.length <= MOST_CHARACTERS) return writable;
  losses.add("LOSS", { rule: "long-cell" });
  return writable.slice(0, MOST_CHARACTERS);
}
