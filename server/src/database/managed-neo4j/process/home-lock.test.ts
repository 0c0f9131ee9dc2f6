import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import { acquireHome } from "./home-lock.ts";
import { lookUpProcess } from "./process-identity.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "entente-lock-"));
});
afterEach(() => rmSync(home, { recursive: true }));

test("a home that is taken is refused, naming the home", () => {
  acquireHome(home);
  expect(() => acquireHome(home)).toThrow(ManagedNeo4jError);
  expect(() => acquireHome(home)).toThrow(home);
});

test("the refusal names the process that has the home", () => {
  const parent = lookUpProcess(process.ppid);
  writeFileSync(join(home, "server-lock.4"), JSON.stringify(parent));
  expect(() => acquireHome(home)).toThrow(`process ${process.ppid}`);
});

test("a released home can be taken again", () => {
  acquireHome(home).release();
  const second = acquireHome(home);
  expect(() => acquireHome(home)).toThrow(ManagedNeo4jError);
  second.release();
});

test("releasing an old lock twice leaves the new holder's lock alone", () => {
  const first = acquireHome(home);
  first.release();
  acquireHome(home);
  first.release();
  expect(() => acquireHome(home)).toThrow(ManagedNeo4jError);
});

test.each([
  ["a process that is gone", JSON.stringify({ pid: 2 ** 30, startedAt: "x" })],
  ["a process id that has passed to another process", JSON.stringify({ pid: process.pid, startedAt: "x" })],
  ["a file cut short", '{"pid":'],
])("the lock of %s is taken over", (_, content) => {
  writeFileSync(join(home, "server-lock.7"), content);
  acquireHome(home);
  expect(readdirSync(home)).toEqual(["server-lock.8"]);
});
