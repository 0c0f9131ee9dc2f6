import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Driver, QueryResult } from "neo4j-driver";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findFreePort } from "../../server/src/database/managed-neo4j/free-port.ts";
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

const cacheDirectory = defaultCacheDirectory(process.env);
let compiled = "";
let folder = "";
let home = "";
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
  for (const name of readdirSync(SOURCE).filter((file) => !file.endsWith(".test.ts"))) {
    const content = readFileSync(join(SOURCE, name), "utf8");
    const isCode = name.endsWith(".ts");
    const output = isCode ? ts.transpileModule(content, { compilerOptions }).outputText : content;
    writeFileSync(join(compiled, isCode ? `${basename(name, ".ts")}.js` : name), output);
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

async function start(
  changes: Partial<Parameters<typeof startManagedNeo4j>[0]> = {},
  machine: Partial<Machine> = {},
): Promise<ManagedNeo4j> {
  const options = { home, cacheDirectory, report: () => undefined, environment: process.env, ...changes };
  const database = await startManagedNeo4j(options, machine);
  started.push(database);
  return database;
}

async function failure(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ManagedNeo4jError);
  return (error as Error).message;
}

/** A server in a process of its own; `saw` resolves with the first line that begins so. */
function startServer(): { readonly process: ChildProcess; saw(beginning: string): Promise<string> } {
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

async function killHard(server: ChildProcess): Promise<void> {
  const gone = once(server, "exit");
  server.kill("SIGKILL");
  await gone;
}

/** Process ids whose command line names this test's home: shells that wait to become Java included. */
function databaseProcesses(): number[] {
  const list = execFileSync("ps", ["-axww", "-o", "pid=,stat=,command="], { encoding: "utf8" });
  const ours = list.split("\n").filter((line) => line.includes(`--home-dir=${home}/neo4j`));
  return ours.filter((line) => !/^\s*\d+\s+Z/.test(line)).map((line) => Number.parseInt(line, 10));
}

async function query(
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

async function remembered(database: ManagedNeo4j): Promise<unknown> {
  const result = await query(database, "MATCH (n:Kept) RETURN count(n) AS kept");
  return Number(result.records[0]?.get("kept"));
}

test("a database starts on loopback with its own password, is had by one server only, and stops for good", async () => {
  const database = await start();
  expect(database.adopted).toBe(false);
  expect(databaseProcesses()).toEqual([database.pid]);
  expect(statSync(join(home, "neo4j", "password")).mode & 0o777).toBe(0o600);
  await expect(query({ ...database, password: "neo4j" }, "RETURN 1")).rejects.toThrow(/unauthorized/i);
  await expect(query(database, "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row")).rejects.toThrow();
  if (existsSync("/proc/net/tcp")) expect(listeningAddresses(database.uri)).toEqual(["127.0.0.1"]);

  expect(
    await failure(startManagedNeo4j({ home, cacheDirectory, report: () => undefined, environment: {} })),
  ).toMatch(/Another Entente server .*ENTENTE_HOME/);
  const second = startServer();
  expect(await second.saw("failed")).toContain(`process ${process.pid}`);

  await database.stop();
  expect(databaseProcesses()).toEqual([]);
  expect(await database.exited).toEqual({ code: 0, signal: null });
  expect(existsSync(join(home, "neo4j", "process.json"))).toBe(false);
});

/** IPv4 and IPv6 addresses on which this machine listens at the port of a bolt URI. */
function listeningAddresses(uri: string): string[] {
  const port = Number(new URL(uri).port).toString(16).toUpperCase().padStart(4, "0");
  const tables = ["/proc/net/tcp", "/proc/net/tcp6"]
    .filter(existsSync)
    .map((path) => readFileSync(path, "utf8"));
  const addresses = [...tables.join("\n").matchAll(new RegExp(`: ([0-9A-F]+):${port} [0-9A-F:]+ 0A`, "g"))];
  const loopback = /^(0{16}FFFF0{4})?0100007F$|^0000000000000000FFFF00000100007F$/;
  return addresses.map(([, address = ""]) => (loopback.test(address) ? "127.0.0.1" : address));
}

test("a database whose server was killed is adopted, and one killed with it comes back, both with their data", async () => {
  const server = startServer();
  const orphan = JSON.parse((await server.saw("ready ")).slice("ready ".length)) as ManagedNeo4j;
  await query(orphan, "CREATE (:Kept)");
  await killHard(server.process);

  const adopted = await start();
  expect([adopted.adopted, adopted.pid, adopted.uri]).toEqual([true, orphan.pid, orphan.uri]);
  expect(databaseProcesses()).toEqual([orphan.pid]);
  expect(await remembered(adopted)).toBe(1);

  process.kill(adopted.pid, "SIGKILL");
  await adopted.exited;
  await adopted.stop();
  const restarted = await start();
  expect(restarted.adopted).toBe(false);
  expect(databaseProcesses()).toEqual([restarted.pid]);
  expect(await remembered(restarted)).toBe(1);
  await restarted.stop();

  const passwordFile = join(home, "neo4j", "password");
  const password = readFileSync(passwordFile, "utf8");
  writeFileSync(passwordFile, "another\n");
  expect(await failure(start())).toMatch(/refuses the password in .*put the former file back/);
  expect(databaseProcesses()).toEqual([]);
  rmSync(passwordFile);
  expect(await failure(start())).toMatch(/password file .* is missing/);
  writeFileSync(passwordFile, password);
  expect(await remembered(await start())).toBe(1);
});

const MOMENTS = [
  ["before Java is started", () => existsSync(join(home, "neo4j", "being-created"))],
  ["when the process is on record", () => databaseProcesses().includes(recordedProcess())],
  ["while the system database is made", () => existsSync(join(home, "neo4j", "data", "databases", "system"))],
  ["while our database is made", () => existsSync(join(home, "neo4j", "data", "databases", "neo4j"))],
] as const;

function recordedProcess(): number {
  const path = join(home, "neo4j", "process.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { pid: number }).pid : -1;
}

test("a first boot killed at any moment, with or without its database, is finished by the next start", async () => {
  for (const [moment, reached] of MOMENTS) {
    const server = startServer();
    // Said once the remains of the boot before are gone.
    if (moment !== "before Java is started") await server.saw("Starting Neo4j");
    await expect.poll(reached, { timeout: 60_000, interval: 5, message: moment }).toBe(true);
    await killHard(server.process);
    for (const pid of databaseProcesses()) process.kill(pid, "SIGKILL");
    await expect.poll(databaseProcesses).toEqual([]);
    expect(existsSync(join(home, "neo4j", "being-created")), moment).toBe(true);
  }
  const server = startServer();
  await expect.poll(databaseProcesses, { timeout: 60_000, interval: 5 }).toHaveLength(1);
  await killHard(server.process);
  const database = await start();
  expect(databaseProcesses()).toEqual([database.pid]);
  await query(database, "CREATE (:Kept)");
  expect(await remembered(database)).toBe(1);
});

test("Ctrl-C while the database boots ends the server and the database, and the next start succeeds", async () => {
  const server = startServer();
  await expect
    .poll(() => existsSync(join(home, "neo4j", "process.json")), { timeout: 60_000, interval: 10 })
    .toBe(true);
  const gone = once(server.process, "exit");
  server.process.kill("SIGINT");
  await gone;
  expect(await server.saw("failed")).toBe("failed interrupted");
  expect(databaseProcesses()).toEqual([]);
  expect(existsSync(join(home, "neo4j", "process.json"))).toBe(false);
  const database = await start();
  expect(databaseProcesses()).toEqual([database.pid]);
});

test("a port that another program takes at the last moment is exchanged for a free one", async () => {
  const rival = createServer().listen(0, "127.0.0.1");
  await once(rival, "listening");
  const taken = (rival.address() as AddressInfo).port;
  let offers = 0;
  const offer = async (): Promise<number> => (offers++ === 0 ? taken : await findFreePort());
  const database = await start({}, { findFreePort: offer }).finally(() => rival.close());
  expect(offers).toBe(2);
  expect(new URL(database.uri).port).not.toBe(String(taken));
  expect(databaseProcesses()).toEqual([database.pid]);
});

test("a survivor that does not answer is ended before anything else is tried", async () => {
  const argument = `--home-dir=${join(home, "neo4j")}`;
  const silent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", argument], {
    stdio: "ignore",
  });
  servers.push(silent);
  const { lookUpProcess } = await import("../../server/src/database/managed-neo4j/process-identity.ts");
  const { configurationDigest } = await import("../../server/src/database/managed-neo4j/configuration.ts");
  const { readJarLock } = await import("../../server/src/database/managed-neo4j/jar-lock.ts");
  await expect.poll(databaseProcesses).toEqual([silent.pid]);
  mkdirSync(join(home, "neo4j"), { recursive: true });
  writeFileSync(join(home, "neo4j", "password"), "secret\n");
  const identity = lookUpProcess(silent.pid ?? 0);
  const record = { ...identity, boltPort: 1, configurationDigest: configurationDigest(readJarLock()) };
  writeFileSync(join(home, "neo4j", "process.json"), JSON.stringify(record));
  await failure(
    start(
      { environment: { PATH: "" }, cacheDirectory: join(folder, "cache") },
      { adoptionMilliseconds: 500 },
    ),
  );
  expect(databaseProcesses()).toEqual([]);
});

test("no Java and no Python: one sentence with the ways out, and the home is given up", async () => {
  const options = { environment: { PATH: "" }, cacheDirectory: join(folder, "cache") };
  expect(await failure(start(options))).toMatch(/Java 17 or 21.*no python3.*Docker.*NEO4J_URI/);
  expect(await failure(start(options))).toMatch(/Java 17 or 21/);
});

test.each([
  ["a relative path", "relative/home", /not an absolute path.*ENTENTE_HOME/],
  ["a path below a file", "/dev/null/home", /cannot be written.*ENTENTE_HOME/],
  ["a path with a line break", "/tmp/entente\nhome", /control character.*ENTENTE_HOME/],
])("a home that is %s is refused", async (_, path, sentence) => {
  expect(await failure(start({ home: path }))).toMatch(sentence);
});

test("too little room for the database is said before anything is written into it", async () => {
  expect(await failure(start({}, { freeBytes: async () => 1_000_000 }))).toMatch(
    /The database needs 400 MB of free disk in .*, but only 1 MB are left/,
  );
  expect(existsSync(join(home, "neo4j", "data"))).toBe(false);
});

/** Runs with a file system of so many megabytes at `path`; false where this user may not mount one. */
async function withSmallDisk(path: string, megabytes: number, work: () => Promise<void>): Promise<boolean> {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path], { stdio: "ignore" });
  } catch {
    return false;
  }
  try {
    await work();
  } finally {
    execFileSync("umount", ["-l", path]);
  }
  return true;
}

