import {
  type ArgumentLink,
  compareIds,
  type Dataset,
  type Period,
  PLAIN_LANGUAGE,
  type Position,
  parseCalendarDate,
  type Tie,
} from "@entente/core";
import { cypherFile } from "../database/cypher-file.ts";
import type { Database, Row } from "../database/database.ts";
import {
  type Properties,
  restoreActor,
  restoreArgument,
  restoreEvent,
  restoreFact,
  restoreFaction,
  restoreOffice,
  restoreParticipant,
  restorePassage,
  restoreSource,
  restoreTour,
  restoreTourStop,
  type StoredFact,
} from "./stored-rows.ts";

export class UnknownRevisionError extends Error {
  override readonly name = "UnknownRevisionError";
}

/** A stored revision as the model, and the descriptor it was imported with. */
export interface StoredDataset {
  readonly dataset: Dataset;
  readonly descriptorJson: string;
}

type Tables = Omit<
  Dataset,
  | "id"
  | "revision"
  | "title"
  | "description"
  | "licence"
  | "language"
  | "titles"
  | "descriptions"
  | "period"
  | "opening"
>;

/** Reads a whole revision from the database. Throws UnknownRevisionError. */
export async function readDataset(database: Database, revision: string): Promise<StoredDataset> {
  const [found] = await database.read(cypherFile("read/revision"), { revision });
  if (found === undefined) throw new UnknownRevisionError(`There is no revision ${revision} in the database`);
  const head = found.revision as Properties;
  const period: Period = {
    from: parseCalendarDate(String(head.periodFrom)),
    to: parseCalendarDate(String(head.periodTo)),
  };
  const dataset: Dataset = {
    id: String(head.dataset),
    revision,
    title: String(head.title),
    description: String(head.description),
    licence: String(head.licence),
    language: typeof head.language === "string" ? head.language : PLAIN_LANGUAGE,
    titles: untagged(head.titles),
    descriptions: untagged(head.descriptions),
    period,
    ...(typeof head.opening === "string" ? { opening: parseCalendarDate(head.opening) } : {}),
    ...(await readNodes(database, revision, period)),
    ...(await readFacts(database, revision, period)),
  };
  return { dataset, descriptorJson: String(head.descriptor) };
}

/** The list `de:…`, `ru:…` as `{ de: "…", ru: "…" }`. */
function untagged(list: unknown): Readonly<Record<string, string>> {
  const entries = Array.isArray(list) ? list.map(String) : [];
  return Object.fromEntries(
    entries.map((entry) => [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)]),
  );
}

type NodeTables =
  | "actors"
  | "factions"
  | "arguments"
  | "offices"
  | "events"
  | "sources"
  | "passages"
  | "tours"
  | "tourStops";

async function readNodes(
  database: Database,
  revision: string,
  period: Period,
): Promise<Pick<Tables, NodeTables>> {
  const nodes = async <Model extends { readonly id: string }>(
    name: string,
    restore: (properties: Properties) => Model,
  ): Promise<Model[]> =>
    byId((await readRows(database, name, revision)).map((row) => restore(row.properties as Properties)));
  return {
    actors: await nodes("actors", restoreActor),
    factions: await nodes("factions", (properties) => restoreFaction(properties, period)),
    arguments: await nodes("arguments", restoreArgument),
    offices: await nodes("offices", restoreOffice),
    events: await nodes("events", restoreEvent),
    sources: await nodes("sources", restoreSource),
    passages: await nodes("passages", restorePassage),
    tours: await nodes("tours", restoreTour),
    tourStops: await nodes("tour-stops", restoreTourStop),
  };
}

async function readFacts(
  database: Database,
  revision: string,
  period: Period,
): Promise<Omit<Tables, NodeTables>> {
  const facts = async <Model extends { readonly id: string }>(
    name: string,
    restore: (fact: StoredFact, start: string, end: string, row: Row) => Model,
  ): Promise<Model[]> =>
    byId(
      (await readRows(database, name, revision)).map((row) =>
        restore(restoreFact(row.properties as Properties, period), String(row.start), String(row.end), row),
      ),
    );
  return {
    memberships: await facts("memberships", (fact, actor, faction) => ({ ...fact, actor, faction })),
    ties: await facts("ties", (fact, a, b, { type }): Tie => {
      return { ...fact, kind: type === "ALLIED_WITH" ? "ALLIED" : "OPPOSED", a, b };
    }),
    argumentLinks: await facts("argument-links", (fact, from, to, { type }): ArgumentLink => {
      return { ...fact, kind: type as ArgumentLink["kind"], from, to };
    }),
    positions: await facts("positions", (fact, actor, argument, { properties }): Position => {
      return { ...fact, actor, argument, stance: (properties as Properties).stance as Position["stance"] };
    }),
    officeHoldings: await facts("office-holdings", (fact, actor, office) => ({ ...fact, actor, office })),
    participants: (await readRows(database, "participants", revision))
      .map(restoreParticipant)
      .sort(
        (a, b) => compareIds(a.event, b.event) || compareIds(a.actor, b.actor) || compareIds(a.role, b.role),
      ),
  };
}

async function readRows(database: Database, name: string, revision: string): Promise<Row[]> {
  return await database.read(cypherFile(`read/${name}-of-revision`), { revision });
}

function byId<Model extends { readonly id: string }>(models: Model[]): Model[] {
  return models.sort((a, b) => compareIds(a.id, b.id));
}
