import type { Validity } from "../time/interval.ts";
import type { Attributed } from "./attribute.ts";
import type { Evidence } from "./evidence.ts";

export type TieKind = "ALLIED" | "OPPOSED";

/** A symmetric relation of two actors, stored once with `a < b` in code-unit order. */
export interface Tie extends Validity, Evidence, Attributed {
  readonly id: string;
  readonly kind: TieKind;
  readonly a: string;
  readonly b: string;
}

/** Returns +1 for allied, −1 for opposed. */
export function signOf(kind: TieKind): 1 | -1 {
  return kind === "ALLIED" ? 1 : -1;
}
