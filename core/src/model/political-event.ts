import type { UncertainDate } from "../time/uncertain-date.ts";
import type { Attributed } from "./attribute.ts";
import type { Basis } from "./evidence.ts";

/** A dated happening. A span of days (`1927-12-02/1927-12-19`) is how long it lasted or where it must lie. */
export interface PoliticalEvent extends Attributed {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly date: UncertainDate;
  /** One short sentence for the caption that says what changed. */
  readonly headline: string | null;
  /** One line for the caption that says who did what. */
  readonly detail: string | null;
  /** `headline` in other languages, by ISO 639-1 code. */
  readonly headlines?: Readonly<Record<string, string>>;
  /** `detail` in other languages. */
  readonly details?: Readonly<Record<string, string>>;
  readonly basis: Basis;
  readonly citations: readonly string[];
  readonly reading: string | null;
  readonly rivalOf: string | null;
  readonly note: string | null;
}

export interface Participant {
  readonly event: string;
  readonly actor: string;
  /** The actor's part in the event, e.g. `speaker`, `expelled`. */
  readonly role: string;
  /** `role` in other languages, by ISO 639-1 code. */
  readonly roles?: Readonly<Record<string, string>>;
}
