import { decodeHead } from "../text/decode-text.ts";
import type { FileHead } from "./format.ts";
import { fileInMemory, readBytes } from "./input-file.ts";

/** The beginning of a file in memory, by which formats recognise it. */
export function headOf(name: string, content: string | Uint8Array): FileHead {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const head = bytes.subarray(0, 4_096);
  return { file: fileInMemory(name, bytes), bytes: head, text: decodeHead(head) };
}

/** A whole text that a format wrote. */
export async function textOf(
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of content)
    pieces.push(typeof piece === "string" ? piece : new TextDecoder().decode(piece));
  return pieces.join("");
}

/** A whole file that a format wrote. */
export async function bytesOf(
  content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<Uint8Array> {
  return await readBytes({
    name: "",
    size: 0,
    bytes: async function* () {
      for await (const piece of content)
        yield typeof piece === "string" ? new TextEncoder().encode(piece) : piece;
    },
  });
}
