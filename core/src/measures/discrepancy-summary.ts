import { compareIds } from "../model/ids.ts";
import type { Discrepancy, Quadrant } from "./discrepancy.ts";

export interface ActorDiscrepancy {
  readonly actor: string;
  /** Tied pairs of this actor that share an argument. */
  readonly pairs: number;
  /** Mean of D: above 0, in company that its arguments do not warrant. */
  readonly meanValue: number;
  /** Mean of |D|, in [0, 1]. */
  readonly meanSize: number;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
}

/** Agreement and disagreement on one argument, over tied pairs that both have a stance on it. */
export interface ArgumentDiscrepancy {
  readonly argument: string;
  readonly alliesAgree: number;
  readonly alliesDisagree: number;
  readonly opponentsAgree: number;
  readonly opponentsDisagree: number;
  /** Share of its actor–actor–argument triads that are unbalanced, in [0, 1]. */
  readonly unbalancedShare: number;
}

/** Greatest mean |D| first, then by id. */
export function discrepanciesByActor(discrepancies: readonly Discrepancy[]): ActorDiscrepancy[] {
  const lists = new Map<string, Discrepancy[]>();
  for (const discrepancy of discrepancies) {
    if (discrepancy.value === null) continue;
    for (const actor of [discrepancy.a, discrepancy.b]) {
      const known = lists.get(actor) ?? [];
      known.push(discrepancy);
      lists.set(actor, known);
    }
  }
  return [...lists]
    .map(([actor, list]) => ({
      actor,
      pairs: list.length,
      meanValue: list.reduce((sum, { value }) => sum + (value ?? 0), 0) / list.length,
      meanSize: list.reduce((sum, { value }) => sum + Math.abs(value ?? 0), 0) / list.length,
      quadrants: countQuadrants(list),
    }))
    .sort((a, b) => b.meanSize - a.meanSize || compareIds(a.actor, b.actor));
}

function countQuadrants(list: readonly Discrepancy[]): Record<Quadrant, number> {
  const counts = {
    ALIGNED_ALLIES: 0,
    ALLIED_BUT_DISAGREE: 0,
    AGREE_BUT_OPPOSED: 0,
    ALIGNED_OPPONENTS: 0,
    MIXED: 0,
    UNDEFINED: 0,
  };
  for (const { quadrant } of list) counts[quadrant]++;
  return counts;
}

/** Greatest share of unbalanced triads first, then by id. */
export function discrepanciesByArgument(discrepancies: readonly Discrepancy[]): ArgumentDiscrepancy[] {
  const counts = new Map<
    string,
    Omit<{ -readonly [Key in keyof ArgumentDiscrepancy]: number }, "argument" | "unbalancedShare">
  >();
  const countsOf = (argument: string) => {
    const known = counts.get(argument) ?? {
      alliesAgree: 0,
      alliesDisagree: 0,
      opponentsAgree: 0,
      opponentsDisagree: 0,
    };
    counts.set(argument, known);
    return known;
  };
  for (const { tie, agreeOn, disagreeOn } of discrepancies) {
    for (const argument of agreeOn) countsOf(argument)[tie === "ALLIED" ? "alliesAgree" : "opponentsAgree"]++;
    for (const argument of disagreeOn)
      countsOf(argument)[tie === "ALLIED" ? "alliesDisagree" : "opponentsDisagree"]++;
  }
  return [...counts]
    .map(([argument, count]) => {
      const unbalanced = count.alliesDisagree + count.opponentsAgree;
      return {
        argument,
        ...count,
        unbalancedShare: unbalanced / (unbalanced + count.alliesAgree + count.opponentsDisagree),
      };
    })
    .sort((a, b) => b.unbalancedShare - a.unbalancedShare || compareIds(a.argument, b.argument));
}
