import { homedir } from "node:os";
import { join } from "node:path";
import { Database } from "@entente/server/database/database";
import { defaultCacheDirectory, startManagedNeo4j } from "@entente/server/database/managed-neo4j/index";
import { migrate } from "@entente/server/database/migrate";
import { importDataset } from "@entente/server/ingest/import-dataset";
import { readPackage } from "@entente/server/ingest/read-package";
import { type GeneratedSize, writeGeneratedPackage } from "./generated-package.ts";
import type { NamedTie } from "./generated-story.ts";

const CYPHER = `
MATCH (a:Actor {revision: $revision})-[tie:ALLIED_WITH|OPPOSED_TO]->(b:Actor)
WHERE tie.rivalOf IS NULL AND tie.validFrom <= date($day) AND date($day) < tie.validTo
RETURN tie.id AS id, CASE type(tie) WHEN 'ALLIED_WITH' THEN 'ALLIED' ELSE 'OPPOSED' END AS kind,
       {id: a.id, name: a.name} AS a, {id: b.id, name: b.name} AS b,
       toString(tie.validFrom) AS validFrom, toString(tie.validTo) AS validTo
ORDER BY id`;

/** Reads the same ties with the driver from a managed Neo4j that holds the same story, without HTTP. */
export interface CypherReference {
  readonly ties: (day: string) => Promise<readonly NamedTie[]>;
  readonly close: () => Promise<void>;
}

export async function startCypherReference(folder: string, size: GeneratedSize): Promise<CypherReference> {
  const environment = process.env;
  const neo4j = await startManagedNeo4j({
    home: join(folder, "home"),
    cacheDirectory: defaultCacheDirectory({ HOME: homedir(), ...environment }),
    environment,
    report: () => undefined,
  });
  const { uri, username, password } = neo4j;
  const database = new Database({ uri, username, password, database: null });
  await migrate(database);
  await writeGeneratedPackage(join(folder, "package"), "generated", size);
  const checked = await readPackage(join(folder, "package"));
  await importDataset(database, checked);
  const { revision } = checked.dataset;
  const session = database.driver.session({ defaultAccessMode: "READ" });
  return {
    ties: async (day) => {
      const { records } = await session.run(CYPHER, { revision, day });
      return records.map((record) => record.toObject() as NamedTie);
    },
    close: async () => {
      await session.close();
      await database.close();
      await neo4j.stop();
    },
  };
}
