import type { ActorHistory, DayOfRanges } from "@entente/core";
import { DAY_RANKS, type DayRank, type Rank } from "../../permalink/rank-parameter.ts";

/** An actor with the value by which it is ranked: what is certain, and the range over possible dates. */
export interface RankedActor {
  readonly actor: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** From 1; equal values share a place. */
  readonly place: number;
}

export function isDayRank(rank: Rank): rank is DayRank {
  return DAY_RANKS.some((one) => one === rank);
}

/** Actors by a measure of a day, greatest first, of constraint least first; those without a certain value are left out. */
export function rankByDay({ actors }: DayOfRanges, rank: DayRank): RankedActor[] {
  const found = actors.flatMap(({ actor, measures }) => {
    const { value, min, max } = measures[rank];
    return value === null ? [] : [{ actor, value, min: min ?? value, max: max ?? value }];
  });
  return inPlaces(found, rank === "constraint" ? 1 : -1);
}

/** Actors by what they did in the whole story, most first; those who did nothing of the kind are left out. */
export function rankByStory(histories: readonly ActorHistory[], rank: Exclude<Rank, DayRank>): RankedActor[] {
  const found = histories.flatMap((history) => {
    const value = rank === "switches" ? history.switches.length : history[rank];
    return value === 0 ? [] : [{ actor: history.actor, value, min: value, max: value }];
  });
  return inPlaces(found, -1);
}

function inPlaces(found: readonly Omit<RankedActor, "place">[], direction: 1 | -1): RankedActor[] {
  const sorted = found.toSorted((a, b) => direction * (a.value - b.value));
  let place = 0;
  return sorted.map((one, position) => {
    if (position === 0 || sorted[position - 1]?.value !== one.value) place = position + 1;
    return { ...one, place };
  });
}
