import {
  type AttributeColumn,
  type Dataset,
  type Period,
  PLAIN_LANGUAGE,
  parseCalendarDate,
} from "@entente/core";
import { attributeColumnsIn, sortRows, storyTimeIn } from "@entente/formats";
import { readCypher } from "../database/cypher-file.ts";
import type { Database, Row } from "../database/database.ts";
import { attributeColumnsOf } from "./stored-attributes.ts";
import { type ModelRow, type Properties, restoreRow } from "./stored-rows.ts";
import {
  fileNameOf,
  type Rows,
  STORED_NODES,
  STORED_RELATIONSHIPS,
  type StoredNodes,
  type StoredRelationships,
} from "./stored-tables.ts";

export class UnknownRevisionError extends Error {
  override readonly name = "UnknownRevisionError";
}

/** A stored revision as core's model, with the descriptor of its package. */
export interface StoredDataset {
  readonly dataset: Dataset;
  readonly descriptorJson: string;
}

type Tables = Pick<Dataset, Rows>;

/** Reads a whole revision from the database. Throws UnknownRevisionError. */
export async function readDataset(database: Database, revision: string): Promise<StoredDataset> {
  const [found] = await database.read(readCypher("read/revision"), { revision });
  if (found === undefined) throw new UnknownRevisionError(`There is no revision ${revision} in the database`);
  const head = found.revision as Properties;
  const period: Period = {
    from: parseCalendarDate(String(head.periodFrom)),
    to: parseCalendarDate(String(head.periodTo)),
  };
  const descriptor = JSON.parse(String(head.descriptor));
  const [attributeColumns, time] = [attributeColumnsIn(descriptor), storyTimeIn(descriptor)];
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
    ...(time.kind === "CALENDAR" ? {} : { time }),
    ...(typeof head.opening === "string" ? { opening: parseCalendarDate(head.opening) } : {}),
    ...(attributeColumns.length === 0 ? {} : { attributeColumns }),
    ...(await readTables(database, revision, period, attributeColumns)),
  };
  return { dataset, descriptorJson: String(head.descriptor) };
}

/** Turns the list `de:…`, `ru:…` into `{ de: "…", ru: "…" }`. */
function untagged(list: unknown): Readonly<Record<string, string>> {
  const entries = Array.isArray(list) ? list.map(String) : [];
  return Object.fromEntries(
    entries.map((entry) => [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)]),
  );
}

/** Reads every table of a revision, its rows in their canonical order. */
async function readTables(
  database: Database,
  revision: string,
  period: Period,
  attributeColumns: readonly AttributeColumn[],
): Promise<Tables> {
  const tables: [Rows, readonly ModelRow[]][] = [];
  for (const stored of [...STORED_NODES, ...STORED_RELATIONSHIPS]) {
    const { rows, table } = stored;
    const found = await database.read(readCypher(`read/${fileNameOf(rows)}-of-revision`), { revision });
    const own = attributeColumnsOf({ attributeColumns }, rows);
    const restored = found.map((row) => restoreRow(table, propertiesIn(row, stored), period, own));
    tables.push([rows, sortRows(table, restored)]);
  }
  return Object.fromEntries(tables) as unknown as Tables;
}

/** The properties of a stored row; a relationship's ends, and its kind where the type tells it, are among them. */
function propertiesIn(
  { properties, type, start, end }: Row,
  stored: StoredNodes | StoredRelationships,
): Properties {
  const own = properties as Properties;
  if (!("types" in stored)) return own;
  const kind = stored.types.find((one) => one.type === type)?.kind;
  return {
    ...own,
    [stored.start]: start,
    [stored.end]: end,
    ...(kind === undefined ? {} : { kind }),
  };
}
