import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ManagedNeo4j, startManagedNeo4j } from "../../server/src/database/managed-neo4j/index.ts";
import { findFreePort } from "../../server/src/database/managed-neo4j/process/free-port.ts";
import {
  cacheDirectory,
  compiled,
  databaseProcesses,
  endAfterwards,
  failure,
  home,
  killHard,
  query,
  remembered,
  start,
  startServer,
} from "./managed-neo4j-bed.ts";

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
  expect(await failure(start())).toMatch(/refuses the password in .*put the original file back/);
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

test("many servers that find a dead one's home at once: exactly one takes it", async () => {
  mkdirSync(home);
  writeFileSync(join(home, "server-lock.1"), JSON.stringify({ pid: 2 ** 30, startedAt: "long ago" }));
  const script = `import { acquireHome } from ${JSON.stringify(join(compiled, "process/home-lock.js"))};
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
  endAfterwards(...rivals);
  const answers = await Promise.all(
    rivals.map((rival) =>
      Promise.race([
        once(rival.stdout, "data").then(([answer]) => String(answer).trim()),
        once(rival, "exit").then(([code]) => `ended without an answer: ${code}`),
      ]),
    ),
  );
  expect(answers.sort()).toEqual([...Array(7).fill("ManagedNeo4jError"), "taken"]);
});
