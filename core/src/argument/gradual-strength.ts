import { compareIds } from "../model/ids.ts";
import type { Bearing, Framework } from "./framework.ts";

/** Strengths in [0, 1] by argument id. */
export interface Strengths {
  readonly byArgument: ReadonlyMap<string, number>;
  /**
   * False where the values still moved when the rounds were spent; they are then the last ones, and mean nothing firm.
   */
  readonly converged: boolean;
  readonly rounds: number;
}

export interface StrengthOptions {
  /** Largest change in a round that counts as none. */
  readonly tolerance?: number;
  readonly rounds?: number;
}

/**
 * h-categorizer (Besnard and Hunter 2001, doi 10.1016/S0004-3702(01)00071-6): 1 / (1 + sum of the attackers'
 * strengths). There is one solution, on cycles too (Pu et al. 2014), and iteration from 1 reaches it.
 */
export function hCategorizer(framework: Framework, options: StrengthOptions = {}): Strengths {
  return iterate(framework.arguments, options, (number, strengths) => {
    let attack = 0;
    for (const attacker of framework.attackers[number] ?? []) attack += strengths[attacker]!;
    return 1 / (1 + attack);
  });
}

/**
 * DF-QuAD (Rago, Toni, Aurisicchio and Baroni 2016): a base score, here 0.5 for all unless given, moved down by the
 * probabilistic sum of attackers' strengths and up by that of supporters'. Attacks and undercuts are those of the
 * links themselves: support counts here by itself and not through further attacks. On cycles it may not converge.
 */
export function dfQuad(
  ids: Iterable<string>,
  links: readonly Bearing[],
  baseScores: ReadonlyMap<string, number> = new Map(),
  options: StrengthOptions = {},
): Strengths {
  const names = [...new Set(ids)].sort(compareIds);
  const numbers = new Map(names.map((id, number) => [id, number]));
  const against = names.map(() => new Set<number>());
  const inFavour = names.map(() => new Set<number>());
  for (const { kind, from, to } of links) {
    const [source, target] = [numbers.get(from), numbers.get(to)];
    if (source === undefined || target === undefined) continue;
    (kind === "SUPPORTS" ? inFavour : against)[target]?.add(source);
  }
  return iterate(names, options, (number, strengths) => {
    const base = baseScores.get(names[number]!) ?? 0.5;
    const balance = aggregate(inFavour[number], strengths) - aggregate(against[number], strengths);
    return balance < 0 ? base + base * balance : base + (1 - base) * balance;
  });
}

function aggregate(sources: ReadonlySet<number> | undefined, strengths: Float64Array): number {
  let rest = 1;
  for (const source of sources ?? []) rest *= 1 - strengths[source]!;
  return 1 - rest;
}

/** All at once, from 1, until no strength changes by more than the tolerance. */
function iterate(
  names: readonly string[],
  { tolerance = 1e-12, rounds = 10_000 }: StrengthOptions,
  next: (number: number, strengths: Float64Array) => number,
): Strengths {
  let strengths = new Float64Array(names.length).fill(1);
  let change = Number.POSITIVE_INFINITY;
  let round = 0;
  while (change > tolerance && round < rounds) {
    const after = strengths.map((_, number) => next(number, strengths));
    change = after.reduce((most, value, number) => Math.max(most, Math.abs(value - strengths[number]!)), 0);
    strengths = after;
    round++;
  }
  return {
    byArgument: new Map(names.map((id, number) => [id, strengths[number]!])),
    converged: change <= tolerance,
    rounds: round,
  };
}
