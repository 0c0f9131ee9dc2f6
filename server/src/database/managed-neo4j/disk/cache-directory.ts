import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { ManagedNeo4jError, reasonOf } from "../progress/managed-neo4j-error.ts";

/**
 * The per-user directory of downloads: `~/Library/Caches/entente` on macOS, elsewhere
 * `$XDG_CACHE_HOME/entente` or `~/.cache/entente`. A relative XDG_CACHE_HOME is ignored, as its specification asks.
 */
export function defaultCacheDirectory(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const stated = environment.HOME;
  const userHome = stated !== undefined && isAbsolute(stated) ? stated : homedir();
  if (platform === "darwin") return join(userHome, "Library", "Caches", "entente");
  const xdg = environment.XDG_CACHE_HOME;
  return xdg !== undefined && isAbsolute(xdg) ? join(xdg, "entente") : join(userHome, ".cache", "entente");
}

/** Creates the directory. Throws ManagedNeo4jError when it cannot hold the files of a Java program. */
export async function openCacheDirectory(directory: string): Promise<void> {
  if (!isAbsolute(directory) || directory.includes(delimiter)) {
    throw new ManagedNeo4jError(
      `The cache directory ${directory} must be an absolute path without "${delimiter}", which Java reads as a separator: choose another with XDG_CACHE_HOME.`,
    );
  }
  try {
    await mkdir(directory, { recursive: true });
    await access(directory, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ManagedNeo4jError(
      `The cache directory ${directory} cannot be written (${reasonOf(error)}): make it writable, or choose another with XDG_CACHE_HOME.`,
      { cause: error },
    );
  }
}
