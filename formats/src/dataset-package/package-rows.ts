import type { Findings } from "../contract/import-report.ts";
import type { TableKey } from "./column.ts";
import type { Faults } from "./fault.ts";
import { TableRows } from "./table-rows.ts";
import { type RowOf, TABLES } from "./tables.ts";

/** The rows of all tables of one package; an absent table has no rows. */
export type PackageRows = { readonly [Key in TableKey]: TableRows<RowOf<Key>> };

export function emptyPackageRows(faults: Faults, findings: Findings): PackageRows {
  return Object.fromEntries(
    TABLES.map((table) => [table.key, new TableRows<unknown>(table, faults, findings)]),
  ) as PackageRows;
}

/** The rows of any table, with fields by name. */
export function rowsOf(rows: PackageRows, key: TableKey): TableRows<Readonly<Record<string, unknown>>> {
  return rows[key] as unknown as TableRows<Readonly<Record<string, unknown>>>;
}
