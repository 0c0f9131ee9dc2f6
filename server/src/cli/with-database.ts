import type { Config } from "../config.ts";
import { Database, type DatabaseAddress } from "../database/database.ts";
import {
  defaultCacheDirectory,
  findRunningNeo4j,
  MANAGED_PATIENCE,
  type ReportProgress,
  startManagedNeo4j,
} from "../database/managed-neo4j/index.ts";
import { migrate } from "../database/migrate.ts";

/** Does some work on the product's database: the user's own, the one a running product has, or one started for it. */
export async function withDatabase(
  config: Config,
  report: ReportProgress,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const running = config.external ?? (await findRunningNeo4j(config.home));
  if (running !== null) {
    await use(running, 0, work);
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
    await use({ uri, username, password, database: null }, MANAGED_PATIENCE, work);
  } finally {
    await neo4j.stop();
  }
}

async function use(
  address: DatabaseAddress,
  patience: number,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const database = new Database(address);
  try {
    await database.verifyPatiently(patience);
    await migrate(database);
    await work(database);
  } finally {
    await database.close();
  }
}
