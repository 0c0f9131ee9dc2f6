import { unzipSync } from "fflate";
import type { Findings, Found } from "../contract/import-report.ts";
import { fileInMemory, type InputFile, readBytes } from "../contract/input-file.ts";

/** Bounds of one archive; beyond them it is no story, but an attack or a mistake. */
export const ARCHIVE_LIMITS = {
  files: 10_000,
  /** Bytes of all files, unpacked. */
  bytes: 1_000_000_000,
} as const;

/** Thrown while an archive is looked through; nothing of it is unpacked then. */
class ArchiveRefusedError extends Error {
  readonly found: Found;
  constructor(found: Found) {
    super(found.rule);
    this.found = found;
  }
}

/** Where the files of one archive are counted, before any is unpacked. */
interface Counted {
  files: number;
  bytes: number;
}

/**
 * Replaces every zip archive among the files by the files in it, which keep the names of their folders. An archive that
 * cannot be read, that holds more than ARCHIVE_LIMITS, or that names a place outside of itself is a fault. An archive in
 * an archive stays as it is.
 */
export async function openArchives(
  files: readonly InputFile[],
  findings: Findings,
): Promise<readonly InputFile[]> {
  const opened = await Promise.all(
    files.map(async (file) => (isArchive(file) ? await openArchive(file, findings) : [file])),
  );
  return opened.flat();
}

/** A workbook is a zip archive too, and is read whole. */
function isArchive({ name }: InputFile): boolean {
  return /\.zip$/i.test(name);
}

async function openArchive(file: InputFile, findings: Findings): Promise<readonly InputFile[]> {
  const counted: Counted = { files: 0, bytes: 0 };
  try {
    const content = unzipSync(await readBytes(file), {
      filter: ({ name, originalSize }) => isWanted(name, originalSize, counted),
    });
    return Object.entries(content).map(([name, bytes]) => fileInMemory(name, bytes));
  } catch (error) {
    const place = { file: file.name, row: null, column: null };
    const found: Found = error instanceof ArchiveRefusedError ? error.found : { rule: "archive-unreadable" };
    findings.add("FAULT", found, place);
    return [];
  }
}

/** Leaves out folders and what operating systems add. Throws ArchiveRefusedError. */
function isWanted(name: string, size: number, counted: Counted): boolean {
  if (name.split(/[\\/]/).includes("..") || /^(?:[\\/]|[a-z]:)/i.test(name) || name.includes("\0"))
    throw new ArchiveRefusedError({ rule: "archive-outside", name });
  if (/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)|\/$/.test(name)) return false;
  counted.files += 1;
  counted.bytes += size;
  if (counted.files > ARCHIVE_LIMITS.files)
    throw new ArchiveRefusedError({ rule: "archive-files", files: ARCHIVE_LIMITS.files });
  if (counted.bytes > ARCHIVE_LIMITS.bytes)
    throw new ArchiveRefusedError({ rule: "archive-bytes", megabytes: ARCHIVE_LIMITS.bytes / 1e6 });
  return true;
}
