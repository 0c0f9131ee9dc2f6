import type { TieKind } from "../model/tie.ts";
import type { Certainty } from "../time/interval.ts";

/** The dashes of ties by sign and certainty, in widths of the pen; none is a solid line. */
export type TieDashes = Readonly<Record<TieKind, Readonly<Record<Certainty, readonly number[]>>>>;

/** Possible ties are broken finely, whatever their kind. */
const POSSIBLE = { ALLIED: [0.5, 4.5], OPPOSED: [2.5, 7] } as const;

export const TIE_DASHES: TieDashes = {
  ALLIED: { CERTAIN: [], POSSIBLE: POSSIBLE.ALLIED },
  OPPOSED: { CERTAIN: [7, 5], POSSIBLE: POSSIBLE.OPPOSED },
};

/** Of ties of agreement none is solid, as only what is told is. */
export const AGREEMENT_DASHES: TieDashes = {
  ALLIED: { CERTAIN: [13, 2.5], POSSIBLE: POSSIBLE.ALLIED },
  OPPOSED: { CERTAIN: [3, 4], POSSIBLE: POSSIBLE.OPPOSED },
};

/** The dashes of a tie's line. They tell sign and certainty to those who do not see colours. */
export function dashOf(dashes: TieDashes, kind: TieKind, certainty: Certainty, pen = 1): readonly number[] {
  const lengths = dashes[kind][certainty];
  return pen === 1 ? lengths : lengths.map((length) => length * pen);
}
