import { strToU8, Zip, ZipDeflate } from "fflate";
import type { OutputFile } from "../contract/input-file.ts";

/** Every entry has this time, so that equal content is an equal archive. */
const TIME = "1980-01-02T00:00:00";

/** Packs files into a zip archive, piece by piece. */
export async function* writeZip(files: Iterable<OutputFile>): AsyncGenerator<Uint8Array, void, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const { name, content } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = TIME;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(typeof piece === "string" ? strToU8(piece) : piece, false);
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
