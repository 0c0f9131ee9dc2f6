import type { Dataset } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { guardCell } from "../csv/guarded-cell.ts";
import { quoteCell } from "../dataset-package/write-package.ts";
import { type EdgeListTable, edgeListLosses, edgeListTables } from "./edge-list-tables.ts";

/** Writes the two tables of a dataset as CSV, protected from formulas. */
export function writeEdgeList(dataset: Dataset): WriteResult {
  return {
    files: edgeListTables(dataset).map((table) => ({
      name: `${dataset.id}-${table.name}.csv`,
      content: linesOf(table),
    })),
    losses: edgeListLosses(dataset),
  };
}

function* linesOf({ rows }: EdgeListTable): Generator<string, void, undefined> {
  for (const cells of rows) yield `${cells.map((cell) => quoteCell(guardCell(cell))).join(",")}\n`;
}
