import type { StoryIndex } from "@entente/core";
import { EncodedRow } from "./encoded-row.ts";

/** Cache limit of one story in bytes; it holds two selections of a million ties. */
const MAX_BYTES = 256_000_000;

interface StoredSelection {
  readonly store: Map<unknown, string> | EncodedRow;
  bytes: number;
}

/**
 * A cache of the JSON of one revision's facts, by selection. Evicts the least recently used selection beyond its limit.
 * `make` encodes a fact that is not cached; its errors are passed on.
 */
export class EncodedFacts {
  readonly #maxBytes: number;
  readonly #selections = new Map<string, StoredSelection>();
  #bytes = 0;

  constructor(maxBytes = MAX_BYTES) {
    this.#maxBytes = maxBytes;
  }

  /** The JSON of single facts, cached by any key. */
  encodeByKey<Fact>(name: string, make: (fact: Fact) => string): (fact: Fact, key: unknown) => string {
    const selection = this.#open(name, () => new Map());
    const store = selection.store as Map<unknown, string>;
    return (fact, key) => {
      const known = store.get(key);
      if (known !== undefined) return known;
      const text = make(fact);
      store.set(key, text);
      this.#updateSize(name, selection, selection.bytes + text.length);
      return text;
    };
  }

  /** The JSON of the facts at `positions` in a list of `length`, separated by commas, in pieces. */
  *join(
    name: string,
    length: number,
    positions: ArrayLike<number>,
    make: (position: number) => string,
  ): Generator<Buffer> {
    const selection = this.#open(name, () => new EncodedRow(length));
    const row = selection.store as EncodedRow;
    for (const piece of row.join(positions, make)) {
      this.#updateSize(name, selection, row.size);
      yield piece;
    }
  }

  #open(name: string, make: () => StoredSelection["store"]): StoredSelection {
    const selection = this.#selections.get(name) ?? { store: make(), bytes: 0 };
    this.#selections.delete(name);
    this.#selections.set(name, selection);
    return selection;
  }

  /** Counts a selection's new size, unless it has been evicted meanwhile: then it serves its last answer only. */
  #updateSize(name: string, selection: StoredSelection, bytes: number): void {
    if (this.#selections.get(name) !== selection) return;
    this.#bytes += bytes - selection.bytes;
    selection.bytes = bytes;
    for (const [other, oldest] of this.#selections) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#selections.delete(other);
      this.#bytes -= oldest.bytes;
    }
  }
}

const ENCODED_FACTS = new WeakMap<StoryIndex, EncodedFacts>();

/** The cache of a revision, for as long as the revision is in memory. */
export function encodedFactsOf(index: StoryIndex): EncodedFacts {
  const known = ENCODED_FACTS.get(index) ?? new EncodedFacts();
  ENCODED_FACTS.set(index, known);
  return known;
}
