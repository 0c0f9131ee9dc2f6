import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Dataset } from "@entente/core";
import { importStory } from "@entente/formats/import";
import { describeFinding } from "@entente/formats/words";
import type { Config } from "../../config.ts";
import { holdsDatabase, type ReportProgress } from "../../database/managed-neo4j/index.ts";
import { hashContent, readPackage } from "../../ingest/read-package.ts";
import { readDataset } from "../../stories/read-dataset.ts";
import { CommandError } from "../packages/command-error.ts";
import { findInputFiles } from "../packages/input-files.ts";
import { packageFolder } from "../packages/package-folder.ts";
import { currentRevision } from "../packages/packages.ts";
import { runWithDatabase } from "../packages/with-database.ts";
import { type ArrangedStory, readLayouts } from "./story-layouts.ts";

/** A story to draw or to publish, and the layouts of it that the database keeps. */
export type FoundStory = Pick<ArrangedStory, "dataset" | "kept">;

/**
 * Finds a story: a file of any format, or a package by its folder, without a database, or else a dataset of the database
 * by its id. Before the product's first start there is no database, and the id is the name of a package in fixtures/.
 * Throws CommandError.
 */
export async function findStory(config: Config, name: string, report: ReportProgress): Promise<FoundStory> {
  const isServed = config.external !== null || (await holdsDatabase(config.home));
  const folder = isServed ? resolve(name) : packageFolder(config, name);
  if (existsSync(join(folder, "datapackage.json")))
    return { dataset: (await readPackage(folder)).dataset, kept: [] };
  if (existsSync(folder) && statSync(folder).isFile()) return { dataset: await readFile(folder), kept: [] };
  if (/[/\\.]/.test(name))
    throw new CommandError(
      `There is no package at ${resolve(name)}; name a folder with a datapackage.json in it`,
    );
  if (!isServed)
    throw new CommandError(
      `There is no package "${name}" in fixtures/, and no database yet; name a folder with a datapackage.json in it, or begin with npm start`,
    );
  let found: FoundStory | null = null;
  await runWithDatabase(config, report, async (database) => {
    const revision = await currentRevision(database, name);
    const { dataset } = await readDataset(database, revision);
    found = { dataset, kept: await readLayouts(database, dataset) };
  });
  if (found === null) throw new Error(`${name} was not read`);
  return found;
}

async function readFile(path: string): Promise<Dataset> {
  const { story, report } = await importStory(await findInputFiles([path]), { hash: hashContent });
  if (story !== null) return story.dataset;
  const faults = report.findings.filter(({ kind }) => kind === "FAULT" || kind === "QUESTION");
  throw new CommandError(
    [`${path} is no story:`, ...faults.map((fault) => `  ${describeFinding(fault)}`)].join("\n"),
  );
}
