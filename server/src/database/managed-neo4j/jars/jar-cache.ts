import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type FreeBytes, requireFreeSpace } from "../disk/free-space.ts";
import { ManagedNeo4jError, reasonOf } from "../progress/managed-neo4j-error.ts";
import type { ReportProgress } from "../progress/start-progress.ts";
import { type JarLock, jarFileName, type LockedJar, lockName } from "./jar-lock.ts";
import type { JarSource } from "./maven-download.ts";

export interface JarCacheRequest {
  readonly cacheDirectory: string;
  readonly lock: JarLock;
  readonly openSource: () => JarSource;
  readonly freeBytes: FreeBytes;
  readonly report: ReportProgress;
  readonly signal: AbortSignal;
}

const PARALLEL_JARS = 8;
const ATTEMPTS = 3;
const ABANDONED_AFTER_MILLISECONDS = 3_600_000;

/**
 * Returns the paths of all locked jars, each with the locked size and sha256, after downloading missing and damaged ones.
 * Every jar is hashed on every call (128 MB take 0.3 s), so no stale record of a check can mislead. Several processes may
 * fill one cache at once. Throws ManagedNeo4jError, or the signal's reason.
 */
export async function ensureJars(request: JarCacheRequest): Promise<readonly string[]> {
  const { lock, signal } = request;
  const directory = join(request.cacheDirectory, lockName(lock));
  await mkdir(directory, { recursive: true });
  const missing: LockedJar[] = [];
  await runInParallel(lock.jars, async (jar) => {
    signal.throwIfAborted();
    if (!(await isIntact(join(directory, jarFileName(jar)), jar))) missing.push(jar);
  });
  if (missing.length > 0) await fetchAll(request, directory, missing);
  return lock.jars.map((jar) => join(directory, jarFileName(jar)));
}

async function fetchAll(
  request: JarCacheRequest,
  directory: string,
  missing: readonly LockedJar[],
): Promise<void> {
  const totalBytes = missing.reduce((sum, jar) => sum + jar.size, 0);
  await requireFreeSpace(directory, totalBytes + 20_000_000, "Downloading Neo4j", request.freeBytes);
  const partial = join(directory, "partial");
  await mkdir(partial, { recursive: true });
  await removeAbandoned(partial);

  let doneBytes = 0;
  const report = (): void => request.report({ kind: "download", what: "Neo4j", doneBytes, totalBytes });
  report();
  const source = request.openSource();
  const failure = new AbortController();
  const signal = AbortSignal.any([request.signal, failure.signal]);
  try {
    await runInParallel(missing, async (jar) => {
      await fetchJar(jar, directory, partial, source, signal);
      doneBytes += jar.size;
      report();
    });
  } finally {
    failure.abort();
    source.close();
  }
}

async function fetchJar(
  jar: LockedJar,
  directory: string,
  partial: string,
  source: JarSource,
  signal: AbortSignal,
): Promise<void> {
  let reason = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    signal.throwIfAborted();
    const draftName = `${randomUUID()}.jar`;
    const draft = join(partial, draftName);
    try {
      await source.fetchJar(jar.coordinate, partial, draftName, signal);
      if (await isIntact(draft, jar)) {
        await rename(draft, join(directory, jarFileName(jar)));
        return;
      }
      reason = "the download does not have the locked size and sha256";
    } catch (error) {
      reason = reasonOf(error);
    }
    await rm(draft, { force: true });
    if (attempt < ATTEMPTS) await sleep(attempt * 500, undefined, { signal }).catch(() => undefined);
  }
  signal.throwIfAborted();
  throw new ManagedNeo4jError(
    `Downloading ${jar.coordinate} into ${directory} failed ${ATTEMPTS} times (${reason}): check the network connection and start again (finished downloads are kept), or set NEO4J_URI to a Neo4j that is already running.`,
  );
}

async function isIntact(path: string, jar: LockedJar): Promise<boolean> {
  try {
    if ((await stat(path)).size !== jar.size) return false;
    return (
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex") === jar.sha256
    );
  } catch {
    return false;
  }
}

/** Removes the drafts of killed processes. A running process renames or removes its own drafts long before. */
async function removeAbandoned(partial: string): Promise<void> {
  for (const name of await readdir(partial)) {
    const path = join(partial, name);
    const age = await stat(path).then(
      (file) => Date.now() - file.mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_AFTER_MILLISECONDS) await rm(path, { force: true });
  }
}

async function runInParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL_JARS }, worker));
}
