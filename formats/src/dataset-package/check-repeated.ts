import { compareIds, isPreferred } from "@entente/core";
import type { TableKey } from "./column.ts";
import { type PackageRows, rowsOf } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";

type Row = Readonly<Record<string, unknown>>;

/** The fields in which rows that say the same thing agree. */
const SAYING: Partial<Record<TableKey, readonly string[]>> = {
  memberships: ["actor", "faction", "validFromEdtf", "validToEdtf"],
  ties: ["a", "b", "kind", "validFromEdtf", "validToEdtf"],
  argumentLinks: ["from", "to", "kind", "validFromEdtf", "validToEdtf"],
  positions: ["actor", "argument", "stance", "validFromEdtf", "validToEdtf"],
  officeHoldings: ["actor", "office", "validFromEdtf", "validToEdtf"],
  events: ["name", "date"],
};

/** Warns of rows that say the same thing under two ids. Rows that differ in a column of the dataset's own differ. */
export function warnOfRepeatedRows(rows: PackageRows): void {
  for (const [key, fields] of Object.entries(SAYING) as [TableKey, readonly string[]][])
    warnOfRepeated(rowsOf(rows, key), fields);
}

function warnOfRepeated(rows: TableRows<Row>, fields: readonly string[]): void {
  const compare = (x: number, y: number): number => {
    const [one, other] = [rows.models[x] ?? {}, rows.models[y] ?? {}];
    for (const field of fields) {
      const order = compareIds(textOf(one[field]), textOf(other[field]));
      if (order !== 0) return order;
    }
    return compareIds(attributesText(one), attributesText(other));
  };
  // Sorted by place, not by text: a million ties have no texts of their own.
  const sorted = Int32Array.from(rows.models.keys()).sort((x, y) => compare(x, y) || x - y);
  let first = 0;
  for (let place = 1; place < sorted.length; place += 1) {
    const [known, position] = [sorted[first] ?? 0, sorted[place] ?? 0];
    if (compare(known, position) !== 0 || !isPreferredRow(rows.models[known])) {
      first = place;
      continue;
    }
    const row = rows.models[position] ?? {};
    if (!isPreferredRow(row)) continue;
    const message = `it says the same as row ${rows.lineOf(known)} (${textOf(rows.models[known]?.id)}): leave one of them out`;
    rows.warn(position, "id", textOf(row.id), message, "says the same as another row");
  }
}

function isPreferredRow(row: Row | undefined): boolean {
  return isPreferred({ rivalOf: (row?.rivalOf ?? null) as string | null });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? (value as { readonly text: string }).text : String(value);
}

function attributesText({ attributes }: Row): string {
  return attributes === undefined ? "" : JSON.stringify(attributes);
}
