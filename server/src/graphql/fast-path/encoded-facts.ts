import type { StoryIndex } from "@entente/core";
import { EncodedRow } from "./encoded-row.ts";

/** Bytes kept for one story: two selections of a million ties. */
const MOST_BYTES = 256_000_000;

interface Shelf {
  readonly store: Map<unknown, string> | EncodedRow;
  bytes: number;
}

/**
 * The JSON of the facts of one revision, by what is asked of them: made when first asked for, joined ever after.
 * What was asked longest ago goes when there is too much. `make` is called for what is not known; its error is
 * passed on.
 */
export class EncodedFacts {
  readonly #most: number;
  readonly #shelves = new Map<string, Shelf>();
  #bytes = 0;

  constructor(most = MOST_BYTES) {
    this.#most = most;
  }

  /** Texts by any key. */
  byKey<Fact>(name: string, make: (fact: Fact) => string): (fact: Fact, key: unknown) => string {
    const shelf = this.#open(name, () => new Map());
    const store = shelf.store as Map<unknown, string>;
    return (fact, key) => {
      const known = store.get(key);
      if (known !== undefined) return known;
      const text = make(fact);
      store.set(key, text);
      this.#grow(name, shelf, shelf.bytes + text.length);
      return text;
    };
  }

  /** Facts that stand in a row of `length`, by their positions: joined by commas, in pieces. */
  *join(
    name: string,
    length: number,
    positions: ArrayLike<number>,
    make: (position: number) => string,
  ): Generator<Buffer> {
    const shelf = this.#open(name, () => new EncodedRow(length));
    const row = shelf.store as EncodedRow;
    for (const piece of row.join(positions, make)) {
      this.#grow(name, shelf, row.size);
      yield piece;
    }
  }

  #open(name: string, make: () => Shelf["store"]): Shelf {
    const shelf = this.#shelves.get(name) ?? { store: make(), bytes: 0 };
    this.#shelves.delete(name);
    this.#shelves.set(name, shelf);
    return shelf;
  }

  /** One that had to go meanwhile serves its last answer only. */
  #grow(name: string, shelf: Shelf, bytes: number): void {
    if (this.#shelves.get(name) !== shelf) return;
    this.#bytes += bytes - shelf.bytes;
    shelf.bytes = bytes;
    for (const [other, oldest] of this.#shelves) {
      if (this.#bytes <= this.#most) break;
      this.#shelves.delete(other);
      this.#bytes -= oldest.bytes;
    }
  }
}

const KEPT = new WeakMap<StoryIndex, EncodedFacts>();

/** What is kept of a revision, for as long as the revision is. */
export function encodedFactsOf(index: StoryIndex): EncodedFacts {
  const known = KEPT.get(index) ?? new EncodedFacts();
  KEPT.set(index, known);
  return known;
}
