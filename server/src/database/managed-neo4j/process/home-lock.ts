import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import { isRunning, ownIdentity, type ProcessIdentity } from "./process-identity.ts";

export interface HomeLock {
  /** Releases the home. A second call does nothing. */
  release(): void;
}

const LOCK_NAME = /^server-lock\.(\d+)$/;

/**
 * Locks the home for this process, or throws a ManagedNeo4jError that names the process holding it. The lock of a killed
 * process is taken over.
 *
 * Lock files are numbered, their content never changes, and the highest number counts. A process that takes over from a
 * dead holder creates the next number, which only one process can. Deleting the stale file and creating a new one instead
 * would let a slow process delete the lock that a faster one has just created.
 */
export function acquireHome(home: string): HomeLock {
  mkdirSync(home, { recursive: true });
  for (;;) {
    const highest = highestLock(home);
    const holder = highest === null ? null : readHolder(lockPath(home, highest));
    if (holder !== null && isRunning(holder)) throw homeTaken(home, holder);
    const mine = (highest ?? 0) + 1;
    if (!createLock(home, mine)) continue;
    if (highestLock(home) !== mine) {
      rmSync(lockPath(home, mine), { force: true });
      continue;
    }
    removeLocksBelow(home, mine);
    return { release: () => markReleased(home, mine) };
  }
}

function homeTaken(home: string, holder: ProcessIdentity): ManagedNeo4jError {
  const who = holder.pid === process.pid ? "this same process" : `process ${holder.pid}`;
  return new ManagedNeo4jError(
    `Another Entente server (${who}) is already using ${home}: stop it first, or give this one a folder of its own with ENTENTE_HOME.`,
  );
}

function lockPath(home: string, number: number): string {
  return join(home, `server-lock.${number}`);
}

function releasedPath(home: string, number: number): string {
  return join(home, `server-lock.${number}.released`);
}

function lockNumbers(home: string): number[] {
  return readdirSync(home).flatMap((name) => {
    const number = LOCK_NAME.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function highestLock(home: string): number | null {
  const numbers = lockNumbers(home);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** Reads the holder of a lock file; null when it was released or cannot be read. */
function readHolder(path: string): ProcessIdentity | null {
  try {
    readFileSync(`${path}.released`);
    return null;
  } catch {
    // Not released: go on and read it.
  }
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, "utf8")) as Partial<ProcessIdentity>;
    return typeof pid === "number" && typeof startedAt === "string" ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

/** Creates a lock file, its content at the same time as its name. False when another process has created that number. */
function createLock(home: string, number: number): boolean {
  const draft = join(home, `server-lock-draft.${process.pid}.${number}`);
  writeFileSync(draft, JSON.stringify(ownIdentity()));
  try {
    linkSync(draft, lockPath(home, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function removeLocksBelow(home: string, number: number): void {
  for (const older of lockNumbers(home).filter((other) => other < number)) {
    rmSync(lockPath(home, older), { force: true });
    rmSync(releasedPath(home, older), { force: true });
  }
}

/** Marks a lock as released. The file stays, so that its number is never used again. */
function markReleased(home: string, number: number): void {
  try {
    writeFileSync(releasedPath(home, number), "");
  } catch {
    // The home may have been deleted, and with it the lock.
  }
}
