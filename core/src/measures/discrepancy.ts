import { compareIds } from "../model/ids.ts";
import { signOf, type TieKind } from "../model/tie.ts";
import { type SignedTie, signedGraphOf } from "../signed-graph/signed-graph.ts";
import { positionsAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { type HeldStance, type StanceTable, sharedStances, stanceTable } from "./stance-table.ts";

export type Quadrant =
  | "ALIGNED_ALLIES"
  | "ALLIED_BUT_DISAGREE"
  | "AGREE_BUT_OPPOSED"
  | "ALIGNED_OPPONENTS"
  | "MIXED"
  | "UNDEFINED";

/** Alliance held against argument, for a tied pair. `a < b` in code-unit order. */
export interface Discrepancy {
  readonly a: string;
  readonly b: string;
  readonly tie: TieKind;
  /** A: mean product of stances over the shared arguments, in [−1, 1]; null where none is shared. */
  readonly agreement: number | null;
  /** n: arguments on which both have a stance. */
  readonly shared: number;
  /** D = (T − A) / 2, in [−1, 1]: above 0, closer than their arguments warrant; below, further apart. */
  readonly value: number | null;
  /** MIXED where |A| < 1/3; UNDEFINED where nothing is shared. */
  readonly quadrant: Quadrant;
  /** Fewer than three shared arguments. */
  readonly isWeak: boolean;
  readonly agreeOn: readonly string[];
  readonly disagreeOn: readonly string[];
}

const WEAK_BELOW = 3;

/**
 * One for every tied pair with at least `minShared` shared arguments, greatest |value| first, then by ids. Pairs both
 * allied and opposed that day carry no sign and are left out (see `balanceAsOf`, which names them).
 */
export function discrepanciesAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  minShared = 1,
  certainty: Certainty = "CERTAIN",
): Discrepancy[] {
  return discrepanciesOf(
    index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact),
    positionsAsOf(index, asOf, certainty).map(({ fact }) => fact),
    minShared,
  );
}

export function discrepanciesOf(
  ties: Iterable<SignedTie>,
  positions: Iterable<HeldStance>,
  minShared = 1,
): Discrepancy[] {
  const graph = signedGraphOf(ties);
  const table = stanceTable(positions);
  return graph.edges
    .map(({ a, b, sign }) =>
      discrepancyOf(table, graph.nodes[a]!, graph.nodes[b]!, sign > 0 ? "ALLIED" : "OPPOSED"),
    )
    .filter(({ shared }) => shared >= minShared)
    .sort(
      (one, other) =>
        Math.abs(other.value ?? 0) - Math.abs(one.value ?? 0) ||
        compareIds(one.a, other.a) ||
        compareIds(one.b, other.b),
    );
}

export function discrepancyOf(table: StanceTable, a: string, b: string, tie: TieKind): Discrepancy {
  const { agreeOn, disagreeOn } = sharedStances(table, a, b);
  const shared = agreeOn.length + disagreeOn.length;
  const sum = agreeOn.length - disagreeOn.length;
  const agreement = shared === 0 ? null : sum / shared;
  return {
    a,
    b,
    tie,
    agreement,
    shared,
    value: agreement === null ? null : (signOf(tie) - agreement) / 2,
    quadrant: quadrantOf(tie, sum, shared),
    isWeak: shared < WEAK_BELOW,
    agreeOn,
    disagreeOn,
  };
}

/** Compares whole numbers, so that rounding does not take A = 1/3 for less. */
function quadrantOf(tie: TieKind, sum: number, shared: number): Quadrant {
  if (shared === 0) return "UNDEFINED";
  if (3 * Math.abs(sum) < shared) return "MIXED";
  if (tie === "ALLIED") return sum > 0 ? "ALIGNED_ALLIES" : "ALLIED_BUT_DISAGREE";
  return sum > 0 ? "AGREE_BUT_OPPOSED" : "ALIGNED_OPPONENTS";
}
