import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import { type FrustrationOptions, frustrationOf } from "../signed-graph/frustration.ts";
import { type SignedGraph, type SignedTie, signedGraphOf } from "../signed-graph/signed-graph.ts";
import { countTriangles } from "../signed-graph/triangle.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";

/** Structural balance (Heider 1946; Cartwright and Harary 1956) of the ties that hold on one day. */
export interface Balance {
  readonly revision: string;
  readonly asOf: CalendarDate;
  readonly balancedTriangles: number;
  readonly unbalancedTriangles: number;
  /** Least number of tied pairs frustrated by two blocs; where not `exact`, the greatest proven lower bound. */
  readonly frustrationIndex: number;
  /** The frustration of the best division found. */
  readonly frustrationUpperBound: number;
  readonly exact: boolean;
  /**
   * Ties whose change of sign, or end, gives balance: as few pairs as possible where `exact`. Where several intervals
   * of one pair hold together, all are listed, since all must change.
   */
  readonly flips: readonly Tie[];
  /** The two blocs, actor ids ascending; the first holds the first actor. Both empty without ties. */
  readonly blocs: readonly [readonly string[], readonly string[]];
  /** Pairs both allied and opposed that day: they carry no sign and are left out of all the rest. */
  readonly contradictory: SignedGraph["contradictory"];
}

/** The part of a balance that takes time: of ties alone, in plain values, so that it can be measured elsewhere. */
export type MeasuredBalance = Omit<Balance, "revision" | "asOf" | "flips"> & {
  /** Ids of ties. */
  readonly flips: readonly string[];
};

export function balanceAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty = "CERTAIN",
  options: FrustrationOptions = {},
): Balance {
  const ties = index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
  return balanceFrom(index, asOf, ties, measureBalance(ties, options));
}

/** `ties`: those that were measured. */
export function balanceFrom(
  index: StoryIndex,
  asOf: CalendarDate,
  ties: readonly Tie[],
  measured: MeasuredBalance,
): Balance {
  const flipped = new Set(measured.flips);
  const flips = ties.filter(({ id }) => flipped.has(id)).sort((a, b) => compareIds(a.id, b.id));
  return { ...measured, revision: index.dataset.revision, asOf, flips };
}

export function measureBalance(ties: Iterable<SignedTie>, options: FrustrationOptions = {}): MeasuredBalance {
  const graph = signedGraphOf(ties);
  const triangles = countTriangles(graph);
  const frustration = frustrationOf(graph, options);
  const side = (sign: number): string[] => graph.nodes.filter((_, node) => frustration.sides[node] === sign);
  return {
    balancedTriangles: triangles.balanced,
    unbalancedTriangles: triangles.unbalanced,
    frustrationIndex: frustration.lowerBound,
    frustrationUpperBound: frustration.upperBound,
    exact: frustration.exact,
    flips: frustration.flips.flatMap((edge) => edge.ties),
    blocs: [side(1), side(-1)],
    contradictory: graph.contradictory,
  };
}