test("a small disk is refused, for the home and for the cache", async (context) => {
  const could = await withSmallDisk(join(folder, "small"), 30, async () => {
    const path = join(folder, "small", "inside");
    expect(await failure(start({ home: path }))).toMatch(/The database needs 400 MB .* only \d+ MB are left/);
    expect(await failure(start({ cacheDirectory: path }))).toMatch(
      /Downloading Neo4j needs 148 MB .* only \d+ MB/,
    );
  });
  context.skip(!could, "mounting a small file system needs root on Linux");
});

test("a disk that fills up while the database boots is named as the reason", async (context) => {
  const could = await withSmallDisk(home, 2, async () => {
    expect(await failure(start({}, { freeBytes: async () => 1e12 }))).toMatch(
      /no space left.*free some space/,
    );
    expect(databaseProcesses()).toEqual([]);
  });
  context.skip(!could, "mounting a small file system needs root on Linux");
});

test("many servers that find a dead one's home at once: exactly one takes it", async () => {
  mkdirSync(home);
  writeFileSync(join(home, "server-lock.1"), JSON.stringify({ pid: 2 ** 30, startedAt: "long ago" }));
  const script = `import { acquireHome } from ${JSON.stringify(join(compiled, "home-lock.js"))};
    const wait = new Int32Array(new SharedArrayBuffer(4));
    Atomics.wait(wait, 0, 0, Number(process.argv[1]) - Date.now());
    try { acquireHome(${JSON.stringify(home)}); console.log("taken"); process.stdin.resume(); }
    catch (error) { console.log(error.name); }`;
  const at = String(Date.now() + 2_000);
  const rivals = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ["--input-type=module", "-e", script, at], {
      stdio: ["pipe", "pipe", "inherit"],
    }),
  );
  servers.push(...rivals);
  const answers = await Promise.all(
    rivals.map(async (rival) => String((await once(rival.stdout, "data"))[0]).trim()),
  );
  expect(answers.sort()).toEqual([...Array(7).fill("ManagedNeo4jError"), "taken"]);
});
