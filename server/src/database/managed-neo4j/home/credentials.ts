import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDurably } from "../disk/durable-file.ts";
import type { DatabaseHome } from "./database-home.ts";

export const USERNAME = "neo4j";

const HASH_ITERATIONS = 1024;

/** The stored password, or null when there is none. */
export async function readPassword({ passwordFile }: DatabaseHome): Promise<string | null> {
  const content = await readFile(passwordFile, "utf8").catch(() => "");
  return content.trim() === "" ? null : content.trim();
}

/** Creates a random password, stored in a file that only its owner can read. */
export async function createPassword({ passwordFile }: DatabaseHome): Promise<string> {
  const password = randomBytes(24).toString("base64url");
  await writeDurably(passwordFile, `${password}\n`);
  return password;
}

/**
 * Writes the password for the first start of a new database, as `neo4j-admin dbms set-initial-password` does, but without a
 * second Java process and without the password in a command line.
 */
export async function writeInitialPassword(home: DatabaseHome, password: string): Promise<void> {
  const directory = join(home.data, "dbms");
  await mkdir(directory, { recursive: true });
  await writeDurably(join(directory, "auth.ini"), initialUserLine(password, randomBytes(32)));
}

/** A user in Neo4j 5's serialised form: name, then algorithm, hash, salt and iterations, then no flags. */
export function initialUserLine(password: string, salt: Buffer): string {
  let hash = createHash("sha256").update(salt).update(password, "utf8").digest();
  for (let round = 1; round < HASH_ITERATIONS; round++) hash = createHash("sha256").update(hash).digest();
  return `${USERNAME}:SHA-256,${hash.toString("hex")},${salt.toString("hex")},${HASH_ITERATIONS}:\n`;
}
