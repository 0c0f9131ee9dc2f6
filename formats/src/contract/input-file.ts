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
