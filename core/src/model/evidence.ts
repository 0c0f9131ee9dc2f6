/** EXPLICIT: the source says so. ATTRIBUTED: an opponent says so of the actor. INFERRED: the analyst concludes it. */
export type Basis = "EXPLICIT" | "ATTRIBUTED" | "INFERRED";

/** Why a fact is believed, and what begins and ends it. */
export interface Evidence {
  readonly basis: Basis;
  /** Passage ids; never empty in a valid dataset. */
  readonly citations: readonly string[];
  /** Event ids. */
  readonly begunBy: string | null;
  readonly endedBy: string | null;
  /** Names the reading where sources disagree, e.g. `april-1926`; null where they do not. */
  readonly reading: string | null;
  /** The id of the preferred fact that this one rivals; null on the preferred fact and on undisputed ones. */
  readonly rivalOf: string | null;
  readonly note: string | null;
}

/** Only preferred facts enter as-of answers; rivals are shown beside them. */
export function isPreferred(fact: { readonly rivalOf: string | null }): boolean {
  return fact.rivalOf === null;
}
