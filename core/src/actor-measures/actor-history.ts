import { factionMoves } from "../measures/faction-move.ts";
import { groupBy } from "../measures/group-by.ts";
import { type Turn, tieTurns } from "../measures/lead-and-lag.ts";
import { stanceReversals } from "../measures/stance-reversal.ts";
import type { Membership } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt, type Period } from "../time/interval.ts";

/** What one actor did over a range of days. */
export interface ActorHistory {
  readonly actor: string;
  /** Every camp the actor was in, longest first. */
  readonly camps: readonly TimeInCamp[];
  /** Days on which a camp was left and another joined. Joining a second camp, or leaving one of two, is none. */
  readonly campChanges: number;
  /** Former allies now opposed, and opponents now allied, by date. */
  readonly switches: readonly Switch[];
  /** Days on which a stance on an argument became the opposite one. */
  readonly stanceChanges: number;
}

export interface TimeInCamp {
  /** Faction id. */
  readonly faction: string;
  readonly days: number;
  /** Of the days of the range, in [0, 1]. */
  readonly share: number;
}

/** A change of sign between two actors; a time of neither sign may lie between. */
export interface Switch extends Turn {
  /** The other actor. */
  readonly with: string;
}

/** The histories of all actors of a story between two days, by id. */
export function actorHistoriesOver(
  index: StoryIndex,
  range: Period = index.dataset.period,
  certainty: Certainty = "CERTAIN",
): ActorHistory[] {
  const isWithin = (day: CalendarDate): boolean => day >= range.from && day < range.to;
  const memberships = groupBy(index.membershipsByDay.facts, ({ actor }) => actor);
  const moves = groupBy(
    factionMoves(index, { certainty }).filter(({ joinedOn }) => isWithin(joinedOn)),
    ({ actor }) => actor,
  );
  const reversals = groupBy(
    stanceReversals(index, certainty).filter(({ date }) => isWithin(date)),
    ({ actor }) => actor,
  );
  const switches = switchesByActor(index, certainty, isWithin);
  return [...index.actors.keys()].sort(compareIds).map((actor) => ({
    actor,
    camps: timeInCamps(memberships.get(actor) ?? [], range, certainty),
    campChanges: moves.get(actor)?.length ?? 0,
    switches: switches.get(actor) ?? [],
    stanceChanges: reversals.get(actor)?.length ?? 0,
  }));
}

function switchesByActor(
  index: StoryIndex,
  certainty: Certainty,
  isWithin: (day: CalendarDate) => boolean,
): ReadonlyMap<string, Switch[]> {
  const found = new Map<string, Switch[]>();
  for (const ties of groupBy(index.tiesByDay.facts, ({ a, b }) => JSON.stringify([a, b])).values()) {
    if (ties.every(({ kind }) => kind === ties[0]!.kind)) continue;
    const { a, b } = ties[0]!;
    for (const turn of tieTurns(ties, certainty).filter(({ date }) => isWithin(date))) {
      for (const [actor, other] of [[a, b] as const, [b, a] as const]) {
        const own = found.get(actor) ?? [];
        own.push({ ...turn, with: other });
        found.set(actor, own);
      }
    }
  }
  for (const own of found.values()) own.sort((a, b) => a.date - b.date || compareIds(a.with, b.with));
  return found;
}

/** Days that two memberships in one camp share count once. */
function timeInCamps(memberships: readonly Membership[], range: Period, certainty: Certainty): TimeInCamp[] {
  return [...groupBy(memberships, ({ faction }) => faction)]
    .flatMap(([faction, own]) => {
      const days = daysCovered(own, range, certainty);
      return days === 0 ? [] : [{ faction, days, share: days / (range.to - range.from) }];
    })
    .sort((a, b) => b.days - a.days || compareIds(a.faction, b.faction));
}

function daysCovered(memberships: readonly Membership[], range: Period, certainty: Certainty): number {
  const spans = memberships
    .map((membership) => intervalAt(membership, certainty))
    .map(
      ({ from, to }) =>
        [Math.max(from ?? range.from, range.from), Math.min(to ?? range.to, range.to)] as const,
    )
    .sort((a, b) => a[0] - b[0]);
  let [days, until] = [0, range.from as number];
  for (const [from, to] of spans) {
    const start = Math.max(from, until);
    if (to <= start) continue;
    days += to - start;
    until = to;
  }
  return days;
}
