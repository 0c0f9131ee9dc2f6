import type { Validity } from "../time/interval.ts";
import type { Attributed } from "./attribute.ts";
import type { Evidence } from "./evidence.ts";

export interface Argument {
  readonly id: string;
  readonly title: string;
  /** The claim in one or two sentences of our own. */
  readonly text: string;
  /** `title` in other languages, by ISO 639-1 code. */
  readonly names: Readonly<Record<string, string>>;
  /** `text` in other languages. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly citations: readonly string[];
}

export type LinkKind = "SUPPORTS" | "ATTACKS" | "UNDERCUTS";

/** One argument bearing on another; open on both sides if the dataset gives no dates. */
export interface ArgumentLink extends Validity, Evidence {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
}

export type Stance = "SUPPORTS" | "REJECTS";

export interface Position extends Validity, Evidence, Attributed {
  readonly id: string;
  readonly actor: string;
  readonly argument: string;
  readonly stance: Stance;
}
