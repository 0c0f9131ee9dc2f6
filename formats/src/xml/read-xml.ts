import { SaxesParser } from "saxes";
import type { Found } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { decodeText, UnknownEncodingError } from "../text/decode-text.ts";

/** What is said of the elements of a file, in its order. Names have lost their namespace prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes, line: number) => void;
  /** The text directly within an element, at its end. */
  readonly close: (name: string, text: string) => void;
}

/** Values by name, without prefix; an object without prototype. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Thrown where a file is not well-formed, or has what no story needs and an attack does. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  readonly found: Found;
  /** Null where the error has no line. */
  readonly line: number | null;
  constructor(found: Found, line: number | null) {
    super(found.rule);
    this.found = found;
    this.line = line;
  }
}

const DEEPEST = 200;

/**
 * Reads an XML file piece by piece. Entities beside the five of XML are refused, so that none expands; a document type
 * is passed over unless it declares anything. Throws XmlError.
 */
export async function readXml(
  file: InputFile,
  handler: XmlHandler,
  onProgress?: (read: number, total: number) => void,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const texts: string[] = [];
  parser.on("doctype", (text) => {
    if (text.includes("[")) throw new XmlError({ rule: "doctype" }, parser.line);
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (texts.length >= DEEPEST) throw new XmlError({ rule: "too-deep", depth: DEEPEST }, parser.line);
    texts.push("");
    handler.open(localName(name), withoutPrefixes(attributes), parser.line);
  });
  const addText = (text: string): void => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => handler.close(localName(name), texts.pop() ?? ""));
  parser.on("error", (error) => {
    const [, message = error.message] = /(?:\d+:\d+: )(.*)$/s.exec(error.message) ?? [];
    throw new XmlError({ rule: "xml", detail: message }, parser.line);
  });
  for await (const text of await textOf(file, onProgress)) parser.write(text);
  parser.close();
}

/** The text of a file in the encoding that its first line declares, or else that of its bytes. */
async function textOf(
  file: InputFile,
  onProgress?: (read: number, total: number) => void,
): Promise<AsyncIterable<string>> {
  let head = "";
  for await (const bytes of file.bytes()) {
    head = String.fromCharCode(...bytes.subarray(0, 200));
    break;
  }
  const [, label = null] = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? [];
  try {
    // Declared in UTF-16 it could not be read so far, and what declares UTF-8 is often something else.
    const isOwn = label !== null && !/^utf-?(8|16)|^(us-)?ascii$/i.test(label);
    const { pieces } = await decodeText(counting(file, onProgress), isOwn ? label : null);
    return pieces();
  } catch (error) {
    if (error instanceof UnknownEncodingError)
      throw new XmlError({ rule: "unknown-encoding", encoding: error.encoding }, 1);
    throw error;
  }
}

function counting(file: InputFile, onProgress?: (read: number, total: number) => void): InputFile {
  if (onProgress === undefined) return file;
  return {
    ...file,
    bytes: async function* () {
      let read = 0;
      for await (const bytes of file.bytes()) {
        read += bytes.length;
        onProgress(read, file.size);
        yield bytes;
      }
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): XmlAttributes {
  let hasPrefix = false;
  for (const name in attributes) hasPrefix ||= name.includes(":");
  if (!hasPrefix) return attributes;
  const local: Record<string, string> = Object.create(null);
  for (const name in attributes) {
    if (!/^xmlns(?::|$)/.test(name)) local[localName(name)] = attributes[name] ?? "";
  }
  return local;
}
