/** A cell that `guardCell` has made: apostrophes before a character with which a formula begins. */
const GUARDED = /^'+[=+\-@\t\r]/;
/** A text that a spreadsheet would run as a formula, or one that is guarded already. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Marks a text that a spreadsheet would run as a formula with an apostrophe, for tables that leave for one. Numbers,
 * negative ones too, stay as they are.
 */
export function guardCell(text: string): string {
  return FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
}

/** Takes the apostrophe away again: every text comes back from `guardCell` as it was. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
