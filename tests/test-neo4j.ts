import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { openBackend } from "../server/src/backend.ts";
import type { DatabaseAddress } from "../server/src/database/database.ts";
import {
  defaultCacheDirectory,
  FIRST_ANSWER_TIMEOUT,
  showProgressOn,
  startManagedNeo4j,
} from "../server/src/database/managed-neo4j/index.ts";

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** A real Neo4j for the tests alone: own port, own folder, ended when they end. */
    readonly neo4j: DatabaseAddress;
  }
}

export default async function startTestNeo4j(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "entente-test-"));
  const progress = showProgressOn(process.stderr);
  const neo4j = await startManagedNeo4j({
    home,
    cacheDirectory: defaultCacheDirectory(process.env),
    environment: process.env,
    report: (step) => step.kind === "download" && progress.report(step),
  });
  progress.close();
  const address = { uri: neo4j.uri, username: neo4j.username, password: neo4j.password, database: null };
  // Schema and stories once, here: test files that run side by side would do it at the same moment.
  const service = await openBackend(address, FIXTURES, () => undefined, FIRST_ANSWER_TIMEOUT);
  await service.close();
  project.provide("neo4j", address);
  return async () => {
    await neo4j.stop();
    await rm(home, { recursive: true, force: true });
  };
}
