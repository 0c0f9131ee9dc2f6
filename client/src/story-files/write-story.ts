import type { Dataset } from "@entente/core";
import {
  type Finding,
  FORMATS,
  type Format,
  findFormat,
  gatherBytes,
  writeZip,
} from "@entente/formats/import";
import type { WritableFormat, WrittenFile } from "./format-message.ts";

/** Every format in which a story leaves as a file; the package in one file comes first, its folder is no file. */
export const WRITABLE_FORMATS: readonly WritableFormat[] = FORMATS.filter(
  ({ id, write }) => write !== undefined && id !== "package",
).map(({ id, name }) => ({ id, name }));

/** What of a story a format cannot carry. */
export async function lossesOf(dataset: Dataset, format: string): Promise<readonly Finding[]> {
  return (await writeAs(format)(dataset)).losses.list();
}

/** Writes a story; several files are packed into one. `onBytes` is told how many are written so far. */
export async function writeStory(
  dataset: Dataset,
  descriptor: string | null,
  format: string,
  onBytes: (written: number) => void,
): Promise<WrittenFile> {
  const { files } = await writeAs(format)(dataset, descriptor ?? undefined);
  const [only] = files;
  const isOne = files.length === 1 && only !== undefined;
  const bytes = await gatherBytes(isOne ? only.content : writeZip(files), onBytes);
  return { name: isOne ? only.name : `${dataset.id}-${format}.zip`, bytes };
}

function writeAs(format: string): NonNullable<Format["write"]> {
  const write = findFormat(format)?.write;
  if (write === undefined) throw new Error(`Nothing is written as ${format}`);
  return write;
}
