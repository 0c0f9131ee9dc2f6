export interface Source {
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag of the language its title is in, `zxx` where that is in none; null is the dataset's own. */
  readonly language: string | null;
  readonly author: string | null;
  readonly year: string | null;
  readonly url: string | null;
  /** How far it is to be trusted, in the dataset's own scale. */
  readonly grade: string | null;
  /** The source in which this voice was read, where it was not read itself. */
  readonly quotedIn: string | null;
  readonly note: string | null;
}

export interface Passage {
  readonly id: string;
  readonly source: string;
  /** A place a reader can find: `paragraph 22`, `p. 90`, `row A10`. */
  readonly locator: string;
  /** At most five words with which the passage opens; null where it was not read itself. */
  readonly openingWords: string | null;
  readonly url: string | null;
}
