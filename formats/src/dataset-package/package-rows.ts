import type {
  Actor,
  Argument,
  ArgumentLink,
  Faction,
  Membership,
  OfficeHolding,
  Participant,
  Passage,
  Period,
  PoliticalEvent,
  Position,
  Source,
  Tie,
  Tour,
  TourStop,
} from "@entente/core";
import type { Fault } from "../fault.ts";
import {
  buildActor,
  buildArgument,
  buildArgumentLink,
  buildEvent,
  buildFaction,
  buildMembership,
  buildOfficeHolding,
  buildParticipant,
  buildPassage,
  buildPosition,
  buildSource,
  buildTie,
} from "./build-rows.ts";
import { buildTour, buildTourStop } from "./build-tours.ts";
import { PACKAGE_TABLES, type PackageTableName } from "./package-tables.ts";
import type { RowReader } from "./row-reader.ts";
import { TableRows } from "./table-rows.ts";

/** A row of offices.csv: the holding, and what the post is called. */
export interface OfficeRow extends OfficeHolding {
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
}

interface Models {
  readonly actors: Actor;
  readonly factions: Faction;
  readonly memberships: Membership;
  readonly ties: Tie;
  readonly arguments: Argument;
  readonly "argument-links": ArgumentLink;
  readonly positions: Position;
  readonly offices: OfficeRow;
  readonly events: PoliticalEvent;
  readonly participants: Participant;
  readonly sources: Source;
  readonly passages: Passage;
  readonly tours: Tour;
  readonly "tour-stops": TourStop;
}

/** All tables of one package as built models; absent tables are empty. */
export type PackageRows = { readonly [Name in PackageTableName]: TableRows<Models[Name]> };

type Builders = { readonly [Name in PackageTableName]: (row: RowReader, period: Period) => Models[Name] };

const BUILDERS: Builders = {
  actors: buildActor,
  factions: buildFaction,
  memberships: buildMembership,
  ties: buildTie,
  arguments: buildArgument,
  "argument-links": buildArgumentLink,
  positions: buildPosition,
  offices: (row, period) => ({
    ...buildOfficeHolding(row, period),
    title: row.text("title"),
    titles: row.names("title"),
  }),
  events: buildEvent,
  participants: buildParticipant,
  sources: buildSource,
  passages: buildPassage,
  tours: buildTour,
  "tour-stops": buildTourStop,
};

export function emptyPackageRows(report: (fault: Fault) => void): PackageRows {
  const tables = PACKAGE_TABLES.map((table) => [table.name, new TableRows<unknown>(table, report)]);
  return Object.fromEntries(tables) as PackageRows;
}

export function addRow(rows: PackageRows, name: PackageTableName, reader: RowReader, period: Period): void {
  const target = rows[name] as TableRows<Models[PackageTableName]>;
  target.add(BUILDERS[name](reader, period), reader.raw.row);
}
