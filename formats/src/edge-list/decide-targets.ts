import type { CellTable } from "../cell-table/cell-table.ts";
import type { Findings } from "../contract/import-report.ts";
import { ARGUMENT_NAMES, type EdgeField, normalise } from "./column-names.ts";
import type { Mapping } from "./map-columns.ts";
import { hasSigns } from "./tie-kinds.ts";

/** What the second names of the rows are: other actors, or arguments on which the first ones have a stance. */
export type Targets = "actors" | "arguments";

/** A shorter table in which nobody stands on both sides may do so by chance. */
const MANY_ROWS = 20;
const FEWEST_ROWS = 6;
/** Of arguments each is spoken of again and again. */
const ROWS_A_TARGET = 2;

/**
 * Decides whether a signed table is one of ties or of stances on arguments (two-mode): by the name of its second column,
 * by a column of the tables of nodes that tells the two apart, or since nobody stands on both sides of many rows. Null
 * where there are too few rows to tell, and the reader must choose.
 */
export function decideTargets(
  table: CellTable,
  fields: Mapping<EdgeField>,
  nodes: readonly CellTable[],
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): Targets | null {
  const { targets } = answers;
  if (targets === "actors" || targets === "arguments") return targets;
  const { source = 0, target = 0 } = fields;
  const column = table.header[target] ?? "";
  if (ARGUMENT_NAMES.includes(normalise(column))) return "arguments";
  const rows = table.rows.length;
  const [one, other] = [namesIn(table.columns[source]), namesIn(table.columns[target])];
  const isApart = one.size > 1 && other.size > 1 && ![...other].some((name) => one.has(name));
  if (!isApart || !hasSigns(table, fields)) return "actors";
  const isParted = nodes.some((table) => partsModes(table, one, other));
  if (!isParted && (rows < FEWEST_ROWS || rows < ROWS_A_TARGET * other.size)) return "actors";
  const place = { file: table.file, row: null, column };
  const choice = { option: "targets", values: ["arguments", "actors"] };
  if (isParted || rows >= MANY_ROWS) {
    findings.add("WARNING", { rule: "two-mode", column }, place, { ...choice, taken: "arguments" });
    return "arguments";
  }
  findings.add("QUESTION", { rule: "targets", column }, place, choice);
  return null;
}

function namesIn(cells: readonly string[] = []): ReadonlySet<string> {
  return new Set(cells.filter((cell) => cell !== ""));
}

/** Whether a column of a table of nodes has one value for all names of one side, and another for those of the other. */
function partsModes({ columns }: CellTable, one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const keys = columns.find(
    (cells) => cells.some((cell) => one.has(cell)) && cells.some((cell) => other.has(cell)),
  );
  if (keys === undefined) return false;
  return columns.some((cells) => {
    const [first, second] = [one, other].map(
      (side) => new Set(cells.filter((_, row) => side.has(keys[row] ?? ""))),
    );
    return first?.size === 1 && second?.size === 1 && !first.has([...second][0] ?? "");
  });
}
