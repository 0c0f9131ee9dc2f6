import type { Findings, Found } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { decodeText } from "../text/decode-text.ts";

/** The largest file that is parsed as one text, in bytes. */
const LARGEST = 256_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses a file as JSON; undefined with a FAULT where it is none or too large. */
export async function readJson(
  file: InputFile,
  findings: Findings,
  onProgress?: (read: number, total: number) => void,
): Promise<unknown> {
  const fault = (found: Found): undefined => {
    findings.add("FAULT", found, { file: file.name, row: null, column: null });
  };
  if (file.size > LARGEST) return fault({ rule: "too-large", megabytes: LARGEST / 1e6 });
  const { pieces } = await decodeText(file);
  let text = "";
  for await (const piece of pieces()) text += piece;
  onProgress?.(file.size, file.size);
  try {
    return parseLoosely(file, text, findings);
  } catch (error) {
    return fault({ rule: "json", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** A text of JSON, or a number of Python or JavaScript that JSON has not. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Parses JSON in which NaN and Infinity may stand, as some programs write them: they are no values. */
function parseLoosely(file: InputFile, text: string, findings: Findings): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const mended = text.replace(TEXT_OR_NUMBER, (found) => (found.startsWith('"') ? found : "null"));
    if (mended === text) throw error;
    const json: unknown = JSON.parse(mended);
    findings.add("REPAIR", { rule: "no-number" }, { file: file.name, row: null, column: null });
    return json;
  }
}

/** The text of an id or name, which may be a number; null for anything else. */
export function textOfJson(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : null;
}
