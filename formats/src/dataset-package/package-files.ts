import type { InputFile } from "../contract/input-file.ts";
import { decodeOnce } from "../text/decode-once.ts";

/** The files of a dataset package: a folder, an archive, or texts in a page's memory. */
export interface PackageFiles {
  /**
   * Opens a file as text in pieces; null where it does not exist. `onEncoding` is told where it is not UTF-8. Iterating
   * may throw InvalidEncodingError.
   */
  readonly open: (
    file: string,
    onEncoding: (encoding: string) => void,
  ) => Promise<AsyncIterable<string> | null>;
}

/** Takes files in whatever encoding as those of a package; `find` gives null for one that is not there. */
export function filesOf(find: (file: string) => InputFile | null | Promise<InputFile | null>): PackageFiles {
  return {
    open: async (file, onEncoding) => {
      const found = await find(file);
      return found === null ? null : decodeOnce(found, onEncoding);
    },
  };
}

/** Takes texts in memory, by file name, as the files of a package. */
export function filesInMemory(texts: Readonly<Record<string, string>>): PackageFiles {
  return {
    open: async (file) => {
      const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
      return text === undefined ? null : inOnePiece(text);
    },
  };
}

async function* inOnePiece(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}
