import { seededRandom } from "../../chance/seeded-random.ts";
import type { Dataset } from "../../model/dataset.ts";
import { fact, smallStory } from "../../model/small-story.testing.ts";
import type { Tie, TieKind } from "../../model/tie.ts";

/** A tie of a story without factions, from one year to another. */
export interface YearTie {
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
  readonly kind?: TieKind;
}

/** A story of numbered actors with ties alone. */
export function tieStory(actors: number, ties: readonly YearTie[]): Dataset {
  const id = (actor: number): string => `a${String(actor).padStart(4, "0")}`;
  return smallStory({
    actors: Array.from({ length: actors }, (_, actor) => id(actor)),
    ties: ties.map(
      ({ a, b, from, to, kind = "ALLIED" }, number): Tie => ({
        ...fact(`t${number}`, String(from), `${to}-01-01`),
        kind,
        a: id(a),
        b: id(b),
      }),
    ),
  });
}

/** Ties at random, each for some years; a quarter of them oppositions. */
export function randomTies(seed: number, actors: number, count: number): YearTie[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const a = random.below(actors);
    const from = 1922 + random.below(7);
    return {
      a,
      b: (a + 1 + random.below(actors - 1)) % actors,
      from,
      to: from + 1 + random.below(1930 - from),
      kind: random.next() < 0.25 ? "OPPOSED" : "ALLIED",
    };
  });
}

/** Ties of six planted groups, three in four of them within a group. Actor n is in group n % 6. */
export function plantedTies(
  seed: number,
  actors: number,
  count: number,
  from: number,
  to: number,
): YearTie[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const a = random.below(actors);
    const isWithin = random.next() < 0.75;
    let b = a;
    while (b === a || (b % GROUPS === a % GROUPS) !== isWithin) b = random.below(actors);
    return { a, b, from, to };
  });
}

export const GROUPS = 6;
