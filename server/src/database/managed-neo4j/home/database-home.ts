import { constants } from "node:fs";
import { access, mkdir, realpath } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { ManagedNeo4jError, reasonOf } from "../progress/managed-neo4j-error.ts";

/** The paths of one managed database. */
export interface DatabaseHome {
  /** The Entente home with every symbolic link resolved, so that one home has one name. */
  readonly home: string;
  readonly root: string;
  readonly configuration: string;
  readonly data: string;
  readonly logs: string;
  readonly temporary: string;
  readonly passwordFile: string;
  readonly processFile: string;
  /** Exists from before the first boot until the database has answered once; until then the data can be deleted. */
  readonly creationMarker: string;
}

/** Creates the home's folder. Throws ManagedNeo4jError when the path cannot be a home. */
export async function openDatabaseHome(home: string): Promise<DatabaseHome> {
  if (!isAbsolute(home)) {
    throw new ManagedNeo4jError(
      `The home folder "${home}" is not an absolute path: set ENTENTE_HOME to one.`,
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a path
  if (/[\u0000-\u001f\u007f]/.test(home)) {
    throw new ManagedNeo4jError(
      `The home folder ${JSON.stringify(home)} has a control character in its name, which Neo4j cannot read: choose another ENTENTE_HOME.`,
    );
  }
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK | constants.X_OK);
    return await createDatabaseFolder(await realpath(home));
  } catch (error) {
    throw new ManagedNeo4jError(
      `The home folder ${home} cannot be written (${reasonOf(error)}): make it writable, or choose another with ENTENTE_HOME.`,
      { cause: error },
    );
  }
}

async function createDatabaseFolder(home: string): Promise<DatabaseHome> {
  const root = join(home, "neo4j");
  await mkdir(root, { recursive: true, mode: 0o700 });
  return {
    home,
    root,
    configuration: join(root, "conf"),
    data: join(root, "data"),
    logs: join(root, "logs"),
    temporary: join(root, "tmp"),
    passwordFile: join(root, "password"),
    processFile: join(root, "process.json"),
    creationMarker: join(root, "being-created"),
  };
}
