import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { isRunning, lookUpProcess, lookUpWithPs, ownIdentity } from "./process-identity.ts";

test("a running process is recognised, and no longer once it has ended", async () => {
  const child = spawn("/bin/sh", ["-c", "read -r line"], { stdio: ["pipe", "ignore", "ignore"] });
  const running = lookUpProcess(child.pid ?? 0);
  expect(running?.commandLine).toContain("read -r line");
  expect(running !== null && isRunning(running)).toBe(true);
  child.stdin?.end();
  await once(child, "exit");
  expect(running !== null && isRunning(running)).toBe(false);
});

test("the same id with another start is another process", () => {
  expect(isRunning({ ...ownIdentity(), startedAt: "another time" })).toBe(false);
});

test.runIf(existsSync("/bin/ps"))("ps tells the same processes apart where there is no /proc", () => {
  const self = lookUpWithPs(process.pid);
  expect(self?.startedAt).toMatch(/\d\d:\d\d:\d\d \d{4}$/);
  expect(self?.commandLine).toContain("node");
  expect(lookUpWithPs(2 ** 30)).toBeNull();
});
