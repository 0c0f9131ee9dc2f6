import type { InputFile } from "../contract/input-file.ts";

interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

// Every browser, worker and Node has it; the types of this workspace are those of the language alone.
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;

/** A file as text, and the encoding in which it was found to be. */
export interface DecodedText {
  /** A label of the Encoding standard: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`. */
  readonly encoding: string;
  /** The text from its beginning, without a byte-order mark; each call reads anew. */
  readonly pieces: () => AsyncIterable<string>;
}

/** Thrown for an encoding that no browser knows; the message names it. */
export class UnknownEncodingError extends Error {
  override readonly name = "UnknownEncodingError";
  readonly encoding: string;
  constructor(encoding: string) {
    super(`No encoding is called ${JSON.stringify(encoding)}`);
    this.encoding = encoding;
  }
}

/** How many bytes are looked at for the zeros of UTF-16. */
const SAMPLE = 4_096;

/**
 * Decodes a file. Its encoding is `given`, or that of its byte-order mark, or UTF-16 where every other byte is zero, or
 * UTF-8 where all of it is, or else Windows-1252, which every text is. Throws UnknownEncodingError for `given` alone.
 */
export async function decodeText(file: InputFile, given: string | null = null): Promise<DecodedText> {
  const encoding = given ?? (await findEncoding(file));
  makeDecoder(encoding);
  return { encoding, pieces: () => decodePieces(file, encoding) };
}

/** Decodes the beginning of a file, by which formats are recognised; empty where it is no text. */
export function decodeHead(bytes: Uint8Array): string {
  const encoding = findWideEncoding(bytes);
  if (encoding === null && bytes.includes(0)) return "";
  return makeDecoder(encoding ?? "utf-8").decode(bytes);
}

/** Makes a decoder. Throws UnknownEncodingError. */
export function makeDecoder(encoding: string, isFatal = false): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: isFatal });
  } catch {
    throw new UnknownEncodingError(encoding);
  }
}

async function findEncoding(file: InputFile): Promise<string> {
  const strict = makeDecoder("utf-8", true);
  let isFirst = true;
  try {
    for await (const bytes of file.bytes()) {
      const wide = isFirst ? findWideEncoding(bytes) : null;
      if (wide !== null) return wide;
      isFirst = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return "utf-8";
  } catch (error) {
    if (error instanceof TypeError) return "windows-1252";
    throw error;
  }
}

/** UTF-16 by its mark, or by the zeros beside Latin letters; null for anything else. */
export function findWideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  let [even, odd] = [0, 0];
  for (const [place, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (place % 2 === 0) even += 1;
    else odd += 1;
  }
  const many = sample.length / 5;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

async function* decodePieces(file: InputFile, encoding: string): AsyncGenerator<string, void, undefined> {
  const decoder = makeDecoder(encoding);
  for await (const bytes of file.bytes()) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
