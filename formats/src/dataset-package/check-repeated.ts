import { compareIds, isPreferred } from "@entente/core";
import type { FindingChoice } from "../contract/import-report.ts";
import type { TableKey } from "./column.ts";
import type { LeavingRow } from "./leave-out.ts";
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

/** What may become of rows that say the same thing. */
export const REPEATED_FACTS = { option: "repeated-facts", values: ["keep", "merge"] } as const;

/**
 * Warns of rows that say the same thing under two ids, and gives those after the first of each. Rows that differ in a
 * column of the dataset's own differ.
 */
export function warnOfRepeatedRows(rows: PackageRows, taken: string): readonly LeavingRow[] {
  const choice = { ...REPEATED_FACTS, taken };
  return (Object.entries(SAYING) as [TableKey, readonly string[]][]).flatMap(([key, fields]) => [
    ...repeatedIn(rowsOf(rows, key), fields, choice),
  ]);
}

function* repeatedIn(
  rows: TableRows<Row>,
  fields: readonly string[],
  choice: Required<FindingChoice>,
): Generator<LeavingRow, void, undefined> {
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
    if (!isPreferredRow(rows.models[position])) continue;
    rows.warn(
      position,
      "id",
      { rule: "repeated-fact", reading: `row ${rows.lineOf(known)}`, taken: choice.taken },
      choice,
    );
    yield { key: rows.table.key, position, mergedInto: known };
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
