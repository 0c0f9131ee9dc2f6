import type { StoryIndex } from "@entente/core";

/** Characters kept for one story, mostly one byte each: two selections of a million ties. */
const MOST_CHARACTERS = 256_000_000;

interface Texts {
  readonly byFact: Map<unknown, string>;
  characters: number;
}

/**
 * The JSON of the facts of one revision, by what is asked of them: made when first asked for, joined ever after.
 * What was asked longest ago goes when there is too much.
 */
export class EncodedFacts {
  readonly #most: number;
  readonly #selections = new Map<string, Texts>();
  #characters = 0;

  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  /** A look-up for one selection. `make` is called for what is not known; its error is passed on. */
  of<Fact>(selection: string, make: (fact: Fact) => string): (fact: Fact, key: unknown) => string {
    const texts = this.#selections.get(selection) ?? { byFact: new Map(), characters: 0 };
    this.#selections.delete(selection);
    this.#selections.set(selection, texts);
    return (fact, key) => {
      const known = texts.byFact.get(key);
      if (known !== undefined) return known;
      const text = make(fact);
      if (this.#selections.get(selection) === texts) this.#keep(texts, key, text);
      return text;
    };
  }

  #keep(texts: Texts, key: unknown, text: string): void {
    texts.byFact.set(key, text);
    texts.characters += text.length;
    this.#characters += text.length;
    for (const [selection, oldest] of this.#selections) {
      if (this.#characters <= this.#most) break;
      this.#selections.delete(selection);
      this.#characters -= oldest.characters;
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
