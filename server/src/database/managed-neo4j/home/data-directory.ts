import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { removeDurably, writeDurably } from "../disk/durable-file.ts";
import { type FreeBytes, requireFreeSpace } from "../disk/free-space.ts";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import { createPassword, readPassword, writeInitialPassword } from "./credentials.ts";
import { type DatabaseHome, openDatabaseHome } from "./database-home.ts";

const NEW_DATABASE_BYTES = 400_000_000;
const OLD_DATABASE_BYTES = 150_000_000;

/**
 * Prepares the data directory for a first boot, or leaves an existing database as it is. Returns the password. A first boot
 * that was interrupted is repeated, since that database is still empty. Throws ManagedNeo4jError.
 */
export async function prepareData(home: DatabaseHome, freeBytes: FreeBytes): Promise<string> {
  const unfinished = await exists(home.creationMarker);
  const isNew = unfinished || !(await exists(join(home.data, "databases")));
  const needed = isNew ? NEW_DATABASE_BYTES : OLD_DATABASE_BYTES;
  await requireFreeSpace(home.home, needed, "The database", freeBytes);
  const stored = await readPassword(home);
  if (!isNew) {
    if (stored !== null) return stored;
    throw new ManagedNeo4jError(
      `The password file ${home.passwordFile} is missing or empty, so the database in ${home.data} cannot be opened: put the file back, or delete ${home.root} to begin with an empty database.`,
    );
  }
  await writeDurably(home.creationMarker, "");
  if (unfinished) await rm(home.data, { recursive: true, force: true });
  const password = stored ?? (await createPassword(home));
  await writeInitialPassword(home, password);
  return password;
}

/** True when a database of this home has answered before, so that it may hold data. */
export async function holdsDatabase(path: string): Promise<boolean> {
  const home = await openDatabaseHome(path);
  return (await exists(join(home.data, "databases"))) && !(await exists(home.creationMarker));
}

/** Records that the database has answered; from now on its data are never deleted. */
export async function markCreated({ creationMarker }: DatabaseHome): Promise<void> {
  await removeDurably(creationMarker);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
