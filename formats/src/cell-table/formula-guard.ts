/** What a spreadsheet would compute, with the marks that have been put before it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Puts `'` before a cell that a spreadsheet would take for a formula; numbers stay numbers. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) && String(Number(cell)) !== cell ? `'${cell}` : cell;
}

/** Takes the mark away again. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
