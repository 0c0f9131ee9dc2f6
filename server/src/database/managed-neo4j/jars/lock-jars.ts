/**
 * Writes neo4j-jars.lock.json with Maven, for maintainers who change the Neo4j version.
 * After `npm run build:code`: `node server/dist/database/managed-neo4j/jars/lock-jars.js 5.26.30`.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LockedJar, parseJarLock } from "./jar-lock.ts";

const LISTED_JAR = /^\s*([\w.-]+:[\w.-]+:jar:(?:[\w.-]+:)?[\w.-]+):(?:compile|runtime):(\/[^\n]*?\.jar)\b/gm;

/** Parses Maven's `dependency:list -DoutputAbsoluteArtifactFilename` into jars with coordinate and path. */
export function parseDependencyList(text: string): { coordinate: string; path: string }[] {
  return [...text.matchAll(LISTED_JAR)].map(([, coordinate = "", path = ""]) => ({ coordinate, path }));
}

function lockJars(version: string, target: string): void {
  const directory = mkdtempSync(join(tmpdir(), "lock-jars-"));
  try {
    writeFileSync(join(directory, "pom.xml"), pomDependingOnNeo4j(version));
    const list = join(directory, "list.txt");
    const goal = ["dependency:list", "-DincludeScope=runtime", "-DoutputAbsoluteArtifactFilename=true"];
    execFileSync("mvn", ["-B", "-q", ...goal, `-DoutputFile=${list}`], { cwd: directory, stdio: "inherit" });
    const jars = parseDependencyList(readFileSync(list, "utf8")).map(lockJar);
    jars.sort((a, b) => (a.coordinate < b.coordinate ? -1 : 1));
    const entries = jars.map((jar) => `    ${JSON.stringify(jar)}`).join(",\n");
    const text = `{\n  "root": "org.neo4j:neo4j:${version}",\n  "jars": [\n${entries}\n  ]\n}\n`;
    parseJarLock(text);
    writeFileSync(target, text);
    console.log(`${jars.length} jars, ${jars.reduce((sum, jar) => sum + jar.size, 0)} bytes -> ${target}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function lockJar({ coordinate, path }: { coordinate: string; path: string }): LockedJar {
  const content = readFileSync(path);
  return { coordinate, sha256: createHash("sha256").update(content).digest("hex"), size: content.length };
}

function pomDependingOnNeo4j(version: string): string {
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId><artifactId>lock-jars</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>
`;
}

if (import.meta.filename === process.argv[1]) {
  const version = process.argv[2];
  if (version === undefined) throw new Error("usage: lock-jars.js <Neo4j version> [target file]");
  lockJars(version, process.argv[3] ?? "server/src/database/managed-neo4j/jars/neo4j-jars.lock.json");
}
