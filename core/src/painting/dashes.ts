import type { TieKind } from "../model/tie.ts";
import type { Certainty } from "../time/interval.ts";

const SOLID: readonly number[] = [];
const OPPOSED: readonly number[] = [7, 5];
/** Possible ties are broken finely, whatever their kind. */
const POSSIBLE_ALLIED: readonly number[] = [0.5, 4.5];
const POSSIBLE_OPPOSED: readonly number[] = [2.5, 7];

/** The dashes of a tie's line, in widths of the pen. They tell sign and certainty to those who do not see colours. */
export function dashOf(kind: TieKind, certainty: Certainty, pen = 1): readonly number[] {
  const dashes = dashesOf(kind, certainty);
  return pen === 1 ? dashes : dashes.map((length) => length * pen);
}

function dashesOf(kind: TieKind, certainty: Certainty): readonly number[] {
  if (kind === "ALLIED") return certainty === "CERTAIN" ? SOLID : POSSIBLE_ALLIED;
  return certainty === "CERTAIN" ? OPPOSED : POSSIBLE_OPPOSED;
}
