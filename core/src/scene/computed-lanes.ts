import type { Dataset } from "../model/dataset.ts";
import type { Faction } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Period } from "../time/interval.ts";

/** Days on end, the last exclusive. */
export type Days = readonly [from: number, to: number];

/** Lanes of computed factions that fit on a page. */
const MOST_LANES = 30;
/** A share of the period below which a gap could not be seen. */
const LEAST_GAP = 0.004;

/** Chooses the computed factions that have lanes: those of the most members' days, in the order of the dataset. */
export function factionsWithLanes({ factions, memberships, period }: Dataset): readonly Faction[] {
  if (factions.length <= MOST_LANES) return factions;
  const weights = new Map<string, number>();
  for (const { faction, validFrom, validTo } of memberships) {
    const days = (validTo ?? period.to) - (validFrom ?? period.from);
    weights.set(faction, (weights.get(faction) ?? 0) + days);
  }
  const weight = ({ id }: Faction): number => weights.get(id) ?? 0;
  const kept = new Set(
    factions.toSorted((a, b) => weight(b) - weight(a) || compareIds(a.id, b.id)).slice(0, MOST_LANES),
  );
  return factions.filter((faction) => kept.has(faction));
}

/** Finds the days between the first and the last of each computed faction on which it has no members. */
export function gapsOf({ memberships, period }: Dataset): ReadonlyMap<string, readonly Days[]> {
  const stays = new Map<string, Days[]>();
  for (const { faction, validFrom, validTo } of memberships) {
    const stay: Days = [validFrom ?? period.from, validTo ?? period.to];
    const known = stays.get(faction);
    if (known === undefined) stays.set(faction, [stay]);
    else known.push(stay);
  }
  return new Map([...stays].map(([faction, list]) => [faction, gapsBetween(list, period)]));
}

function gapsBetween(stays: readonly Days[], { from, to }: Period): readonly Days[] {
  const least = LEAST_GAP * (to - from);
  const gaps: Days[] = [];
  let until = Number.POSITIVE_INFINITY;
  for (const [first, end] of stays.toSorted((a, b) => a[0] - b[0])) {
    if (first - until > least) gaps.push([until, first]);
    until = until === Number.POSITIVE_INFINITY ? end : Math.max(until, end);
  }
  return gaps;
}
