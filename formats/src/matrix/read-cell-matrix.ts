import { type CellTable, withoutHeader } from "../cell-table/cell-table.ts";
import {
  cellValue,
  MatrixSyntaxError,
  type SignedArc,
  type SignedNetwork,
  uniqueKeys,
} from "./signed-network.ts";

/** Reads a table as a matrix: with names in the first row and column, or of numbers alone. Throws MatrixSyntaxError. */
export function readCellMatrix(table: CellTable): SignedNetwork {
  const [corner, ...names] = table.header;
  // Names that are numbers have an empty corner before them.
  const isBare = [corner, ...names].every((cell) => typeof cellValue(cell ?? "") === "number");
  if (isBare) return bareMatrix(withoutHeader(table));
  const rows = table.columns[0] ?? [];
  const vertices = uniqueKeys(names);
  const columnOf = new Map(names.map((name, place) => [name, place]));
  const missing = rows.find((name) => !columnOf.has(name));
  if (missing !== undefined || rows.length !== names.length)
    throw new MatrixSyntaxError(
      `The rows and columns of a matrix must have the same names; there are ${rows.length} rows and ${names.length} columns`,
    );
  const arcs: SignedArc[] = [];
  for (const [row, name] of rows.entries()) {
    // Repeated names stand in the same order on both sides.
    const place = names[row] === name ? row : (columnOf.get(name) ?? row);
    const line = table.rows[row] ?? 0;
    for (const column of vertices.keys())
      addArc(arcs, vertices, place, column, table.columns[column + 1]?.[row] ?? "", line);
  }
  return { name: "", vertices, arcs };
}

function bareMatrix(table: CellTable): SignedNetwork {
  if (table.columns.length !== table.rows.length)
    throw new MatrixSyntaxError(
      `A matrix has as many rows as columns; there are ${table.rows.length} rows and ${table.columns.length} columns`,
    );
  const vertices = uniqueKeys(table.columns.map(() => ""));
  const arcs: SignedArc[] = [];
  for (const [row, line] of table.rows.entries())
    for (const column of vertices.keys())
      addArc(arcs, vertices, row, column, table.columns[column]?.[row] ?? "", line);
  return { name: "", vertices, arcs };
}

function addArc(
  arcs: SignedArc[],
  vertices: readonly string[],
  row: number,
  column: number,
  cell: string,
  line: number,
): void {
  const value = cellValue(cell);
  if (value === "NO_NUMBER")
    throw new MatrixSyntaxError(`Line ${line} has "${cell}" where a number is expected`);
  const [from = "", to = ""] = [vertices[row], vertices[column]];
  if (value !== "MISSING" && value !== 0) arcs.push({ from, to, value, isSymmetric: false, line });
}
