import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configurationDigest } from "../../server/src/database/managed-neo4j/home/configuration.ts";
import { readJarLock } from "../../server/src/database/managed-neo4j/jars/jar-lock.ts";
import { lookUpProcess } from "../../server/src/database/managed-neo4j/process/process-identity.ts";
import { databaseProcesses, endAfterwards, failure, folder, home, start } from "./managed-neo4j-bed.ts";

test("a survivor that does not answer is ended before anything else is tried", async () => {
  const argument = `--home-dir=${join(home, "neo4j")}`;
  const silent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", argument], {
    stdio: "ignore",
  });
  endAfterwards(silent);
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

/** Runs `work` with a file system of the given size in megabytes at `path`; false where this user may not mount one. */
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
