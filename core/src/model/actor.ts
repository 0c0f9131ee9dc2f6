import type { UncertainDate } from "../time/uncertain-date.ts";

export type ActorKind = "PERSON" | "GROUP" | "ORGANISATION" | "STATE";

export interface Actor {
  readonly id: string;
  readonly name: string;
  /** What the picture writes beside the node, e.g. the surname; equals `name` where the dataset gives none. */
  readonly shortName: string;
  /** `name` in other languages, by ISO 639-1 code. */
  readonly names: Readonly<Record<string, string>>;
  /** `shortName` in other languages. */
  readonly shortNames?: Readonly<Record<string, string>>;
  readonly kind: ActorKind;
  /** Birth or foundation, death or end. */
  readonly born: UncertainDate | null;
  readonly died: UncertainDate | null;
  readonly note: string | null;
  readonly citations: readonly string[];
}
