import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { type CheckedPackage, InvalidEncodingError, type PackageFiles, parsePackage } from "@entente/formats";

/**
 * Reads and checks the dataset package in a folder (docs/dataset-package.md). Throws PackageFaultsError with every
 * fault found.
 */
export async function readPackage(folder: string): Promise<CheckedPackage> {
  return await parsePackage(basename(folder), filesIn(folder), hashContent);
}

function filesIn(folder: string): PackageFiles {
  return {
    open: async (file) => {
      const path = join(folder, file);
      const isFile = await stat(path).then(
        (found) => found.isFile(),
        () => false,
      );
      return isFile ? decodeUtf8(path) : null;
    },
  };
}

async function* decodeUtf8(path: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      yield decoder.decode(chunk as Uint8Array, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new InvalidEncodingError(`${path} is not UTF-8`);
    throw error;
  }
}

/** Hashes content into 16 hexadecimal digits. */
export function hashContent(content: Iterable<string>): string {
  const hash = createHash("sha256");
  for (const piece of content) hash.update(piece);
  return hash.digest("hex").slice(0, 16);
}
