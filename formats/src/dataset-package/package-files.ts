/** The files of a dataset package: a folder, an archive, or texts in a page's memory. */
export interface PackageFiles {
  /** Opens a file as text in pieces; null where it does not exist. Iterating may throw InvalidEncodingError. */
  readonly open: (file: string) => Promise<AsyncIterable<string> | null>;
}

/** Thrown while reading a file that is not UTF-8. */
export class InvalidEncodingError extends Error {
  override readonly name = "InvalidEncodingError";
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
