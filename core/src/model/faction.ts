import type { Validity } from "../time/interval.ts";
import type { Attributed } from "./attribute.ts";
import type { Evidence } from "./evidence.ts";

export type Side = "LEFT" | "CENTRE" | "RIGHT" | "NONE";

/** A named group on a side; its validity runs from formation to dissolution. */
export interface Faction extends Validity, Evidence {
  readonly id: string;
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly side: Side;
}

export interface Membership extends Validity, Evidence, Attributed {
  readonly id: string;
  readonly actor: string;
  readonly faction: string;
}
