import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writeDurably } from "../disk/durable-file.ts";
import { homeArgument, javaArguments } from "../home/configuration.ts";
import type { DatabaseHome } from "../home/database-home.ts";
import type { Environment } from "../java/java-runtime.ts";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import { lookUpProcess, type ProcessIdentity } from "./process-identity.ts";

export interface ProcessExit {
  /** Both are null for a process that an earlier server started, since only its parent is told. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The record on disk of a started database, by which a later server finds and recognises it. */
export interface ProcessRecord extends ProcessIdentity {
  readonly boltPort: number;
  readonly configurationDigest: string;
}

export interface DatabaseProcess {
  readonly pid: number;
  readonly boltPort: number;
  readonly exited: Promise<ProcessExit>;
  /** SIGTERM, after 2 s SIGKILL. Resolves when the process is gone and its record removed. */
  terminate(): Promise<void>;
}

export interface Launch {
  readonly java: string;
  readonly jars: readonly string[];
  readonly boltPort: number;
  readonly configurationDigest: string;
  readonly environment: Environment;
}

const TERM_MILLISECONDS = 2_000;
const KILL_MILLISECONDS = 5_000;
const WATCH_MILLISECONDS = 250;

/** The paths of the log files: Java's own output, and Neo4j's log. */
export function logFiles(home: DatabaseHome): { readonly console: string; readonly neo4j: string } {
  return { console: join(home.logs, "console.log"), neo4j: join(home.logs, "neo4j.log") };
}

/**
 * Starts Java in a process group of its own, so that a Ctrl-C in the terminal reaches only this server.
 *
 * A shell waits for the word "go" before it becomes Java, and gets it once the process is recorded on disk. A server killed
 * before leaves a shell that ends with its input; a server killed afterwards leaves a record.
 */
export async function launchDatabase(home: DatabaseHome, launch: Launch): Promise<DatabaseProcess> {
  await rm(logFiles(home).neo4j, { force: true });
  const output = openSync(logFiles(home).console, "w", 0o600);
  const script = 'read -r go && [ "$go" = go ] && exec "$@" </dev/null';
  const child = spawn("/bin/sh", ["-c", script, "sh", launch.java, ...javaArguments(home)], {
    cwd: home.root,
    detached: true,
    env: javaEnvironment(launch),
    stdio: ["pipe", output, output],
  });
  closeSync(output);
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: null, signal: null }));
  });
  const input = child.stdin;
  const identity = child.pid === undefined ? null : lookUpProcess(child.pid);
  if (input === null || identity === null) {
    input?.destroy();
    throw new ManagedNeo4jError(
      "Java could not be started with /bin/sh: check this system's process limits.",
    );
  }
  input.on("error", () => undefined);
  const { pid, startedAt } = identity;
  const { boltPort, configurationDigest } = launch;
  try {
    const record: ProcessRecord = { pid, startedAt, boltPort, configurationDigest };
    await writeDurably(home.processFile, JSON.stringify(record));
    input.end("go\n");
  } catch (error) {
    input.destroy();
    throw error;
  }
  const terminate = async (): Promise<void> => {
    // The process id is not reused before Node has reaped the child; after that kill() does nothing.
    await terminateWith((signal) => child.kill(signal), exited, pid);
    await rm(home.processFile, { force: true });
  };
  return { pid, boltPort, exited, terminate };
}

/** Finds the database that an earlier server of this home left running, or null. */
export async function findSurvivor(
  home: DatabaseHome,
): Promise<(DatabaseProcess & { readonly configurationDigest: string }) | null> {
  const record = await readRecord(home);
  if (record === null || !isOurs(home, record)) return null;
  const exited = watchUntilGone(home, record);
  const terminate = async (): Promise<void> => {
    // Looked up before every signal, since the system may have reused the process id.
    const kill = (signal: NodeJS.Signals): boolean =>
      isOurs(home, record) && process.kill(record.pid, signal);
    await terminateWith(kill, exited, record.pid);
    await rm(home.processFile, { force: true });
  };
  const { pid, boltPort, configurationDigest } = record;
  return { pid, boltPort, configurationDigest, exited, terminate };
}

/** Finds the record of the database that runs for this home now, or null. */
export async function findRunning(home: DatabaseHome): Promise<ProcessRecord | null> {
  const record = await readRecord(home);
  return record !== null && isOurs(home, record) ? record : null;
}

async function readRecord({ processFile }: DatabaseHome): Promise<ProcessRecord | null> {
  try {
    const record = JSON.parse(await readFile(processFile, "utf8")) as Partial<ProcessRecord>;
    const { pid, startedAt, boltPort, configurationDigest } = record;
    if (!Number.isInteger(pid) || !Number.isInteger(boltPort)) return null;
    if (typeof startedAt !== "string" || typeof configurationDigest !== "string") return null;
    return { pid: pid as number, boltPort: boltPort as number, startedAt, configurationDigest };
  } catch {
    return null;
  }
}

function isOurs(home: DatabaseHome, record: ProcessRecord): boolean {
  const running = lookUpProcess(record.pid);
  if (running === null || running.startedAt !== record.startedAt) return false;
  return `${running.commandLine} `.includes(`${homeArgument(home)} `);
}

async function watchUntilGone(home: DatabaseHome, record: ProcessRecord): Promise<ProcessExit> {
  while (isOurs(home, record)) await sleep(WATCH_MILLISECONDS);
  return { code: null, signal: null };
}

async function terminateWith(
  kill: (signal: NodeJS.Signals) => boolean,
  exited: Promise<ProcessExit>,
  pid: number,
): Promise<void> {
  kill("SIGTERM");
  if (await hasEndedWithin(exited, TERM_MILLISECONDS)) return;
  kill("SIGKILL");
  if (await hasEndedWithin(exited, KILL_MILLISECONDS)) return;
  throw new ManagedNeo4jError(`Neo4j (process ${pid}) does not end even when killed: end it yourself.`);
}

async function hasEndedWithin(exited: Promise<ProcessExit>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const late = sleep(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const inTime = await Promise.race([exited.then(() => true), late]);
  timer.abort();
  return inTime;
}

/** The variables that Java needs, and no others: options for other Java programs must not reach this one. */
function javaEnvironment({ jars, environment }: Launch): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => ["PATH", "HOME", "USER"].includes(name));
  // Without a UTF-8 locale Java cannot open files whose path has letters beyond ASCII.
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  return { ...Object.fromEntries(kept), LC_ALL: locale, CLASSPATH: jars.join(delimiter) };
}
