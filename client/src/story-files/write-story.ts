import type { Dataset } from "@entente/core";
import { type Finding, FORMATS, type Format, findFormat, writeZip } from "@entente/formats/import";
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
  const bytes = await gather(isOne ? only.content : writeZip(files), onBytes);
  return { name: isOne ? only.name : `${dataset.id}-${format}.zip`, bytes };
}

function writeAs(format: string): NonNullable<Format["write"]> {
  const write = findFormat(format)?.write;
  if (write === undefined) throw new Error(`Nothing is written as ${format}`);
  return write;
}

async function gather(
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  onBytes: (written: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
    onBytes(length);
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}
