import type { Dataset } from "@entente/core";
import { OFFICE_COLUMNS, type Table, type TableKey, tableOf } from "@entente/formats";

/** A table of a dataset, by its name there. */
export type Rows = TableKey | "offices";

interface StoredTable {
  readonly rows: Rows;
  readonly table: Pick<Table, "columns" | "isDated" | "order">;
}

/** Rows that the graph has as nodes. */
export interface StoredNodes extends StoredTable {
  /** The column that is kept as a relationship to another node, and the file of cypher/load that makes it. */
  readonly joined: { readonly column: string; readonly create: string } | null;
}

/** Rows that the graph has as relationships from the node that one column names to that of another. */
export interface StoredRelationships extends StoredTable {
  readonly start: string;
  readonly end: string;
  /** The files of cypher/load that make them; where there are several, each makes one type for one `kind` of row. */
  readonly types: readonly { readonly create: string; readonly type?: string; readonly kind?: string }[];
}

const OFFICES = { columns: OFFICE_COLUMNS, isDated: false, order: ["id"] };
const HOLDINGS = tableOf("officeHoldings");
/** The title of a holding is its office's. */
const UNTITLED = { ...HOLDINGS, columns: HOLDINGS.columns.filter(([name]) => name !== "title") };

/** In the order in which they are written: a table that is joined to another comes after it. */
export const STORED_NODES: readonly StoredNodes[] = [
  nodes("sources"),
  nodes("passages", { column: "source", create: "join-passages-to-sources" }),
  nodes("actors"),
  nodes("factions"),
  nodes("arguments"),
  { rows: "offices", table: OFFICES, joined: null },
  nodes("events"),
  nodes("tours"),
  nodes("tourStops", { column: "tour", create: "join-tour-stops-to-tours" }),
];

export const STORED_RELATIONSHIPS: readonly StoredRelationships[] = [
  relationships("ties", "a", "b", [
    { create: "create-alliances", type: "ALLIED_WITH", kind: "ALLIED" },
    { create: "create-oppositions", type: "OPPOSED_TO", kind: "OPPOSED" },
  ]),
  relationships("memberships", "actor", "faction"),
  relationships("positions", "actor", "argument"),
  { ...relationships("officeHoldings", "actor", "office"), table: UNTITLED },
  relationships("argumentLinks", "from", "to", [
    { create: "create-supporting-links", type: "SUPPORTS", kind: "SUPPORTS" },
    { create: "create-attacking-links", type: "ATTACKS", kind: "ATTACKS" },
    { create: "create-undercutting-links", type: "UNDERCUTS", kind: "UNDERCUTS" },
  ]),
  relationships("participants", "actor", "event"),
];

/** The name of a table in the files of cypher/: `tour-stops` for `tourStops`. */
export function fileNameOf(rows: Rows): string {
  return rows.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The rows of a table, with fields by name. */
export function rowsIn(
  dataset: Pick<Dataset, Rows>,
  rows: Rows,
): readonly Readonly<Record<string, unknown>>[] {
  return dataset[rows] as unknown as readonly Readonly<Record<string, unknown>>[];
}

function nodes(rows: TableKey, joined: StoredNodes["joined"] = null): StoredNodes {
  return { rows, table: tableOf(rows), joined };
}

function relationships(
  rows: TableKey,
  start: string,
  end: string,
  types: StoredRelationships["types"] = [{ create: `create-${fileNameOf(rows)}` }],
): StoredRelationships {
  return { rows, table: tableOf(rows), start, end, types };
}
