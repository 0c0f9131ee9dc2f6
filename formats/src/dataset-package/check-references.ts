import type { Evidence } from "@entente/core";
import type { AnyColumn, TableKey } from "./column.ts";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";
import { TABLES } from "./tables.ts";

type Row = Readonly<Record<string, unknown>>;
/** The ids of each table; null where some could not be read. */
type Known = ReadonlyMap<TableKey, ReadonlySet<string> | null>;

/** Checks that ids are unique and that every id named is there. */
export function checkReferences(rows: PackageRows): void {
  const known: Known = new Map(
    TABLES.map(({ key }) => {
      const ids = uniqueIds(rowsOf(rows, key));
      return [key, rows[key].isComplete ? ids : null];
    }),
  );
  for (const { key, columns } of TABLES) {
    for (const [name, column] of columns) checkColumn(rowsOf(rows, key), name, column, known);
    if (columns.some(([name]) => name === "rivalOf"))
      checkRivals(rowsOf(rows, key) as unknown as TableRows<Rival>);
  }
  checkOfficeTitles(rows);
  checkParticipants(rows);
}

function uniqueIds(rows: TableRows<Row>): ReadonlySet<string> {
  const lines = new Map<string, number>();
  for (const [position, { id }] of rows.models.entries()) {
    if (typeof id !== "string") continue;
    const first = lines.get(id);
    if (first !== undefined && id !== "")
      rows.fault(position, "id", id, `an id of its own, row ${first} has this one`, "repeated id");
    else lines.set(id, rows.lineOf(position));
  }
  return new Set(lines.keys());
}

/** Checks the ids in one column, one or several in each cell, against the table that they refer to. */
function checkColumn(rows: TableRows<Row>, name: string, column: AnyColumn, known: Known): void {
  if (column.references === undefined) return;
  const ids = known.get(column.references) ?? null;
  if (ids === null) return;
  const check = (position: number, id: string): void => {
    if (!ids.has(id)) rows.fault(position, name, id, column.unknownId ?? suggestId(id, ids), "unknown id");
  };
  for (const [position, row] of rows.models.entries()) {
    const value = row[name];
    // A required cell that is empty has been reported.
    if (typeof value === "string" && value !== "") check(position, value);
    else if (Array.isArray(value)) for (const id of value as readonly string[]) check(position, id);
  }
}

type Rival = Pick<Evidence, "reading" | "rivalOf"> & { readonly id: string };

/** Checks that a rival names a preferred fact of its table, itself no rival, and that both name their reading. */
function checkRivals(rows: TableRows<Rival>): void {
  const byId = new Map(rows.models.map((row) => [row.id, row]));
  for (const [position, { id, reading, rivalOf }] of rows.models.entries()) {
    if (rivalOf === null) continue;
    const preferred = byId.get(rivalOf);
    if (preferred === undefined) {
      if (rows.isComplete) rows.fault(position, "rivalOf", rivalOf, "the id of a row of this table");
    } else if (preferred.rivalOf !== null || rivalOf === id) {
      rows.fault(position, "rivalOf", rivalOf, "the preferred row, which is itself no rival");
    } else if (preferred.reading === null) {
      rows.fault(position, "rivalOf", rivalOf, "a preferred row that gives its own reading a name too");
    }
    if (reading === null) rows.fault(position, "reading", null, "a name for this rival reading");
  }
}

function checkOfficeTitles({ officeHoldings }: PackageRows): void {
  const known = new Map<string, Readonly<Record<string, string>>>();
  for (const [position, { office, title, titles }] of officeHoldings.models.entries()) {
    const here: Readonly<Record<string, string>> = {
      title,
      ...Object.fromEntries(Object.entries(titles).map(([language, text]) => [`title_${language}`, text])),
    };
    const first = known.get(office) ?? here;
    known.set(office, first);
    for (const column of new Set([...Object.keys(first), ...Object.keys(here)])) {
      if (first[column] === here[column]) continue;
      const expected = first[column] ?? "nothing";
      officeHoldings.fault(
        position,
        column,
        here[column] ?? "",
        `the title that ${office} has in its first row: ${expected}`,
        "another title",
      );
    }
  }
}

function checkParticipants({ participants }: PackageRows): void {
  const seen = new Set<string>();
  for (const [position, { event, actor, role }] of participants.models.entries()) {
    const key = `${event}/${actor}/${role}`;
    if (seen.has(key))
      participants.fault(position, "role", role, "each actor once in the same role of an event");
    seen.add(key);
  }
}

/** Words the fault for an unknown id; they name the nearest known one, in case of a slip of the pen. */
function suggestId(id: string, known: ReadonlySet<string>): string {
  const near = [...known].find(
    (other) => other.startsWith(id.slice(0, 3)) && Math.abs(other.length - id.length) <= 2,
  );
  return near === undefined
    ? "an id that is in its table"
    : `an id that is in its table; did you mean ${near}?`;
}
