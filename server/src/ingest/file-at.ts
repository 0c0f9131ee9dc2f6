import { createReadStream } from "node:fs";
import type { InputFile } from "@entente/formats/import";

const PIECE = 1 << 18;

/** Takes a file of the disk as one to read a story from; `size` is in bytes. */
export function fileAt(path: string, name: string, size: number): InputFile {
  return { name, size, bytes: () => createReadStream(path, { highWaterMark: PIECE }) };
}
