import type { Config } from "../../config.ts";
import { Database, type DatabaseAddress } from "../../database/database.ts";
import {
  defaultCacheDirectory,
  FIRST_ANSWER_TIMEOUT,
  findRunningNeo4j,
  type ReportProgress,
  startManagedNeo4j,
} from "../../database/managed-neo4j/index.ts";
import { migrate } from "../../database/migrate.ts";

/** Runs some work on the product's database: the user's own, that of a running product, or one started for this work. */
export async function runWithDatabase(
  config: Config,
  report: ReportProgress,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const running = config.external ?? (await findRunningNeo4j(config.home));
  if (running !== null) {
    await runOnDatabase(running, 0, work);
    return;
  }
  const { home, environment } = config;
  const neo4j = await startManagedNeo4j({
    home,
    cacheDirectory: defaultCacheDirectory(environment),
    environment,
    report,
  });
  try {
    const { uri, username, password } = neo4j;
    await runOnDatabase({ uri, username, password, database: null }, FIRST_ANSWER_TIMEOUT, work);
  } finally {
    await neo4j.stop();
  }
}

async function runOnDatabase(
  address: DatabaseAddress,
  patience: number,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const database = new Database(address);
  try {
    await database.waitUntilReachable(patience);
    await migrate(database);
    await work(database);
  } finally {
    await database.close();
  }
}
