import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Database, type DatabaseAddress } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { createSchema } from "./graphql/executable-schema.ts";
import { createApolloServer } from "./http/apollo.ts";
import type { Backend } from "./http/app.ts";
import { importDataset } from "./ingest/import-dataset.ts";
import { readPackage } from "./ingest/read-package.ts";
import { StoryLayouts } from "./layouts/story-layouts.ts";
import { ServedStories } from "./stories/served-stories.ts";
import { StoryUploads } from "./uploads/story-uploads.ts";

/** A backend that has been opened and must be closed. */
export interface OpenBackend extends Backend {
  readonly close: () => Promise<void>;
}

/**
 * Opens the product's data side: connects to the database, migrates it, imports every package of `fixtures`, reads
 * the stories into memory and starts Apollo. Then it begins to lay out, in the background, what is not laid out yet. Retries a database that does not answer for `patience` milliseconds, since
 * a fresh one is slow on a busy machine.
 */
export async function openBackend(
  address: DatabaseAddress,
  fixtures: string,
  report: (message: string) => void,
  patience = 0,
): Promise<OpenBackend> {
  const database = new Database(address);
  try {
    await database.waitUntilReachable(patience);
    await migrate(database);
    for (const folder of await packageFolders(fixtures)) {
      const checked = await readPackage(folder);
      const outcome = await importDataset(database, checked);
      if (outcome === "IMPORTED") report(`Loaded ${checked.dataset.title}`);
    }
    const stories = new ServedStories(database);
    await stories.refresh();
    const layouts = new StoryLayouts(database, () => stories.currentDatasets, report);
    stories.watch(() => layouts.makeMissing());
    const apollo = createApolloServer(await createSchema(database), (line) =>
      process.stderr.write(`${line}\n`),
    );
    await apollo.start();
    layouts.makeMissing();
    const uploads = new StoryUploads(address, () => stories.refresh());
    const close = async (): Promise<void> => {
      await uploads.close();
      stories.stopWatching();
      await layouts.close();
      await apollo.stop();
      await database.close();
    };
    return { apollo, stories, layouts, database, uploads, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function packageFolders(fixtures: string): Promise<readonly string[]> {
  const entries = await readdir(fixtures, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(fixtures, entry.name))
    .sort();
}
