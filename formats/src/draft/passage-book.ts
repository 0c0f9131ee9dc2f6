import type { DraftSource, RecordOrigin } from "../contract/story-draft.ts";
import { cleanText } from "./clean-text.ts";
import { IdMaker, slugOf } from "./id-maker.ts";

/** Files with more records are cited by blocks. */
const MOST_SINGLE_ROWS = 50_000;
const ROWS_PER_BLOCK = 1_000;

export interface SourceRow extends DraftSource {
  readonly id: string;
  /** The id of the file's source, for a source that the file names. */
  readonly quotedIn: string | null;
}

export interface PassageRow {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
}

/**
 * The sources and passages of a story: each file is a source and each record a passage of it, or each block of a
 * thousand rows in a file of more than 50,000. A source that the file itself names for a record has the passage.
 */
export class PassageBook {
  readonly sources: SourceRow[] = [];
  readonly passages: PassageRow[] = [];
  readonly #records: ReadonlyMap<string, number>;
  readonly #described: ReadonlyMap<string, DraftSource>;
  readonly #sourceIds = new Map<string, string>();
  readonly #passageIds = new Map<string, string>();
  readonly #known = new Map<RecordOrigin, readonly string[]>();
  readonly #sourceMaker = new IdMaker("source");
  readonly #passageMaker = new IdMaker("passage");

  /** `records` is how many records of each file the story draws on. */
  constructor(records: ReadonlyMap<string, number>, described: readonly DraftSource[]) {
    this.#records = records;
    this.#described = new Map(described.map((source) => [source.key, source]));
  }

  /**
   * The ids of the passages that prove what a record says; they are made where they are new. They are those that the
   * record itself cites, or else the record.
   */
  cite(origin: RecordOrigin): readonly string[] {
    const known = this.#known.get(origin);
    if (known !== undefined) return known;
    const fileSource = this.#sourceOf(`file ${origin.file}`, () => ({
      key: origin.file,
      title: origin.file,
      quotedIn: null,
    }));
    const cited = (origin.cited ?? []).map(({ source, locator }) =>
      this.#passageOf(this.#namedSource(source, fileSource), cleanText(locator).text || "the whole source"),
    );
    const ids = cited.length > 0 ? cited : [this.#recordPassage(origin, fileSource)];
    this.#known.set(origin, ids);
    return ids;
  }

  #recordPassage(origin: RecordOrigin, fileSource: string): string {
    const own = origin.source === undefined ? null : this.#namedSource(origin.source, fileSource);
    const place = this.#placeOf(origin);
    const locator = own === null ? place : `${origin.file}, ${place}`;
    return this.#passageOf(own ?? fileSource, locator);
  }

  #passageOf(source: string, locator: string): string {
    const key = `${source} ${locator}`;
    return this.#passageIds.get(key) ?? this.#addPassage(key, source, locator);
  }

  #namedSource(key: string, quotedIn: string): string {
    return this.#sourceOf(`named ${key}`, () => ({
      ...(this.#described.get(key) ?? { key, title: key }),
      quotedIn,
    }));
  }

  #sourceOf(key: string, describe: () => Omit<SourceRow, "id">): string {
    const known = this.#sourceIds.get(key);
    if (known !== undefined) return known;
    const source = describe();
    const title = cleanText(source.title).text || cleanText(source.key).text || "A source without a name";
    const { id } = this.#sourceMaker.make(title);
    this.#sourceIds.set(key, id);
    this.sources.push({ ...source, id, title });
    return id;
  }

  #addPassage(key: string, source: string, locator: string): string {
    const { id } = this.#passageMaker.claim(`${source}--${slugOf(locator) || "place"}`, "--");
    this.#passageIds.set(key, id);
    this.passages.push({ id, source, locator });
    return id;
  }

  #placeOf({ file, row, locator }: RecordOrigin): string {
    if (row === null || (this.#records.get(file) ?? 0) <= MOST_SINGLE_ROWS)
      return cleanText(locator).text || (row === null ? "the whole file" : `row ${row}`);
    const block = Math.floor((row - 1) / ROWS_PER_BLOCK) * ROWS_PER_BLOCK;
    return `rows ${block + 1} to ${block + ROWS_PER_BLOCK}`;
  }
}
