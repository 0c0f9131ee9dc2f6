import type { Findings } from "../contract/import-report.ts";
import { type InputFile, readBytes } from "../contract/input-file.ts";
import { decodeText } from "./decode-text.ts";

/** A file that is read at once may have no more bytes: 256 MB. */
const MOST_BYTES = 256_000_000;

/** Reads a whole file into memory; null and a FAULT where it is too long. */
export async function readWhole(file: InputFile, findings: Findings): Promise<Uint8Array | null> {
  return isTooLong(file, findings) ? null : await readBytes(file);
}

function isTooLong(file: InputFile, findings: Findings): boolean {
  if (file.size <= MOST_BYTES) return false;
  const found = { rule: "too-large", megabytes: MOST_BYTES / 1e6 } as const;
  findings.add("FAULT", found, { file: file.name, row: null, column: null });
  return true;
}

/** Reads a whole text file, and says in which encoding if that is not UTF-8; null and a FAULT where it is too long. */
export async function readText(file: InputFile, findings: Findings): Promise<string | null> {
  if (isTooLong(file, findings)) return null;
  const { encoding, pieces } = await decodeText(file);
  if (encoding !== "utf-8") {
    findings.add("REPAIR", { rule: "encoding", encoding }, { file: file.name, row: null, column: null });
  }
  const texts: string[] = [];
  for await (const piece of pieces()) texts.push(piece);
  return texts.join("");
}
