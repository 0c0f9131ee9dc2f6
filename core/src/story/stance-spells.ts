import type { Position } from "../model/argument.ts";
import { certainInterval, type Interval, possibleInterval } from "../time/interval.ts";

/** An actor's stance on one argument from one day to another; infinite where it is open. */
export interface StanceSpell {
  readonly from: number;
  readonly to: number;
  /** +1 where the actor certainly supports it, −1 where it certainly rejects it, 0 where neither is certain. */
  readonly certain: 1 | -1 | 0;
  readonly maySupport: boolean;
  readonly mayReject: boolean;
  /** The positions that say so. */
  readonly positions: readonly Position[];
}

/**
 * Divides time into the spells of an actor's stance on one argument, ascending. Who supports and rejects it at once has
 * no stance on it, as in `stanceTable`.
 */
export function stanceSpells(positions: readonly Position[]): readonly StanceSpell[] {
  const bounds = positions.flatMap((position) =>
    [possibleInterval(position), certainInterval(position)].flatMap(boundsOf),
  );
  const days = [...new Set(bounds)].sort((a, b) => a - b);
  const spells: StanceSpell[] = [];
  for (const [place, from] of days.slice(0, -1).entries()) {
    const spell = spellBetween(positions, from, days[place + 1] ?? from);
    const last = spells.at(-1);
    if (spell === null) continue;
    if (last !== undefined && last.to === spell.from && isAlike(last, spell))
      spells[spells.length - 1] = {
        ...spell,
        from: last.from,
        positions: union(last.positions, spell.positions),
      };
    else spells.push(spell);
  }
  return spells;
}

function boundsOf({ from, to }: Interval): readonly number[] {
  return [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
}

function spellBetween(positions: readonly Position[], from: number, to: number): StanceSpell | null {
  const covers = (interval: Interval): boolean => {
    const [first = 0, end = 0] = boundsOf(interval);
    return first <= from && to <= end;
  };
  const held = positions.filter((position) => covers(possibleInterval(position)));
  const has = (stance: Position["stance"], isCertain: boolean): boolean =>
    held.some((one) => one.stance === stance && (!isCertain || covers(certainInterval(one))));
  const [supports, rejects] = [has("SUPPORTS", true), has("REJECTS", true)];
  const maySupport = has("SUPPORTS", false) && !rejects;
  const mayReject = has("REJECTS", false) && !supports;
  if (!maySupport && !mayReject) return null;
  const certain = supports && !has("REJECTS", false) ? 1 : rejects && !has("SUPPORTS", false) ? -1 : 0;
  return { from, to, certain, maySupport, mayReject, positions: held };
}

function isAlike(one: StanceSpell, other: StanceSpell): boolean {
  return (
    one.certain === other.certain && one.maySupport === other.maySupport && one.mayReject === other.mayReject
  );
}

function union(some: readonly Position[], more: readonly Position[]): readonly Position[] {
  return [...some, ...more.filter((position) => !some.includes(position))];
}
