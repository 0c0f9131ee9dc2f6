import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CheckedPackage, filesOf, parsePackage } from "@entente/formats";
import { fileAt } from "./file-at.ts";

/**
 * Reads and checks the dataset package in a folder (docs/dataset-package.md). Throws PackageFaultsError with every
 * fault found.
 */
export async function readPackage(folder: string): Promise<CheckedPackage> {
  const files = filesOf(async (file) => {
    const path = join(folder, file);
    const about = await stat(path).catch(() => null);
    return about?.isFile() === true ? fileAt(path, file, about.size) : null;
  });
  return await parsePackage(basename(folder), files, hashContent);
}

/** Hashes content into 16 hexadecimal digits. */
export function hashContent(content: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const piece of content) hash.update(piece);
  return hash.digest("hex").slice(0, 16);
}
