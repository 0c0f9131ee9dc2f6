import { mkdtemp, rm, stat } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@entente/server/database/database";
import {
  defaultCacheDirectory,
  showProgressOn,
  startManagedNeo4j,
} from "@entente/server/database/managed-neo4j/index";
import { migrate } from "@entente/server/database/migrate";
import { importDataset } from "@entente/server/ingest/import-dataset";
import { readPackage } from "@entente/server/ingest/read-package";
import { writeGeneratedPackage } from "./generated-package.ts";

const TIES = 1_000_000;
const MEGABYTE = 1_000_000;

/**
 * Imports a generated package of a million ties into a managed Neo4j and prints times and the greatest memory of this
 * process; the last line is one JSON object. A report, not a race: there is no reference.
 */
export async function runBench(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "entente-import-bench-"));
  const progress = showProgressOn(process.stderr);
  let greatest = 0;
  const watch = setInterval(() => {
    greatest = Math.max(greatest, process.memoryUsage().rss);
  }, 100);
  const environment = process.env;
  const neo4j = await startManagedNeo4j({
    home: join(folder, "home"),
    cacheDirectory: defaultCacheDirectory({ HOME: homedir(), ...environment }),
    environment,
    report: progress.report,
  });
  const database = new Database({
    uri: neo4j.uri,
    username: neo4j.username,
    password: neo4j.password,
    database: null,
  });
  try {
    const story = join(folder, "package");
    await writeGeneratedPackage(story, "generated-1m", {
      actors: 20_000,
      ties: TIES,
      meanDays: 286,
      seed: 1,
    });
    await migrate(database);
    const { size } = await stat(join(story, "ties.csv"));
    const [checked, readSeconds] = await timed(async () => await readPackage(story));
    const [, importSeconds] = await timed(
      async () =>
        await importDataset(database, checked, (done, total) => {
          progress.report({ kind: "load", what: "generated-1m", done, total });
        }),
    );
    progress.close();
    const figures = {
      ties: TIES,
      megabytes: Math.round(size / MEGABYTE),
      readSeconds: round(readSeconds),
      importSeconds: round(importSeconds),
      tiesPerSecond: Math.round(TIES / importSeconds),
      greatestNodeMegabytes: Math.round(greatest / MEGABYTE),
    };
    console.log(
      `read and check ${figures.readSeconds} s, write ${figures.importSeconds} s (${figures.tiesPerSecond} ties a second)`,
    );
    console.log(
      `greatest memory of the node process ${figures.greatestNodeMegabytes} MB; to stay under 1500`,
    );
    console.log(JSON.stringify(figures));
    return figures.greatestNodeMegabytes < 1_500 ? 0 : 1;
  } finally {
    clearInterval(watch);
    await database.close();
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1_000];
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
