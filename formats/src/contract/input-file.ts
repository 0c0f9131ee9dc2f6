import { strToU8 } from "fflate";

/** One file as a person gives it: dropped on the page, named on the command line, or sent to the server. */
export interface InputFile {
  /** Its name, with the folders inside what was given: `story/ties.csv`. It is never used as a path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Reads the file from its beginning; each call reads anew. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** One file that a format writes; its content comes in pieces, texts as UTF-8. */
export interface OutputFile {
  readonly name: string;
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Reads a whole file into memory. */
export async function readBytes(file: InputFile): Promise<Uint8Array> {
  return await gatherBytes(file.bytes());
}

/** Joins pieces to one array, texts as UTF-8. `onBytes` is told how many there are after each piece. */
export async function gatherBytes(
  content: OutputFile["content"],
  onBytes?: (length: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? strToU8(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
    onBytes?.(length);
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

/** Takes bytes or a text in memory as a file. */
export function fileInMemory(name: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === "string" ? strToU8(content) : content;
  return {
    name,
    size: bytes.length,
    bytes: async function* () {
      yield bytes;
    },
  };
}
