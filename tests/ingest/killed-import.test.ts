import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { seededRandom } from "@entente/core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { writeGeneratedPackage } from "../../bench/generated-package.ts";
import { removeDataset } from "../../server/src/cli/packages/packages.ts";
import { readCypher } from "../../server/src/database/cypher-file.ts";
import { Database } from "../../server/src/database/database.ts";
import { importDataset } from "../../server/src/ingest/import-dataset.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";

const ENTENTE = fileURLToPath(new URL("../../bootstrap.mjs", import.meta.url));
const NAME = "killed-import";
const KILLS = 20;

const database = new Database(inject("neo4j"));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-killed-"));
  await writeGeneratedPackage(join(folder, "old"), NAME, { actors: 50, ties: 300, meanDays: 100, seed: 1 });
  await writeGeneratedPackage(join(folder, "new"), NAME, {
    actors: 5_000,
    ties: 200_000,
    meanDays: 100,
    seed: 2,
  });
});
afterAll(async () => {
  await removeDataset(database, NAME, () => undefined).catch(() => undefined);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** The command line's import in a process of its own; resolves when it has begun to write. */
async function startImport(
  path: string,
): Promise<{ readonly kill: () => Promise<void>; readonly imported: Promise<void> }> {
  const { uri, username, password } = inject("neo4j");
  const child = fork(ENTENTE, ["entente", "import", path], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  // What comes after this line is the layout of the new revision.
  const imported = new Promise<void>((resolve) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("is now at revision")) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await new Promise<void>((resolve) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Loading")) resolve();
    });
    void ended.then(() => resolve());
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { kill, imported };
}

async function currentRevision(): Promise<unknown> {
  const rows = await database.read(readCypher("read/current-revisions"));
  return rows.find(({ dataset }) => dataset === NAME)?.revision;
}

describe("an import of 200,000 ties", () => {
  it(`killed at ${KILLS} random moments leaves the old revision served, and the next one succeeds and removes the remains`, async () => {
    const old = await readPackage(join(folder, "old"));
    await importDataset(database, old);
    const { next: random } = seededRandom(20);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = await startImport(join(folder, "new"));
      await new Promise((resolve) => setTimeout(resolve, random() * 4_000));
      await running.kill();
      expect(await currentRevision()).toBe(old.dataset.revision);
      const [served] = await database.read(
        "MATCH (:Actor {revision: $revision})-[t:ALLIED_WITH|OPPOSED_TO]->() RETURN count(t) AS ties",
        {
          revision: old.dataset.revision,
        },
      );
      expect(served?.ties).toBe(300);
    }
    const last = await startImport(join(folder, "new"));
    await last.imported;
    await last.kill();
    const current = await currentRevision();
    expect(current).not.toBe(old.dataset.revision);
    const [left] = await database.read(
      "MATCH (n:StoryNode {dataset: $dataset}) WHERE NOT n.revision IN [$current, $old] RETURN count(n) AS remains",
      { dataset: NAME, current, old: old.dataset.revision },
    );
    expect(left?.remains).toBe(0);
  }, 900_000);
});
