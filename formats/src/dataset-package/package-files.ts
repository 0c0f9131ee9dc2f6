/** The files of a dataset package, wherever they stand: a folder, an archive, a page's memory. */
export interface PackageFiles {
  /** The text of a file in pieces; null where there is no such file. Reading on may throw InvalidEncodingError. */
  readonly open: (file: string) => Promise<AsyncIterable<string> | null>;
}

/** Thrown while a file is read that is not UTF-8. */
export class InvalidEncodingError extends Error {
  override readonly name = "InvalidEncodingError";
}

/** A package whose files are texts in memory, by file name. */
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
