import { CsvParser } from "../csv/csv-parser.ts";
import { separatorIn } from "../csv/separator.ts";
import { parseTranslation } from "./resources.ts";
import type { Table } from "./tables.ts";

/** How the cells of a column are read. WHOLE: as they are; TEXT: without spaces around what is seen; BARE: without any. */
export type CellManner = "WHOLE" | "TEXT" | "BARE";

/** The columns of a file. */
export interface TableHeader {
  /** The names that the format has for them, by place; empty for a column without a name. */
  readonly names: readonly string[];
  readonly manners: readonly CellManner[];
  /** Names that are written in another way, each with the format's. */
  readonly rewritten: readonly (readonly [written: string, name: string])[];
  /** True where the file has spaces around its names, so that it has them around all cells. */
  readonly isPadded: boolean;
}

/** Reads a header as people write it: in whatever case, with spaces around its names, with columns that have none. */
export function readHeader(
  cells: readonly string[],
  table: Table,
  described: readonly string[],
): TableHeader {
  const known = [...new Set([...table.columns.map(([name]) => name), ...described])];
  const names = cells.map((cell) => nameOf(cell, known, table));
  const isPadded = cells.some((cell) => cell !== cell.trim());
  return {
    names,
    manners: names.map((name) => mannerOf(name, table, isPadded)),
    rewritten: cells.flatMap((cell, place) => {
      const name = names[place] ?? "";
      return cell.trim() === name ? [] : [[cell.trim(), name] as const];
    }),
    isPadded,
  };
}

function nameOf(cell: string, known: readonly string[], table: Table): string {
  const written = cell.trim();
  if (known.includes(written) || parseTranslation(written, table) !== null) return written;
  const alike = known.filter((name) => plain(name) === plain(written));
  return (alike.length === 1 ? alike[0] : undefined) ?? written;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, "");
}

function mannerOf(name: string, table: Table, isPadded: boolean): CellManner {
  const translated = parseTranslation(name, table)?.column ?? name;
  const column = table.columns.find(([own]) => own === translated)?.[1];
  if (column !== undefined && column.isText !== true) return "BARE";
  if (isPadded) return "BARE";
  return column !== undefined && column.hasLines !== true ? "TEXT" : "WHOLE";
}

/** The cell without the spaces around it, as its column asks. */
export function bareCell(cell: string, manner: CellManner): string {
  if (manner === "WHOLE" || cell === "") return cell;
  if (isSeen(cell.charCodeAt(0)) && isSeen(cell.charCodeAt(cell.length - 1))) return cell;
  const bare = cell.trim();
  // A text of spaces is none, and its column says so.
  return bare === "" && manner === "TEXT" ? cell : bare;
}

/** False for what may be a space; it is looked at more closely then. */
function isSeen(code: number): boolean {
  return code > 0x20 && code < 0x80;
}

const SEPARATORS = [",", ";", "\t", "|"];

/** The separator of a package's table: the one by which its first row has most of the names that are known. */
export function separatorOf(
  beginning: string,
  table: Table,
  described: readonly string[],
): { readonly separator: string; readonly skipped: number } {
  const named = separatorIn(beginning);
  if (named !== null) return { separator: named, skipped: 1 };
  const scores = SEPARATORS.map((separator) => {
    const { names } = readHeader(firstRecord(beginning, separator), table, described);
    const isKnown = (name: string): boolean =>
      described.includes(name) || table.columns.some(([own]) => own === name);
    return names.filter(isKnown).length;
  });
  const most = Math.max(...scores);
  return { separator: SEPARATORS[scores.indexOf(most)] ?? ",", skipped: 0 };
}

function firstRecord(beginning: string, separator: string): readonly string[] {
  const parser = new CsvParser(beginning.length + 1, { separator, isLenient: true });
  for (const { cells } of parser.write(beginning)) return cells;
  try {
    for (const { cells } of parser.end()) return cells;
  } catch {
    // A quote that is never closed; the reader says so.
  }
  return [];
}
