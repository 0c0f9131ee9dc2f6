import { CsvParser } from "../csv/csv-parser.ts";
import { separatorIn } from "../csv/separator.ts";

/** Lines before the table that say something about it. */
const COMMENTS = /^\uFEFF?(?:# [^\r\n]*(?:\r\n|\n|\r))+/;
/** How many records are compared. */
const COMPARED = 50;

/**
 * Finds the separator of a file from its beginning: the one that its line `sep=;` names (a spreadsheet's; `skipped` is
 * then 1), or the one that parts most records into as many cells as the first. A comma where none does. Spaces count
 * only where no other character parts a record.
 */
export function findSeparator(
  beginning: string,
  name: string,
): { readonly separator: string; readonly skipped: number } {
  const named = separatorIn(beginning);
  if (named !== null) return { separator: named, skipped: 1 };
  const table = beginning.replace(COMMENTS, "");
  const isTabbed = /[.](?:tsv|tab)$/i.test(name);
  const scores = [...(isTabbed ? ["\t", ",", ";", "|"] : [",", ";", "\t", "|"])].map((separator) => ({
    separator,
    score: scoreOf(table, separator),
  }));
  const best = scores.reduce((most, one) => (one.score > most.score ? one : most));
  if (best.score > 0) return { separator: best.separator, skipped: 0 };
  return { separator: scoreOf(table, " ") === 1 ? " " : ",", skipped: 0 };
}

/** The share of records that have as many cells as the first, 0 where that has one; wider tables win a draw. */
function scoreOf(beginning: string, separator: string): number {
  const widths = widthsOf(beginning, separator);
  const [first = 1] = widths;
  if (first < 2) return 0;
  const same = widths.filter((width) => width === first).length / widths.length;
  return separator === " " ? same : same + first / 1_000;
}

function widthsOf(beginning: string, separator: string): number[] {
  const widths: number[] = [];
  const parser = new CsvParser(beginning.length + 1, { separator, isLenient: true });
  for (const { cells } of parser.write(beginning)) {
    if (cells.some((cell) => cell.trim() !== "")) widths.push(cells.length);
    if (widths.length === COMPARED) return widths;
  }
  // A file this short is looked at whole; the end of a longer one is a part of a record.
  if (widths.length < COMPARED) for (const { cells } of endOf(parser)) widths.push(cells.length);
  return widths;
}

function endOf(parser: CsvParser): readonly { readonly cells: readonly string[] }[] {
  try {
    return [...parser.end()].filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  } catch {
    return [];
  }
}
