import type { FilePlace, Findings } from "../contract/import-report.ts";
import { TableDates, type TimeCell } from "../dates/table-dates.ts";
import { isCalendarTime, isOpenTime, type ReadSpell } from "./graph-time.ts";

/** A time as a graph writes it, and where. */
export interface PlacedTime {
  readonly text: string;
  readonly place: FilePlace;
}

/** What a text says that is neither EDTF nor a date-time; null for one that is. */
export type CellOfText = (text: string) => TimeCell | null;

/**
 * Reads the times of a graph that are written as people write dates: all of them together say in which order day and
 * month stand. How they were read goes to the findings. Null where the reader must choose first.
 */
export function readGraphDates(
  times: Iterable<PlacedTime>,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
): CellOfText | null {
  const written = [...times].filter(({ text }) => !isOpenTime(text) && !isCalendarTime(text));
  if (written.length === 0) return () => null;
  const byColumn = new Map<string, PlacedTime[]>();
  for (const time of written) {
    const name = `${time.place.file} ${time.place.column}`;
    byColumn.set(name, [...(byColumn.get(name) ?? []), time]);
  }
  const columns = [...byColumn.values()].map((column) => ({
    file: column[0]?.place.file ?? "",
    name: column[0]?.place.column ?? "",
    cells: column.map(({ text }) => text),
    rows: column.map(({ place }) => place.row ?? 0),
  }));
  const dates = TableDates.read(columns, { ...answers, time: "calendar" }, findings);
  if (dates === null) return null;
  for (const { text, place } of written)
    if (dates.peek(text).kind !== "WRONG") dates.read(text, place, findings);
  const known = new Set(written.map(({ text }) => text));
  return (text) => (known.has(text) ? dates.peek(text) : null);
}

/** Reads spells whose times may be written in other words than EDTF. */
export function spellsInWords(readSpell: ReadSpell, cellOf: CellOfText): ReadSpell {
  const textOf = (text: string | null): string | null => {
    const cell = text === null ? null : cellOf(text);
    if (cell?.kind === "DATE") return cell.edtf;
    return cell?.kind === "OPEN" || cell?.kind === "MISSING" ? null : text;
  };
  return (spell) => {
    const first = spell.start === null ? null : cellOf(spell.start);
    if (first?.kind === "SPAN" && (spell.end === null || spell.isMoment === true))
      return readSpell({ start: first.from, end: first.to === "" ? null : first.to });
    return readSpell({ ...spell, start: textOf(spell.start), end: textOf(spell.end) });
  };
}

/** The date of a life as EDTF; the text itself where it is none. */
export function lifeText(text: string, cellOf: CellOfText): string {
  const cell = cellOf(text);
  if (cell?.kind === "DATE") return cell.edtf;
  return cell?.kind === "OPEN" || cell?.kind === "MISSING" ? "" : text;
}
