/** EXPLICIT: the source says so. ATTRIBUTED: an opponent says so of the actor. INFERRED: the analyst concludes it. */
export type Basis = "EXPLICIT" | "ATTRIBUTED" | "INFERRED";

/** The grounds of a fact, and the events that begin and end it. */
export interface Evidence {
  readonly basis: Basis;
  /** Passage ids; never empty in a valid dataset. */
  readonly citations: readonly string[];
  /** Event ids. */
  readonly begunBy: string | null;
  readonly endedBy: string | null;
  /** Name of the reading if sources disagree, e.g. `april-1926`; otherwise null. */
  readonly reading: string | null;
  /** Id of the preferred fact that this one rivals; null for preferred and undisputed facts. */
  readonly rivalOf: string | null;
  readonly note: string | null;
}

/** Tells whether a fact is preferred. Only preferred facts enter as-of answers; rivals are shown beside them. */
export function isPreferred(fact: { readonly rivalOf: string | null }): boolean {
  return fact.rivalOf === null;
}
