import { createHash } from "node:crypto";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";
import type { StartProgress } from "../progress/start-progress.ts";
import { ensureJars, type JarCacheRequest } from "./jar-cache.ts";
import { jarFileName, type LockedJar } from "./jar-lock.ts";

const CONTENTS = new Map(Array.from({ length: 20 }, (_, i) => [`org.a:j${i}:jar:1`, `content of jar ${i}`]));
const jars: LockedJar[] = [...CONTENTS].map(([coordinate, content]) => ({
  coordinate,
  sha256: createHash("sha256").update(content).digest("hex"),
  size: content.length,
}));

let cacheDirectory = "";
let fetched: string[] = [];
let serve = (coordinate: string): string | undefined => CONTENTS.get(coordinate);
beforeEach(() => {
  cacheDirectory = mkdtempSync(join(tmpdir(), "entente-cache-"));
  fetched = [];
  serve = (coordinate) => CONTENTS.get(coordinate);
});
afterEach(() => rmSync(cacheDirectory, { recursive: true }));

function request(changes: Partial<JarCacheRequest> = {}): JarCacheRequest {
  return {
    cacheDirectory,
    lock: { root: "org.a:all:1", jars },
    openSource: () => ({
      fetchJar: async (coordinate, directory, fileName) => {
        fetched.push(coordinate);
        writeFileSync(join(directory, fileName), serve(coordinate) ?? "");
      },
      close: () => undefined,
    }),
    freeBytes: async () => 1e12,
    report: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}

function expectFull(paths: readonly string[]): void {
  expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual([...CONTENTS.values()]);
  expect(readdirSync(join(cacheDirectory, "all-1", "partial"))).toEqual([]);
}

test("an empty cache is filled, with progress from nothing to everything", async () => {
  const progress: StartProgress[] = [];
  expectFull(await ensureJars(request({ report: (step) => progress.push(step) })));
  const bytes = progress.map((step) => (step.kind === "download" ? step.doneBytes : -1));
  expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
  expect(bytes[0]).toBe(0);
  expect(bytes.at(-1)).toBe(jars.reduce((sum, jar) => sum + jar.size, 0));
});

test("a full cache needs no source at all", async () => {
  await ensureJars(request());
  const openSource = (): never => {
    throw new Error("offline");
  };
  expectFull(await ensureJars(request({ openSource })));
});

test("a truncated jar and one with a changed letter are fetched anew, and only those", async () => {
  const paths = await ensureJars(request());
  fetched = [];
  truncateSync(paths[3] ?? "", 4);
  writeFileSync(paths[5] ?? "", "Content of jar 5");
  utimesSync(paths[5] ?? "", 0, 0);
  expectFull(await ensureJars(request()));
  expect(fetched.sort()).toEqual(["org.a:j3:jar:1", "org.a:j5:jar:1"]);
});

test("a jar that arrives damaged is asked for again", async () => {
  let damaged = 1;
  serve = (coordinate) => (damaged-- > 0 ? "half" : CONTENTS.get(coordinate));
  expectFull(await ensureJars(request()));
  expect(fetched).toHaveLength(jars.length + 1);
});

test("a source that keeps sending something else is named and nothing of it is kept", async () => {
  serve = (coordinate) => (coordinate === "org.a:j7:jar:1" ? "something else!!" : CONTENTS.get(coordinate));
  const failure = await ensureJars(request()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ManagedNeo4jError);
  expect(String(failure)).toMatch(/org\.a:j7:jar:1 .*sha256.*start again/);
  expect(readdirSync(join(cacheDirectory, "all-1"))).not.toContain(jarFileName(jars[7] as LockedJar));
});

test("two processes' worth of starts fill one cache together", async () => {
  const [one, two] = await Promise.all([ensureJars(request()), ensureJars(request())]);
  expectFull(one);
  expect(two).toEqual(one);
});

test("too little room for the jars is said before anything is fetched", async () => {
  const failure = await ensureJars(request({ freeBytes: async () => 1_000_000 })).catch(String);
  expect(failure).toMatch(/needs 21 MB of free disk in .*all-1, but only 1 MB are left/);
  expect(fetched).toEqual([]);
});

test("an interrupted download ends with the interruption and is finished by the next", async () => {
  const stop = new AbortController();
  const report = (step: StartProgress): void => {
    if (step.kind === "download" && step.doneBytes > 0) stop.abort(new Error("Ctrl-C"));
  };
  await expect(ensureJars(request({ signal: stop.signal, report }))).rejects.toThrow("Ctrl-C");
  expect(fetched.length).toBeLessThan(jars.length);
  expectFull(await ensureJars(request()));
});
