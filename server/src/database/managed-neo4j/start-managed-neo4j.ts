import { openCacheDirectory } from "./disk/cache-directory.ts";
import { type FreeBytes, freeBytes } from "./disk/free-space.ts";
import { configurationDigest, writeConfiguration } from "./home/configuration.ts";
import { readPassword, USERNAME } from "./home/credentials.ts";
import { markCreated, prepareData } from "./home/data-directory.ts";
import { type DatabaseHome, openDatabaseHome } from "./home/database-home.ts";
import { ensureJars } from "./jars/jar-cache.ts";
import { type JarLock, readJarLock } from "./jars/jar-lock.ts";
import { type JarSource, openMavenSource } from "./jars/maven-download.ts";
import { provideJava } from "./java/java-wheel.ts";
import {
  type DatabaseProcess,
  findSurvivor,
  launchDatabase,
  type ProcessExit,
} from "./process/database-process.ts";
import { findFreePort } from "./process/free-port.ts";
import { acquireHome, type HomeLock } from "./process/home-lock.ts";
import { BootFailure, waitUntilReady } from "./process/readiness.ts";
import { ManagedNeo4jError, reasonOf } from "./progress/managed-neo4j-error.ts";
import type { ReportProgress } from "./progress/start-progress.ts";

export interface ManagedNeo4jOptions {
  /** Absolute path. The database is in its folder `neo4j`. Locked until stop(). */
  readonly home: string;
  /** Absolute path, shared by all homes of one user: holds the database's jars and, where needed, a Java runtime. */
  readonly cacheDirectory: string;
  readonly report: ReportProgress;
  /** Supplies JAVA_HOME, PATH and pip's variables; this process's own environment is not read. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborting ends any step, stops started processes and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ManagedNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly pid: number;
  /** True when an earlier server, since killed, started the database. */
  readonly adopted: boolean;
  /** Resolves when the process has ended, for whatever reason. Never rejects. */
  readonly exited: Promise<ProcessExit>;
  /** Stops the database (within 3 s) and releases the home. A second call waits for the same end. */
  stop(): Promise<void>;
}

/** The parts of the machine that tests replace. */
export interface Machine {
  readonly freeBytes: FreeBytes;
  readonly openSource: () => JarSource;
  readonly lock: JarLock;
  readonly findFreePort: () => Promise<number>;
  /** Time for a surviving database to answer before it is terminated, in milliseconds. */
  readonly adoptionMilliseconds: number;
}

type Start = ManagedNeo4jOptions & Machine & { readonly signal: AbortSignal };

/** Time for a database that reported itself ready to answer a first query, in milliseconds; a busy machine is slow. */
export const FIRST_ANSWER_TIMEOUT = 60_000;

const BOOT_MILLISECONDS = 120_000;
const ADOPTION_MILLISECONDS = 20_000;
const PORT_ATTEMPTS = 3;

/**
 * Starts the database of a home, or adopts the one that a killed server left running there. Throws ManagedNeo4jError for a
 * failure that the user can put right, or the signal's reason.
 */
export async function startManagedNeo4j(
  options: ManagedNeo4jOptions,
  machine: Partial<Machine> = {},
): Promise<ManagedNeo4j> {
  const start: Start = {
    ...options,
    signal: options.signal ?? new AbortController().signal,
    freeBytes: machine.freeBytes ?? freeBytes,
    openSource: machine.openSource ?? (() => openMavenSource(options.environment)),
    lock: machine.lock ?? readJarLock(),
    findFreePort: machine.findFreePort ?? findFreePort,
    adoptionMilliseconds: machine.adoptionMilliseconds ?? ADOPTION_MILLISECONDS,
  };
  requireSupportedSystem();
  const home = await openDatabaseHome(start.home);
  const lock = acquireHome(home.home);
  try {
    return (await adoptSurvivor(home, lock, start)) ?? (await startNewProcess(home, lock, start));
  } catch (error) {
    lock.release();
    throw describeStartError(error, home);
  }
}

function requireSupportedSystem(): void {
  if (process.platform === "linux" || process.platform === "darwin") return;
  throw new ManagedNeo4jError(
    `A managed Neo4j runs on Linux and macOS, not on ${process.platform}: run it with Docker (docker compose up), or set NEO4J_URI to a Neo4j that is already running.`,
  );
}

/** Adopts a surviving database. Null when there is none; one that cannot be used is terminated first. */
async function adoptSurvivor(home: DatabaseHome, lock: HomeLock, start: Start): Promise<ManagedNeo4j | null> {
  const survivor = await findSurvivor(home);
  if (survivor === null) return null;
  const password = await readPassword(home);
  if (password !== null && survivor.configurationDigest === configurationDigest(start.lock)) {
    start.report({
      kind: "step",
      message: `Neo4j is still running (process ${survivor.pid}): taking it over`,
    });
    try {
      await waitUntilReady(home, survivor, password, start.adoptionMilliseconds, start.signal);
      await markCreated(home);
      return toManagedNeo4j(survivor, password, lock, true);
    } catch (error) {
      if (start.signal.aborted) {
        await survivor.terminate();
        throw error;
      }
    }
  }
  start.report({ kind: "step", message: `Ending a Neo4j of an earlier run (process ${survivor.pid})` });
  await survivor.terminate();
  return null;
}

async function startNewProcess(home: DatabaseHome, lock: HomeLock, start: Start): Promise<ManagedNeo4j> {
  start.report({ kind: "step", message: "Checking Java and the files of Neo4j" });
  await openCacheDirectory(start.cacheDirectory);
  const java = await provideJava(start);
  const jars = await ensureJars(start);
  const password = await prepareData(home, start.freeBytes);
  start.report({ kind: "step", message: "Starting Neo4j" });
  for (let attempt = 1; ; attempt++) {
    start.signal.throwIfAborted();
    const boltPort = await start.findFreePort();
    await writeConfiguration(home, boltPort);
    const digest = configurationDigest(start.lock);
    const { environment } = start;
    const database = await launchDatabase(home, {
      java,
      jars,
      boltPort,
      configurationDigest: digest,
      environment,
    });
    try {
      await waitUntilReady(home, database, password, BOOT_MILLISECONDS, start.signal);
      await markCreated(home);
      return toManagedNeo4j(database, password, lock, false);
    } catch (error) {
      await database.terminate();
      const canRetry = error instanceof BootFailure && error.portTaken && attempt < PORT_ATTEMPTS;
      if (!canRetry) throw error;
    }
  }
}

function toManagedNeo4j(
  database: DatabaseProcess,
  password: string,
  lock: HomeLock,
  adopted: boolean,
): ManagedNeo4j {
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping ??= database.terminate().finally(() => lock.release());
    return stopping;
  };
  const { pid, exited } = database;
  const uri = `bolt://127.0.0.1:${database.boltPort}`;
  return { uri, username: USERNAME, password, pid, adopted, exited, stop };
}

/** Turns an error of the file system, such as a full disk, into a ManagedNeo4jError. */
function describeStartError(error: unknown, home: DatabaseHome): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof ManagedNeo4jError || typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  return new ManagedNeo4jError(
    `Preparing the database in ${home.root} failed (${reasonOf(error)}): check that there is free disk and that the folder is writable, and start again.`,
    { cause: error },
  );
}
