import { expect, test } from "vitest";
import { jarFileName, lockName, parseJarLock, readJarLock } from "./jar-lock.ts";
import { parseDependencyList } from "./lock-jars.ts";

const SHA = "0".repeat(64);

test("the committed lock holds Neo4j 5.26.30 with its 213 jars and no address", () => {
  const lock = readJarLock();
  expect(lockName(lock)).toBe("neo4j-5.26.30");
  expect(lock.jars).toHaveLength(213);
  expect(lock.jars.map((jar) => jar.coordinate)).toContain("org.neo4j:neo4j:jar:5.26.30");
  expect(JSON.stringify(lock)).not.toContain("://");
});

test.each([
  ["org.neo4j:neo4j:jar:5.26.30", "neo4j-5.26.30.jar"],
  ["io.netty:native:jar:linux-x86_64:4.1.Final", "native-4.1.Final-linux-x86_64.jar"],
])("the file of %s is %s", (coordinate, file) => {
  expect(jarFileName({ coordinate, sha256: SHA, size: 1 })).toBe(file);
});

test.each([
  ["a coordinate that climbs out of the cache", "a:../../b:jar:1", SHA, 1],
  ["no hash", "a:b:jar:1", "", 1],
  ["an empty jar", "a:b:jar:1", SHA, 0],
])("a lock with %s is refused", (_, coordinate, sha256, size) => {
  const text = JSON.stringify({ root: "a:b:1", jars: [{ coordinate, sha256, size }] });
  expect(() => parseJarLock(text)).toThrow();
});

test("a lock whose jars would overwrite each other is refused", () => {
  const jars = ["a:x:jar:1", "b:x:jar:1"].map((coordinate) => ({ coordinate, sha256: SHA, size: 1 }));
  expect(() => parseJarLock(JSON.stringify({ root: "a:x:1", jars }))).toThrow("share a file name");
});

test("Maven's list of dependencies is read with classifiers and without test scope", () => {
  const list = `
The following files have been resolved:
   org.a:one:jar:1.0:compile:/m2/one-1.0.jar
   org.a:two:jar:linux-x86_64:2.0:runtime:/m2/two.jar -- module org.two (auto)
   org.a:three:jar:3.0:test:/m2/three.jar
`;
  expect(parseDependencyList(list)).toEqual([
    { coordinate: "org.a:one:jar:1.0", path: "/m2/one-1.0.jar" },
    { coordinate: "org.a:two:jar:linux-x86_64:2.0", path: "/m2/two.jar" },
  ]);
});
