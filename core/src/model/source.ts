export interface Source {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the title's language, `zxx` for none; null is the dataset's own. */
  readonly language: string | null;
  readonly author: string | null;
  readonly year: string | null;
  readonly url: string | null;
  /** How far the source can be trusted, in the dataset's own scale. */
  readonly grade: string | null;
  /** Id of the source in which this one was read, if it was not read itself. */
  readonly quotedIn: string | null;
  readonly note: string | null;
}

export interface Passage {
  readonly id: string;
  readonly source: string;
  /** A place a reader can find: `paragraph 22`, `p. 90`, `row A10`. */
  readonly locator: string;
  /** The first words of the passage, at most five; null if it was not read itself. */
  readonly openingWords: string | null;
  /** What the passage says about the facts that cite it, one line in the analyst's own words. */
  readonly summary: string | null;
  readonly url: string | null;
}
