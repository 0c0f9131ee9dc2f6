import { readPassword, USERNAME } from "./home/credentials.ts";
import { openDatabaseHome } from "./home/database-home.ts";
import { findRunning } from "./process/database-process.ts";

/** The address and credentials of a running product's database. */
export interface RunningNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: null;
}

/** Finds the database that another process of this user runs for the home, or null. */
export async function findRunningNeo4j(home: string): Promise<RunningNeo4j | null> {
  const opened = await openDatabaseHome(home);
  const [record, password] = [await findRunning(opened), await readPassword(opened)];
  if (record === null || password === null) return null;
  return { uri: `bolt://127.0.0.1:${record.boltPort}`, username: USERNAME, password, database: null };
}
