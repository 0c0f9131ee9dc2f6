import { openArchives } from "../archive/open-archives.ts";
import type { FileHead, Format, ReadOptions } from "../contract/format.ts";
import { Findings, type Found } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import type { HashContent } from "../dataset-package/parse-package.ts";
import { type BuiltStory, buildStory } from "../draft/build-story.ts";
import { decodeHead } from "../text/decode-text.ts";
import { FORMATS, findFormat } from "./formats.ts";
import { findDescriptor, importPackage, PACKAGE_FORMAT } from "./import-package.ts";

export interface ImportOptions extends ReadOptions {
  /** Names the revision of what was read. */
  readonly hash: HashContent;
  /** The id of the format; recognised if absent. */
  readonly format?: string;
}

const HEAD = 4_096;

/**
 * Reads files as one story: opens archives, recognises the format, reads, and checks. What is wrong with the files is in
 * the report, never thrown; without a story the report says why. Every record read is kept, merged or refused.
 */
export async function importStory(
  given: readonly InputFile[],
  { hash, format: wanted, ...options }: ImportOptions,
): Promise<BuiltStory> {
  const findings = new Findings();
  const files = await openArchives(given, findings);
  if (findings.has("FAULT")) return refuseFiles(findings);
  const descriptor = findDescriptor(files);
  if (descriptor !== null && (wanted ?? PACKAGE_FORMAT.id) === PACKAGE_FORMAT.id)
    return await importPackage(files, descriptor, hash, options.answers ?? {});
  const format = wanted === undefined ? await recogniseFormat(files) : findFormat(wanted);
  if (format?.read === undefined) {
    findings.add("FAULT", unknownFormat(files, wanted));
    return refuseFiles(findings);
  }
  const { draft, report } = await format.read(files, options);
  return draft === null ? { story: null, report } : await buildStory(draft, report, hash, options.answers);
}

/** Finds the format that knows the files best; null where none knows them. */
async function recogniseFormat(files: readonly InputFile[]): Promise<Format | null> {
  if (files.length === 0) return null;
  const heads = await Promise.all(files.map(readHead));
  let best: { readonly format: Format; readonly certainty: number } | null = null;
  for (const format of FORMATS) {
    const certainty = format.read === undefined ? 0 : (format.recognise?.(heads) ?? 0);
    if (certainty > (best?.certainty ?? 0)) best = { format, certainty };
  }
  return best?.format ?? null;
}

async function readHead(file: InputFile): Promise<FileHead> {
  const bytes = new Uint8Array(Math.min(HEAD, file.size));
  let length = 0;
  for await (const piece of file.bytes()) {
    const taken = piece.subarray(0, bytes.length - length);
    bytes.set(taken, length);
    length += taken.length;
    if (length === bytes.length) break;
  }
  const head = bytes.subarray(0, length);
  return { file, bytes: head, text: decodeHead(head) };
}

function unknownFormat(files: readonly InputFile[], wanted: string | undefined): Found {
  if (files.length === 0) return { rule: "no-files" };
  const known = [PACKAGE_FORMAT, ...FORMATS.filter(({ read }) => read !== undefined)];
  const formats = known.map(({ id, name }) => `${name} (${id})`).join(", ");
  if (wanted !== undefined) return { rule: "no-such-format", format: wanted, formats };
  const given = files.slice(0, 3).map(({ name }) => name);
  return { rule: "unknown-format", files: given.join(", "), formats };
}

function refuseFiles(findings: Findings): BuiltStory {
  return { story: null, report: reportOf({ id: "", name: "files" }, new RecordTally(), findings) };
}
