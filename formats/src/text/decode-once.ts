import type { InputFile } from "../contract/input-file.ts";
import { findWideEncoding, makeDecoder } from "./decode-text.ts";

/** Thrown where a text is UTF-8 in one place and not in another, so that no encoding reads all of it. */
export class InvalidEncodingError extends Error {
  override readonly name = "InvalidEncodingError";
  /** Line of the file, the first being 1. */
  readonly line: number;
  /** The byte that is not UTF-8, in hexadecimal digits. */
  readonly byte: string;
  constructor(line: number, byte: number) {
    const digits = byte.toString(16).toUpperCase().padStart(2, "0");
    super(`the byte ${digits} in line ${line} is not UTF-8`);
    this.line = line;
    this.byte = digits;
  }
}

/** A character has four bytes at most, so that a piece leaves three of one open at most. */
const MOST_OPEN_BYTES = 3;

/**
 * Decodes a file while it is read, once: as UTF-16 where its first bytes say so, as UTF-8, or as Windows-1252 where
 * only ASCII stands before the first byte that is not UTF-8. `onEncoding` is told of any but UTF-8. Iterating may throw
 * InvalidEncodingError.
 */
export async function* decodeOnce(
  file: InputFile,
  onEncoding: (encoding: string) => void,
): AsyncGenerator<string, void, undefined> {
  let decoder = makeDecoder("utf-8", true);
  let isUtf8: boolean | null = null;
  let isAscii = true;
  let line = 1;
  let last = new Uint8Array();
  const change = (encoding: string): void => {
    decoder = makeDecoder(encoding);
    isUtf8 = false;
    onEncoding(encoding);
  };
  /** The rest of a file that is not UTF-8, from the bytes at which that is seen. */
  const decodeOther = (bytes: Uint8Array): string => {
    const sound = lengthOfUtf8(bytes);
    const before = bytes.subarray(0, sound);
    if (!isAscii || before.some((byte) => byte > 0x7f))
      throw new InvalidEncodingError(line + countBreaks(asText(before)), bytes[sound] ?? 0);
    change("windows-1252");
    return decoder.decode(bytes, { stream: true });
  };
  for await (const bytes of file.bytes()) {
    const wide = isUtf8 === null ? findWideEncoding(bytes) : null;
    isUtf8 ??= true;
    if (wide !== null) change(wide);
    const text = decodeOrNull(decoder, bytes);
    if (text === null) yield decodeOther(joined(openBytes(last), bytes));
    else {
      isAscii &&= !/[\u0080-\uffff]/.test(text);
      line += countBreaks(text);
      yield text;
    }
    last = bytes.slice(-MOST_OPEN_BYTES);
  }
  const end = decodeOrNull(decoder);
  yield end ?? decodeOther(openBytes(last));
}

/** Null where the bytes are not of the decoder's encoding. */
function decodeOrNull(decoder: ReturnType<typeof makeDecoder>, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** How many bytes the character has that begins with a byte; 0 where none does. */
function lengthOfCharacter(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

/** How many of the bytes are whole characters of UTF-8, from the first on. */
function lengthOfUtf8(bytes: Uint8Array): number {
  let place = 0;
  while (place < bytes.length) {
    const length = lengthOfCharacter(bytes[place] ?? 0);
    const rest = bytes.subarray(place + 1, place + length);
    if (length === 0 || rest.length < length - 1 || rest.some((byte) => (byte & 0xc0) !== 0x80)) break;
    place += length;
  }
  return place;
}

/** The bytes at the end of a piece that begin a character and do not end it. */
function openBytes(end: Uint8Array): Uint8Array {
  for (let place = end.length - 1; place >= 0; place -= 1) {
    const length = lengthOfCharacter(end[place] ?? 0);
    if (length > end.length - place) return end.subarray(place);
    if (length > 0) break;
  }
  return new Uint8Array();
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function asText(bytes: Uint8Array): string {
  return makeDecoder("utf-8").decode(bytes);
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let place = text.indexOf("\n"); place !== -1; place = text.indexOf("\n", place + 1)) breaks += 1;
  return breaks;
}
