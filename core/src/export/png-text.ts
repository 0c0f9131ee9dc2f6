import { joinBytes, utf8 } from "./utf-8.ts";

export class NotAPngError extends Error {
  override readonly name = "NotAPngError";
}

const SIGNATURE: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];
/** Behind the signature stands IHDR: length, type, 13 bytes, check. */
const HEADER_END = 8 + 25;
const KEYWORD = /^[\x20-\x7e]{1,79}$/;

/**
 * A PNG file with international text chunks (iTXt, uncompressed UTF-8) behind its header, in the order given; PNG
 * 1.2, section 4.2.3.3. Keywords are printable ASCII of at most 79 letters. Throws NotAPngError for anything else.
 */
export function withPngText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (png.length < HEADER_END || SIGNATURE.some((byte, at) => png[at] !== byte))
    throw new NotAPngError("These bytes are not a PNG file");
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return joinBytes([png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)]);
}

function textChunk(keyword: string, text: string): Uint8Array {
  if (!KEYWORD.test(keyword)) throw new NotAPngError(`"${keyword}" cannot be a keyword of a PNG text`);
  // Keyword, end; not compressed, by no method; no language, end; no translated keyword, end; text.
  const content = joinBytes([utf8("iTXt"), utf8(keyword), Uint8Array.of(0, 0, 0, 0, 0), utf8(text)]);
  return joinBytes([bigEndian(content.length - 4), content, bigEndian(crc32(content))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

const CRC_TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
