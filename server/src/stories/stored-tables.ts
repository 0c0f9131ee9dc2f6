import type { Dataset } from "@entente/core";
import { OFFICE_COLUMNS, type Table, tableOf } from "@entente/formats";

/** The tables of a dataset by their names there. */
export type Rows = Extract<
  { [Key in keyof Dataset]: Dataset[Key] extends readonly unknown[] ? Key : never }[keyof Dataset],
  string
>;

type Columns = Pick<Table, "columns" | "isDated" | "order">;

/** Rows that the graph has as nodes. `cypher/read/NAME-of-revision` gives them back. */
export interface StoredNodes {
  readonly rows: Rows;
  readonly name: string;
  readonly table: Columns;
  /** File of cypher/load. */
  readonly create: string;
  /** A column that is kept as a relationship to the node that it names, and the file of cypher/load that makes it. */
  readonly joined?: { readonly column: string; readonly create: string };
}

/** Rows that the graph has as relationships from the node that one column names to that of another. */
export interface StoredRelationships {
  readonly rows: Rows;
  readonly name: string;
  readonly table: Columns;
  readonly start: string;
  readonly end: string;
  /** The relationship's types; where there are several, each stands for a `kind` of row. */
  readonly types: readonly {
    readonly type: string;
    readonly kind?: string;
    /** File of cypher/load. */
    readonly create: string;
  }[];
}

/** In the order in which they are written: what is joined to another comes after it. */
export const STORED_NODES: readonly StoredNodes[] = [
  { rows: "sources", name: "sources", table: tableOf("sources"), create: "create-sources" },
  {
    rows: "passages",
    name: "passages",
    table: tableOf("passages"),
    create: "create-passages",
    joined: { column: "source", create: "join-passages-to-sources" },
  },
  { rows: "actors", name: "actors", table: tableOf("actors"), create: "create-actors" },
  { rows: "factions", name: "factions", table: tableOf("factions"), create: "create-factions" },
  { rows: "arguments", name: "arguments", table: tableOf("arguments"), create: "create-arguments" },
  {
    rows: "offices",
    name: "offices",
    table: { columns: OFFICE_COLUMNS, isDated: false, order: ["id"] },
    create: "create-offices",
  },
  { rows: "events", name: "events", table: tableOf("events"), create: "create-events" },
  { rows: "tours", name: "tours", table: tableOf("tours"), create: "create-tours" },
  {
    rows: "tourStops",
    name: "tour-stops",
    table: tableOf("tourStops"),
    create: "create-tour-stops",
    joined: { column: "tour", create: "join-tour-stops-to-tours" },
  },
];

const HOLDINGS = tableOf("officeHoldings");

export const STORED_RELATIONSHIPS: readonly StoredRelationships[] = [
  {
    rows: "ties",
    name: "ties",
    table: tableOf("ties"),
    start: "a",
    end: "b",
    types: [
      { type: "ALLIED_WITH", kind: "ALLIED", create: "create-alliances" },
      { type: "OPPOSED_TO", kind: "OPPOSED", create: "create-oppositions" },
    ],
  },
  {
    rows: "memberships",
    name: "memberships",
    table: tableOf("memberships"),
    start: "actor",
    end: "faction",
    types: [{ type: "MEMBER_OF", create: "create-memberships" }],
  },
  {
    rows: "positions",
    name: "positions",
    table: tableOf("positions"),
    start: "actor",
    end: "argument",
    types: [{ type: "TOOK_POSITION", create: "create-positions" }],
  },
  {
    rows: "officeHoldings",
    name: "office-holdings",
    // The title is the office's.
    table: { ...HOLDINGS, columns: HOLDINGS.columns.filter(([name]) => name !== "title") },
    start: "actor",
    end: "office",
    types: [{ type: "HELD", create: "create-office-holdings" }],
  },
  {
    rows: "argumentLinks",
    name: "argument-links",
    table: tableOf("argumentLinks"),
    start: "from",
    end: "to",
    types: [
      { type: "SUPPORTS", kind: "SUPPORTS", create: "create-supporting-links" },
      { type: "ATTACKS", kind: "ATTACKS", create: "create-attacking-links" },
      { type: "UNDERCUTS", kind: "UNDERCUTS", create: "create-undercutting-links" },
    ],
  },
  {
    rows: "participants",
    name: "participants",
    table: tableOf("participants"),
    start: "actor",
    end: "event",
    types: [{ type: "TOOK_PART_IN", create: "create-participants" }],
  },
];
