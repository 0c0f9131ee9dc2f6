import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { auth, Neo4jError, driver as openDriver } from "neo4j-driver";
import { freeBytes } from "../disk/free-space.ts";
import { USERNAME } from "../home/credentials.ts";
import type { DatabaseHome } from "../home/database-home.ts";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import { type DatabaseProcess, logFiles, type ProcessExit } from "./database-process.ts";

const POLL_MILLISECONDS = 100;
const ANSWER_MILLISECONDS = 2_000;
const FULL_DISK_BYTES = 1_000_000;

/** Thrown when Neo4j ends before it is ready. `portTaken` is true when another program has bound its port. */
export class BootFailure extends ManagedNeo4jError {
  readonly portTaken: boolean;

  constructor(message: string, portTaken: boolean) {
    super(message);
    this.portTaken = portTaken;
  }
}

/**
 * Resolves once the database opens a transaction for our user. Throws BootFailure when the process ends first,
 * ManagedNeo4jError when the password is refused or the limit passes, or the signal's reason.
 */
export async function waitUntilReady(
  home: DatabaseHome,
  database: DatabaseProcess,
  password: string,
  limitMilliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const giveUpAt = performance.now() + limitMilliseconds;
  const exited = database.exited.then((exit) => ({ exit }));
  while (performance.now() < giveUpAt) {
    const event = await unlessAborted(
      Promise.race([probeDatabase(database.boltPort, password), exited]),
      signal,
    );
    if (event === "ready") return;
    if (event === "refused") throw passwordRefused(home);
    if (event !== "not yet") throw await describeExit(home, event.exit);
    // On a full disk Neo4j neither answers nor ends.
    if ((await freeBytes(home.root)) < FULL_DISK_BYTES) throw diskFull(home);
    await unlessAborted(sleep(POLL_MILLISECONDS), signal);
  }
  const words = lastError(await readLogs(home));
  throw new ManagedNeo4jError(
    `Neo4j did not answer within ${Math.round(limitMilliseconds / 1000)} s${words === null ? "" : ` and last said "${words}"`}: look into ${home.logs}, and start again when the machine is less busy.`,
  );
}

/** Opens a transaction with our user. Never rejects. */
async function probeDatabase(boltPort: number, password: string): Promise<"ready" | "refused" | "not yet"> {
  const driver = openDriver(`bolt://127.0.0.1:${boltPort}`, auth.basic(USERNAME, password), {
    // With a retry time, the driver would wait ever longer between attempts.
    maxTransactionRetryTime: 0,
    connectionTimeout: ANSWER_MILLISECONDS,
    connectionAcquisitionTimeout: ANSWER_MILLISECONDS,
    telemetryDisabled: true,
  });
  try {
    const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
    const transaction = await session.beginTransaction({ timeout: ANSWER_MILLISECONDS });
    await transaction.rollback();
    return "ready";
  } catch (error) {
    const refused = error instanceof Neo4jError && error.code === "Neo.ClientError.Security.Unauthorized";
    return refused ? "refused" : "not yet";
  } finally {
    await driver.close().catch(() => undefined);
  }
}

async function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let stopListening = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    stopListening = () => signal.removeEventListener("abort", onAbort);
  });
  return await Promise.race([work, aborted]).finally(() => stopListening());
}

function passwordRefused(home: DatabaseHome): ManagedNeo4jError {
  return new ManagedNeo4jError(
    `Neo4j refuses the password in ${home.passwordFile}, so it is not the password that the database in ${home.data} was created with: put the original file back, or delete ${home.root} to begin with an empty database.`,
  );
}

function diskFull(home: DatabaseHome): ManagedNeo4jError {
  return new ManagedNeo4jError(
    `The disk of ${home.root} has no space left, so Neo4j cannot start: free some space there and start again.`,
  );
}

async function describeExit(home: DatabaseHome, { code, signal }: ProcessExit): Promise<BootFailure> {
  const how = signal !== null ? `was ended by ${signal}` : `ended with code ${code ?? "unknown"}`;
  const log = await readLogs(home);
  const words = lastError(log);
  return new BootFailure(
    `Neo4j ${how} before it was ready${words === null ? "" : ` and said "${words}"`}: look into ${home.logs} and start again.`,
    /Address already in use|BindException/.test(log),
  );
}

async function readLogs(home: DatabaseHome): Promise<string> {
  const { console: consoleLog, neo4j: neo4jLog } = logFiles(home);
  const logs = await Promise.all(
    [neo4jLog, consoleLog].map((path) => readFile(path, "utf8").catch(() => "")),
  );
  return logs.join("\n");
}

/** The innermost cause in a log, or else its last error, or else its last line; null for an empty log. */
export function lastError(log: string): string | null {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  const cause = lines.findLast((line) => line.startsWith("Caused by: "))?.replace("Caused by: ", "");
  const error = lines.findLast((line) => /\bERROR\b|^Error\b/.test(line));
  const words = cause ?? error ?? lines.at(-1) ?? null;
  return words === null ? null : words.trim().slice(0, 300);
}
