import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** An interpreter with what a requirements file names, or why there is none. */
export type PythonEnvironment = { readonly python: string } | { readonly missing: string };

const PATIENCE_MS = 240_000;
/** A lock older than this was left by a process that ended. */
const STALE_LOCK_MS = 960_000;

/**
 * An environment for a requirements file, made on first use in a per-user cache (`~/.cache/entente/python`, or under
 * XDG_CACHE_HOME) and named by the hash of the file. Safe for several processes at once. Tests and benchmarks share it.
 */
export async function makePythonEnvironment(
  requirementsFile: string,
  patience = PATIENCE_MS,
): Promise<PythonEnvironment> {
  const requirements = await readFile(requirementsFile, "utf8");
  const version = await interpreterVersion();
  if (version === null) return { missing: "there is no python3 on PATH" };
  const name = createHash("sha256").update(requirements).update(version).digest("hex").slice(0, 16);
  const root = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "entente", "python");
  const folder = join(root, name);
  const python = join(folder, "bin", "python");
  const ready = join(folder, "ready");
  if (existsSync(ready)) return { python };
  await mkdir(root, { recursive: true });
  const lock = join(root, `${name}.lock`);
  for (let waited = 0; !(await takeLock(lock)); waited += 500) {
    if (existsSync(ready)) return { python };
    if (waited > patience) return { missing: `another process holds ${lock}` };
    await wait(500);
  }
  try {
    if (!existsSync(ready)) await build(folder, requirementsFile, patience);
    return { python };
  } catch (error) {
    return { missing: `python3 -m venv or pip failed: ${firstLine(error)}` };
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function interpreterVersion(): Promise<string | null> {
  try {
    return (
      await run("python3", ["-c", "import sys, sysconfig; print(sys.version, sysconfig.get_platform())"])
    ).stdout;
  } catch {
    return null;
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    await writeFile(join(lock, "since"), String(Date.now()));
    return true;
  } catch {
    const since = Number(await readFile(join(lock, "since"), "utf8").catch(() => Date.now()));
    if (Date.now() - since < STALE_LOCK_MS) return false;
    // Renaming is atomic: of two that find the lock stale, one removes it.
    const stale = `${lock}.${process.pid}`;
    await rename(lock, stale).then(
      () => rm(stale, { recursive: true, force: true }),
      () => undefined,
    );
    return false;
  }
}

async function build(folder: string, requirementsFile: string, timeout: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await run("python3", ["-m", "venv", folder], { timeout });
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"];
  await run(join(folder, "bin", "python"), [...pip, "-r", requirementsFile], { timeout });
  await writeFile(join(folder, "ready"), "");
}

function firstLine(error: unknown): string {
  const text =
    error instanceof Error ? ((error as { stderr?: string }).stderr ?? error.message) : String(error);
  return text.trim().split("\n").at(-1) ?? "";
}
