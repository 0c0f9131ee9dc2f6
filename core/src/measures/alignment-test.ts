import { seededRandom, shuffled } from "../chance/seeded-random.ts";
import { compareIds } from "../model/ids.ts";
import { type SignedTie, signedGraphOf } from "../signed-graph/signed-graph.ts";
import { positionsAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { type HeldStance, type StanceTable, sharedStances, stanceTable } from "./stance-table.ts";

/** Do ties follow arguments more than chance would have it? */
export interface AlignmentTest {
  /** Mean of T·A over tied pairs that share an argument, in [−1, 1]; null where there is none. */
  readonly alignment: number | null;
  readonly pairs: number;
  /** Share of permutations at least as aligned, the observed one among them; null with `alignment`. */
  readonly pValue: number | null;
  readonly permutations: number;
  readonly seed: number;
}

export interface AlignmentOptions {
  readonly permutations?: number;
  readonly seed?: number;
}

/**
 * A permutation test (quadratic assignment: Krackhardt 1988, doi 10.1016/0378-8733(88)90004-4): whole sets of stances
 * change hands among the actors who have a tie and a stance, while the ties stay. p = (1 + as aligned) / (1 + tried)
 * (Phipson and Smyth 2010). One-sided. The same seed gives the same p.
 */
export function alignmentTest(
  ties: Iterable<SignedTie>,
  positions: Iterable<HeldStance>,
  { permutations = 999, seed = 1 }: AlignmentOptions = {},
): AlignmentTest {
  const graph = signedGraphOf(ties);
  const table = stanceTable(positions);
  const actors = graph.nodes.filter((id) => (table.get(id)?.size ?? 0) > 0).sort(compareIds);
  const numbers = new Map(actors.map((id, number) => [id, number]));
  const agreement = agreements(table, actors);
  const pairs = graph.edges.flatMap(({ a, b, sign }) => {
    const [one, other] = [numbers.get(graph.nodes[a]!), numbers.get(graph.nodes[b]!)];
    return one === undefined || other === undefined ? [] : [{ one, other, sign }];
  });
  const alignmentUnder = (holder: readonly number[]): { readonly mean: number; readonly count: number } => {
    let [sum, count] = [0, 0];
    for (const { one, other, sign } of pairs) {
      const value = agreement[holder[one]! * actors.length + holder[other]!]!;
      if (Number.isNaN(value)) continue;
      sum += sign * value;
      count++;
    }
    return { mean: count === 0 ? 0 : sum / count, count };
  };
  const asIs = actors.map((_, number) => number);
  const observed = alignmentUnder(asIs);
  if (observed.count === 0) return { alignment: null, pairs: 0, pValue: null, permutations, seed };
  const random = seededRandom(seed);
  let atLeast = 1;
  for (let permutation = 0; permutation < permutations; permutation++) {
    if (alignmentUnder(shuffled(asIs, random)).mean >= observed.mean - 1e-12) atLeast++;
  }
  return {
    alignment: observed.mean,
    pairs: observed.count,
    pValue: atLeast / (permutations + 1),
    permutations,
    seed,
  };
}

export function alignmentTestAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty = "CERTAIN",
  options: AlignmentOptions = {},
): AlignmentTest {
  return alignmentTest(
    index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact),
    positionsAsOf(index, asOf, certainty).map(({ fact }) => fact),
    options,
  );
}

/** A for all pairs, row by row; NaN where nothing is shared. */
function agreements(table: StanceTable, actors: readonly string[]): Float64Array {
  const result = new Float64Array(actors.length ** 2).fill(Number.NaN);
  actors.forEach((a, one) => {
    for (let other = one + 1; other < actors.length; other++) {
      const { agreeOn, disagreeOn } = sharedStances(table, a, actors[other]!);
      const value = (agreeOn.length - disagreeOn.length) / (agreeOn.length + disagreeOn.length);
      result[one * actors.length + other] = value;
      result[other * actors.length + one] = value;
    }
  });
  return result;
}
