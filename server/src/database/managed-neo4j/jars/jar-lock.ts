import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface LockedJar {
  /** Maven's `group:artifact:jar[:classifier]:version`. */
  readonly coordinate: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

export interface JarLock {
  /** The coordinate whose runtime dependencies, with itself, are `jars`. */
  readonly root: string;
  readonly jars: readonly LockedJar[];
}

const COORDINATE = /^[\w.-]+:([\w.-]+):jar:(?:([\w.-]+):)?([\w.-]+)$/;

/** Reads the committed list of the database's jars. */
export function readJarLock(): JarLock {
  return parseJarLock(readFileSync(new URL("./neo4j-jars.lock.json", import.meta.url), "utf8"));
}

/** Parses a jar lock. Throws an Error that names the wrong entry. */
export function parseJarLock(text: string): JarLock {
  const { root, jars } = JSON.parse(text) as Partial<JarLock>;
  if (typeof root !== "string" || !Array.isArray(jars))
    throw new Error("the jar lock has no root or no jars");
  for (const jar of jars as readonly LockedJar[]) {
    const sound = /^[0-9a-f]{64}$/.test(jar.sha256) && Number.isInteger(jar.size) && jar.size > 0;
    if (!sound) throw new Error(`the jar lock's entry for ${jar.coordinate} has no sha256 or no size`);
  }
  const names = new Set(jars.map(jarFileName));
  if (names.size !== jars.length) throw new Error("two entries of the jar lock share a file name");
  return { root, jars };
}

/** The jar's file name in a Maven repository, `artifact-version[-classifier].jar`. */
export function jarFileName(jar: LockedJar): string {
  const [, artifact, classifier, version] = COORDINATE.exec(jar.coordinate) ?? [];
  if (artifact === undefined || version === undefined) {
    throw new Error(`${jar.coordinate} is not group:artifact:jar[:classifier]:version`);
  }
  return classifier === undefined ? `${artifact}-${version}.jar` : `${artifact}-${version}-${classifier}.jar`;
}

/** The lock's folder name, `neo4j-5.26.30` for `org.neo4j:neo4j:5.26.30`. */
export function lockName(lock: JarLock): string {
  return lock.root.split(":").slice(1).join("-");
}

export function lockDigest(lock: JarLock): string {
  return createHash("sha256").update(JSON.stringify(lock)).digest("hex");
}
