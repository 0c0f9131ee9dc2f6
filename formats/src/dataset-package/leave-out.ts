import { parseFocus } from "@entente/core";
import type { TableKey } from "./column.ts";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { TABLES, type Table } from "./tables.ts";

/** A row that is left out of a package, and the row of its table that says the same, if it was merged. */
export interface LeavingRow {
  readonly key: TableKey;
  readonly position: number;
  readonly mergedInto: number | null;
}

/** The place of a row that was left out. */
export interface LeftRow {
  readonly file: string;
  readonly row: number;
  readonly isMerged: boolean;
}

type Row = Record<string, unknown>;
/** Ids that no row has any more, by table: each with the one in its place, or null. */
type Gone = Map<TableKey, Map<string, string | null>>;

/**
 * Takes rows out of a package without faults. Citations of a merged row go to the row that stays, and what names it
 * names that row. What cannot be without a row that is left out is left out too; what only may name it names nothing.
 */
export function leaveOut(rows: PackageRows, leaving: readonly LeavingRow[]): readonly LeftRow[] {
  const left: LeftRow[] = [];
  const gone: Gone = new Map();
  const out = new Map<TableKey, Set<number>>();
  const take = (table: TableRows<Row>, position: number, mergedInto: number | null): void => {
    const { key, file } = table.table;
    const [row, heir] = [table.models[position], mergedInto === null ? null : table.models[mergedInto]];
    out.set(key, (out.get(key) ?? new Set()).add(position));
    const ids = gone.get(key) ?? new Map<string, string | null>();
    if (typeof row?.id === "string") ids.set(row.id, heir === null ? null : String(heir?.id));
    gone.set(key, ids);
    if (heir !== null && heir !== undefined)
      heir.citations = [...new Set([...listOf(heir.citations), ...listOf(row?.citations)])];
    left.push({ file, row: table.lineOf(position), isMerged: mergedInto !== null });
  };
  for (const { key, position, mergedInto } of leaving)
    if (out.get(key)?.has(position) !== true) take(mutable(rows, key), position, mergedInto);
  let before = -1;
  while (left.length !== before) {
    before = left.length;
    for (const table of TABLES) {
      const target = mutable(rows, table.key);
      for (const [position, row] of target.models.entries()) {
        const isThere = out.get(table.key)?.has(position) !== true;
        if (isThere && !rename(row, table, gone)) take(target, position, null);
      }
    }
  }
  for (const [key, positions] of out) rowsOf(rows, key).removeAll(positions);
  removeRepeatedParticipants(rows, left);
  return left;
}

/** The rows of a table as they are made here: nobody else has them yet. */
function mutable(rows: PackageRows, key: TableKey): TableRows<Row> {
  return rowsOf(rows, key) as unknown as TableRows<Row>;
}

/** Puts other ids in place of those that are gone. False where the row cannot be without one of them. */
function rename(row: Row, { key, columns }: Table, gone: Gone): boolean {
  for (const [name, column] of columns) {
    const ids = gone.get(name === "rivalOf" ? key : (column.references ?? key));
    if (name === "focus") row[name] = listOf(row[name]).flatMap((word) => renameFocus(word, gone));
    if (ids === undefined || (column.references === undefined && name !== "rivalOf")) continue;
    const value = row[name];
    if (Array.isArray(value) && value.some((id) => ids.has(id))) {
      const kept = value.map((id) => (ids.has(id) ? ids.get(id) : id)).filter((id) => id !== null);
      row[name] = [...new Set(kept)];
      if (column.required && kept.length === 0) return false;
    } else if (typeof value === "string" && ids.has(value)) {
      const heir = ids.get(value) ?? null;
      // A rival of what is left out is the reading of nothing.
      if (heir === null && (column.required || name === "rivalOf")) return false;
      row[name] = heir;
    }
  }
  return true;
}

const FOCUS_TABLES: Readonly<Record<string, TableKey>> = {
  actor: "actors",
  faction: "factions",
  tie: "ties",
  argument: "arguments",
  event: "events",
};

function renameFocus(word: string, gone: Gone): readonly string[] {
  const focus = parseFocus(word);
  const key = focus === null ? undefined : FOCUS_TABLES[focus.kind];
  const ids = key === undefined ? undefined : gone.get(key);
  if (focus === null || ids?.has(focus.id) !== true) return [word];
  const heir = ids.get(focus.id) ?? null;
  return heir === null ? [] : [`${focus.kind}:${heir}`];
}

/** Two events that became one have some participants twice. */
function removeRepeatedParticipants({ participants }: PackageRows, left: LeftRow[]): void {
  const [seen, twice] = [new Set<string>(), new Set<number>()];
  for (const [position, { event, actor, role }] of participants.models.entries()) {
    const name = `${event}/${actor}/${role}`;
    if (!seen.has(name)) {
      seen.add(name);
      continue;
    }
    twice.add(position);
    left.push({ file: participants.table.file, row: participants.lineOf(position), isMerged: true });
  }
  participants.removeAll(twice);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}
