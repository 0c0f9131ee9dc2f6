import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "import-token";

/** Hosts that no other device can reach. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

interface TokenSettings {
  /** The folder in which a token is kept. */
  readonly home: string;
  /** The address that the product listens on. */
  readonly host: string;
  /** ENTENTE_IMPORT_TOKEN; null where it is not set. */
  readonly importToken: string | null;
}

/**
 * Returns the token with which stories may be given to this server: the one that is set, else on the loopback one that
 * is kept in `home` for its owner alone, and made on first use. Null where nobody may give a story.
 */
export async function findImportToken({ home, host, importToken }: TokenSettings): Promise<string | null> {
  if (importToken !== null) return importToken;
  if (!LOOPBACK.has(host)) return null;
  const path = join(home, FILE);
  const kept = await readToken(path);
  if (kept !== null) return kept;
  await mkdir(home, { recursive: true });
  const made = randomBytes(24).toString("base64url");
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: "wx" });
    return made;
  } catch (error) {
    // Another process has made one meanwhile.
    const theirs = await readToken(path);
    if (theirs === null) throw error;
    return theirs;
  }
}

async function readToken(path: string): Promise<string | null> {
  const content = await readFile(path, "utf8").catch(() => "");
  return content.trim() === "" ? null : content.trim();
}
