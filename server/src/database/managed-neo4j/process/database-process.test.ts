import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { homeArgument } from "../home/configuration.ts";
import { type DatabaseHome, openDatabaseHome } from "../home/database-home.ts";
import { findSurvivor } from "./database-process.ts";
import { isRunning, lookUpProcess, type RunningProcess } from "./process-identity.ts";

let directory = "";
let home: DatabaseHome;
let children: ChildProcess[] = [];
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "entente-process-"));
  home = await openDatabaseHome(directory);
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  rmSync(directory, { recursive: true });
});

/** A process with these words on its command line, which ends only when told to. */
async function run(script: string, ...words: string[]): Promise<RunningProcess> {
  const child = spawn(
    process.execPath,
    ["-e", `${script}; setInterval(() => {}, 1000); console.log("up")`, ...words],
    {
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  children.push(child);
  await new Promise((resolve) => child.stdout?.once("data", resolve));
  const running = lookUpProcess(child.pid ?? 0);
  if (running === null) throw new Error("the process did not start");
  return running;
}

function record(process: { pid: number; startedAt: string }): void {
  writeFileSync(home.processFile, JSON.stringify({ ...process, boltPort: 1, configurationDigest: "d" }));
}

test("a recorded process of this home is found, and ends when told to", async () => {
  const running = await run("", "--", homeArgument(home));
  record(running);
  const survivor = await findSurvivor(home);
  expect(survivor?.pid).toBe(running.pid);
  await survivor?.terminate();
  expect(isRunning(running)).toBe(false);
  expect(await findSurvivor(home)).toBeNull();
});

test("a process that ignores SIGTERM is killed", async () => {
  const running = await run('process.on("SIGTERM", () => {})', "--", homeArgument(home));
  record(running);
  await (await findSurvivor(home))?.terminate();
  expect(isRunning(running)).toBe(false);
});

test("a recorded id that has passed to a stranger is nobody's survivor", async () => {
  const stranger = await run("");
  record(stranger);
  expect(await findSurvivor(home)).toBeNull();
});

test("a process of this home that started at another moment is not the recorded one", async () => {
  const running = await run("", "--", homeArgument(home));
  record({ pid: running.pid, startedAt: "another moment" });
  expect(await findSurvivor(home)).toBeNull();
});

test("a home whose path only begins like ours is not ours", async () => {
  const running = await run("", "--", `${homeArgument(home)}-2`);
  record(running);
  expect(await findSurvivor(home)).toBeNull();
});

test.each(["", "{", "[]", '{"pid":"1"}', "null"])(
  "a record that reads %j counts as none",
  async (content) => {
    writeFileSync(home.processFile, content);
    expect(await findSurvivor(home)).toBeNull();
  },
);
