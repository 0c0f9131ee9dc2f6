import { type Dataset, PLAIN_LANGUAGE, timeOf } from "@entente/core";
import type { CheckedPackage } from "@entente/formats";
import { readCypher } from "../database/cypher-file.ts";
import { type Database, isDuplicate } from "../database/database.ts";
import { isoDate } from "../database/iso-date.ts";
import { countStored, loadSteps } from "./load-rows.ts";

export class ImportInterruptedError extends Error {
  override readonly name = "ImportInterruptedError";
}

export type ImportOutcome = "IMPORTED" | "UNCHANGED";

const ROWS_PER_TRANSACTION = 5_000;

/** Milliseconds after which an import that writes nothing counts as killed. */
const IDLE = 3_000;

/**
 * Writes a checked package as a new revision beside the one that is served, then points the dataset at it in one
 * transaction. Killed at any moment, it leaves the old revision served; the next import removes the remains.
 * `report` gets the rows written and the rows in all.
 */
export async function importDataset(
  database: Database,
  { dataset, descriptorJson }: Pick<CheckedPackage, "dataset" | "descriptorJson">,
  report: (written: number, total: number) => void = () => undefined,
): Promise<ImportOutcome> {
  const scope = { dataset: dataset.id, revision: dataset.revision };
  if (await isCurrent(database, scope)) return "UNCHANGED";
  if (await beginRevision(database, scope)) {
    await writeRevision(database, dataset, report);
    await checkCounts(database, dataset);
  }
  const properties = {
    title: dataset.title,
    description: dataset.description,
    licence: dataset.licence,
    language: dataset.language ?? PLAIN_LANGUAGE,
    titles: tagged(dataset.titles),
    descriptions: tagged(dataset.descriptions),
    periodFrom: isoDate(dataset.period.from),
    periodTo: isoDate(dataset.period.to),
    opening: dataset.opening === undefined ? null : isoDate(dataset.opening),
    ...timeProperties(dataset),
    attributeColumns:
      dataset.attributeColumns === undefined ? null : JSON.stringify(dataset.attributeColumns),
    descriptor: descriptorJson,
  };
  await database.write([
    { cypher: readCypher("load/point-dataset-at-revision"), parameters: { ...scope, properties } },
  ]);
  await sweepRevisions(database, dataset.id, dataset.revision);
  return "IMPORTED";
}

/** The properties that say how the days are to be read; null where they are days of the calendar. */
function timeProperties(dataset: Dataset): Readonly<Record<string, string | number | null>> {
  const time = timeOf(dataset);
  const isCounted = time.kind === "COUNTED";
  return {
    timeKind: time.kind === "CALENDAR" ? null : time.kind,
    timeUnit: isCounted ? time.unit : null,
    timeZero: isCounted ? isoDate(time.zero) : null,
    timeStep: isCounted ? time.step : null,
  };
}

/** Turns `{ de: "…" }` into `de:…`, because a property holds lists but no maps. */
function tagged(translations: Readonly<Record<string, string>> | undefined): readonly string[] {
  return Object.entries(translations ?? {}).map(([language, text]) => `${language}:${text}`);
}

async function isCurrent(database: Database, scope: { dataset: string; revision: string }): Promise<boolean> {
  const current = await database.read(readCypher("read/current-revisions"));
  return current.some((row) => row.dataset === scope.dataset && row.revision === scope.revision);
}

/** Claims a revision: true when this import must write it, false when it is complete. Waits while another writes it. */
async function beginRevision(
  database: Database,
  scope: { dataset: string; revision: string },
): Promise<boolean> {
  for (;;) {
    const state = await settledState(database, scope.revision);
    if (state === "COMPLETE") return false;
    if (state === "REMAINS") await removeRevision(database, scope.revision);
    try {
      await database.write([{ cypher: readCypher("load/begin-revision"), parameters: scope }]);
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}

/** Waits until no other import writes the revision; tells how much of it is there. */
async function settledState(
  database: Database,
  revision: string,
): Promise<"ABSENT" | "COMPLETE" | "REMAINS"> {
  for (;;) {
    const [row] = await database.read(readCypher("read/revision"), { revision });
    if (row === undefined) return "ABSENT";
    if ((row.revision as { readonly complete: boolean }).complete) return "COMPLETE";
    const idle = Number(row.idleMilliseconds);
    if (idle > IDLE) return "REMAINS";
    await new Promise((resolve) => setTimeout(resolve, IDLE - idle + 50));
  }
}

async function writeRevision(
  database: Database,
  dataset: Dataset,
  report: (written: number, total: number) => void,
): Promise<void> {
  const scope = { dataset: dataset.id, revision: dataset.revision };
  const steps = loadSteps(dataset);
  const total = steps.reduce((sum, { count }) => sum + count, 0);
  let written = 0;
  for (const { statement, count, rows } of steps) {
    for (let start = 0; start < count; start += ROWS_PER_TRANSACTION) {
      const end = Math.min(start + ROWS_PER_TRANSACTION, count);
      await database.write([
        { cypher: readCypher(`load/${statement}`), parameters: { ...scope, rows: rows(start, end) } },
        { cypher: readCypher("load/touch-revision"), parameters: scope },
      ]);
      written += end - start;
      report(written, total);
    }
  }
}

/** Checks that the whole revision was written: a second import at the same time would show here. */
async function checkCounts(database: Database, dataset: Dataset): Promise<void> {
  const { nodes, relationships } = countStored(dataset);
  const { revision } = dataset;
  const [found] = await database.read(readCypher("read/count-revision"), { revision });
  if (found?.nodes === nodes && found.facts === relationships) return;
  throw new ImportInterruptedError(
    `The import of ${dataset.id} wrote ${String(found?.nodes)} nodes and ${String(found?.facts)} facts where the package has ${nodes} and ${relationships}; the old revision stays. Is another import running? Try again when it has ended.`,
  );
}

/** Removes old revisions and the remains of killed imports, never `keep`. Returns the removed ones. */
export async function sweepRevisions(
  database: Database,
  dataset: string,
  keep: string,
): Promise<readonly string[]> {
  const rows = await database.read(readCypher("read/revisions-to-sweep"), {
    dataset,
    keep,
    idleMilliseconds: IDLE,
  });
  const revisions = rows.map((row) => String(row.revision));
  for (const revision of revisions) await removeRevision(database, revision);
  return revisions;
}

async function removeRevision(database: Database, revision: string): Promise<void> {
  for (const statement of ["load/delete-some-facts-of-revision", "load/delete-some-nodes-of-revision"]) {
    let deleted = 1;
    while (deleted > 0) {
      const [row] = await database.write([{ cypher: readCypher(statement), parameters: { revision } }]);
      deleted = Number(row?.deleted ?? 0);
    }
  }
  await database.write([{ cypher: readCypher("load/delete-revision"), parameters: { revision } }]);
}
