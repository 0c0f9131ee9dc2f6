import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import type { Dataset } from "@entente/core";
import { writePackage } from "@entente/formats";
import type { Config } from "../../config.ts";
import { readCypher } from "../../database/cypher-file.ts";
import type { Database } from "../../database/database.ts";
import type { ReportProgress } from "../../database/managed-neo4j/index.ts";
import { importDataset, sweepRevisions } from "../../ingest/import-dataset.ts";
import { layOutRevision } from "../../layouts/lay-out-revision.ts";
import { readDataset } from "../../stories/read-dataset.ts";
import { CommandError } from "./command-error.ts";
import type { FileParameters } from "./file-parameters.ts";
import { readGiven } from "./read-given.ts";
import { runWithDatabase } from "./with-database.ts";

type Print = (line: string) => void;

/** Checks a dataset package, or files of any format. Throws CommandError where records are refused. */
export async function validateFiles(config: Config, given: FileParameters, print: Print): Promise<void> {
  const { checked, refused } = await readGiven(config, given, print);
  const { dataset } = checked;
  if (refused > 0)
    throw new CommandError(
      `${dataset.id} would be imported without ${refused} of its records: ${contents(dataset)}`,
    );
  print(`${dataset.id} is sound: ${contents(dataset)}; revision ${dataset.revision}`);
}

export async function importFiles(
  config: Config,
  given: FileParameters,
  report: ReportProgress,
  print: Print,
): Promise<void> {
  const { checked } = await readGiven(config, given, print);
  const { dataset } = checked;
  await runWithDatabase(config, report, async (database) => {
    const outcome = await importDataset(database, checked, (done, total) => {
      report({ kind: "load", what: dataset.id, done, total });
    });
    print(
      outcome === "UNCHANGED"
        ? `${dataset.id} is unchanged at revision ${dataset.revision}`
        : `${dataset.id} is now at revision ${dataset.revision}: ${contents(dataset)}`,
    );
    // Ended here, it is made by the product's next start.
    await layOutRevision(database, dataset, (done, total) => {
      report({ kind: "layout", what: dataset.id, done, total });
    });
  });
}

export async function listDatasets(database: Database, print: Print): Promise<void> {
  const rows = await database.read(readCypher("read/current-revisions"));
  if (rows.length === 0) print("There is no dataset yet; load one with: npm run entente -- import PACKAGE");
  for (const { dataset, revision, title } of rows)
    print(`${String(dataset)}\t${String(revision)}\t${String(title)}`);
}

export async function removeDataset(database: Database, dataset: string, print: Print): Promise<void> {
  await currentRevision(database, dataset);
  await database.write([{ cypher: readCypher("load/delete-dataset"), parameters: { dataset } }]);
  await sweepRevisions(database, dataset, "");
  print(`${dataset} is removed`);
}

/** Writes a dataset as its package, in canonical form, into a new or empty folder. */
export async function exportPackage(
  database: Database,
  dataset: string,
  folder: string,
  print: Print,
): Promise<void> {
  const revision = await currentRevision(database, dataset);
  const target = resolve(folder);
  await mkdir(target, { recursive: true });
  if ((await readdir(target)).length > 0) throw new CommandError(`${target} is not empty; name a new folder`);
  const stored = await readDataset(database, revision);
  for (const { name, text } of writePackage(stored.dataset, stored.descriptorJson)) {
    await writeFile(join(target, name), Readable.from(text));
  }
  print(`${dataset} at revision ${revision} is in ${target}`);
}

export async function currentRevision(database: Database, dataset: string): Promise<string> {
  const rows = await database.read(readCypher("read/current-revisions"));
  const found = rows.find((row) => row.dataset === dataset);
  if (found !== undefined) return String(found.revision);
  const known = rows.map((row) => String(row.dataset)).join(", ");
  throw new CommandError(
    `There is no dataset "${dataset}"; ${known === "" ? "none is loaded: npm start loads those of fixtures/, and import any other" : `there are ${known}`}`,
  );
}

function contents(dataset: Dataset): string {
  const facts =
    dataset.ties.length +
    dataset.memberships.length +
    dataset.positions.length +
    dataset.officeHoldings.length +
    dataset.argumentLinks.length;
  return `${dataset.actors.length} actors, ${facts} dated facts, ${dataset.events.length} events, ${dataset.passages.length} passages`;
}
