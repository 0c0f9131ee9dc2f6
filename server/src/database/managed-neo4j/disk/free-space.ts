import { statfs } from "node:fs/promises";
import { ManagedNeo4jError } from "../progress/managed-neo4j-error.ts";

/** Gives the bytes that this user can still write in the file system of an existing directory. */
export type FreeBytes = (directory: string) => Promise<number>;

export async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize;
}

/** Throws ManagedNeo4jError when an existing directory's file system has fewer than `neededBytes` free. */
export async function requireFreeSpace(
  directory: string,
  neededBytes: number,
  purpose: string,
  probe: FreeBytes,
): Promise<void> {
  const free = await probe(directory);
  if (free >= neededBytes) return;
  throw new ManagedNeo4jError(
    `${purpose} needs ${formatMegabytes(neededBytes)} of free disk in ${directory}, but only ${formatMegabytes(free)} are left: free some space there and start again.`,
  );
}

function formatMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}
