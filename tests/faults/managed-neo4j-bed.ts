import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Driver, QueryResult } from "neo4j-driver";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import {
  defaultCacheDirectory,
  type ManagedNeo4j,
  ManagedNeo4jError,
  startManagedNeo4j,
} from "../../server/src/database/managed-neo4j/index.ts";
import type { Machine } from "../../server/src/database/managed-neo4j/start-managed-neo4j.ts";

const SOURCE = fileURLToPath(new URL("../../server/src/database/managed-neo4j/", import.meta.url));
const MODULES = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));
const neo4j = createRequire(import.meta.url)("neo4j-driver") as typeof import("neo4j-driver");

/** A server reduced to its database: says each step on a line, and ends its database on SIGINT. */
const SERVER = `
import { startManagedNeo4j } from "./index.js";
const [home, cacheDirectory] = process.argv.slice(2);
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort(new Error("interrupted")));
const report = (progress) => console.log(progress.kind === "step" ? progress.message : "downloading");
try {
  const database = await startManagedNeo4j({
    home, cacheDirectory, report, environment: process.env, signal: interrupted.signal });
  console.log("ready " + JSON.stringify(database));
  await database.exited;
} catch (error) {
  console.log("failed " + error.message);
  process.exit(1);
}`;

export const cacheDirectory = defaultCacheDirectory(process.env);
/** Holds the compiled modules, for scripts that run in a process of their own. */
export let compiled = "";
/** Each test has a folder of its own; its home does not exist yet. */
export let folder = "";
export let home = "";
let servers: ChildProcess[] = [];
let started: ManagedNeo4j[] = [];

beforeAll(() => {
  mkdirSync(MODULES, { recursive: true });
  compiled = mkdtempSync(join(MODULES, "managed-neo4j-"));
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
  for (const path of files.filter((file) => /\.(ts|json)$/.test(file) && !file.endsWith(".test.ts"))) {
    const content = readFileSync(join(SOURCE, path), "utf8");
    const isCode = path.endsWith(".ts");
    const output = isCode ? ts.transpileModule(content, { compilerOptions }).outputText : content;
    const target = join(compiled, isCode ? `${path.slice(0, -".ts".length)}.js` : path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, output);
  }
  writeFileSync(join(compiled, "package.json"), '{ "type": "module" }');
  writeFileSync(join(compiled, "server.js"), SERVER);
});
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "entente-faults-")));
  home = join(folder, "home");
});
afterEach(async () => {
  for (const server of servers) server.kill("SIGKILL");
  for (const database of started) await database.stop();
  for (const pid of databaseProcesses()) process.kill(pid, "SIGKILL");
  await expect.poll(databaseProcesses).toEqual([]);
  [servers, started] = [[], []];
  rmSync(folder, { recursive: true, force: true });
});

export async function start(
  changes: Partial<Parameters<typeof startManagedNeo4j>[0]> = {},
  machine: Partial<Machine> = {},
): Promise<ManagedNeo4j> {
  const options = { home, cacheDirectory, report: () => undefined, environment: process.env, ...changes };
  const database = await startManagedNeo4j(options, machine);
  started.push(database);
  return database;
}

export async function failure(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ManagedNeo4jError);
  return (error as Error).message;
}

/** A server in a process of its own; `saw` resolves with the first line that begins so. */
export function startServer(): { readonly process: ChildProcess; saw(beginning: string): Promise<string> } {
  const server = spawn(process.execPath, [join(compiled, "server.js"), home, cacheDirectory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  servers.push(server);
  let output = "";
  server.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const line = (beginning: string): string | undefined =>
    output.split("\n").find((candidate) => candidate.startsWith(beginning));
  const saw = async (beginning: string): Promise<string> => {
    await expect.poll(() => line(beginning), { timeout: 120_000, interval: 20 }).toBeDefined();
    return line(beginning) ?? "";
  };
  return { process: server, saw };
}

export async function killHard(server: ChildProcess): Promise<void> {
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

/** Process ids whose command line names this test's home: shells that wait to become Java included. */
export function databaseProcesses(): number[] {
  const list = execFileSync("ps", ["-axww", "-o", "pid=,stat=,command="], { encoding: "utf8" });
  const ours = list.split("\n").filter((line) => line.includes(`--home-dir=${home}/neo4j`));
  return ours.filter((line) => !/^\s*\d+\s+Z/.test(line)).map((line) => Number.parseInt(line, 10));
}

export async function query(
  database: Pick<ManagedNeo4j, "uri" | "username" | "password">,
  cypher: string,
): Promise<QueryResult> {
  const driver: Driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password));
  try {
    return await driver.executeQuery(cypher);
  } finally {
    await driver.close();
  }
}

export async function remembered(database: ManagedNeo4j): Promise<unknown> {
  const result = await query(database, "MATCH (n:Kept) RETURN count(n) AS kept");
  return Number(result.records[0]?.get("kept"));
}

/** Ends these processes after the test, whatever becomes of it. */
export function endAfterwards(...processes: readonly ChildProcess[]): void {
  servers.push(...processes);
}
