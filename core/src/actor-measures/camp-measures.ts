import type { Coalition } from "../measures/coalition-change.ts";
import { namedCoalitions } from "../measures/coalition-change.ts";
import { compareIds } from "../model/ids.ts";
import { factionsAsOf, tiesAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt } from "../time/interval.ts";

/** A camp on a day. Shares are of its pairs of members, in [0, 1]; null with fewer than two members. */
export interface CampMeasures {
  /** Faction id. */
  readonly faction: string;
  readonly size: number;
  /** Share of pairs that are allied: 1 where all are allied with all. */
  readonly cohesion: number | null;
  /** Share of pairs that are opposed on the day. */
  readonly innerOpposition: number | null;
  /** Share of pairs that were opposed on some day before, in the whole story. */
  readonly formerOpponents: number | null;
  /** Of all who were members on the day before in the list or are now, the share that came or left; null on the first. */
  readonly turnover: number | null;
}

export interface DayOfCamps {
  readonly asOf: CalendarDate;
  /** Camps with a member, in the story's order. */
  readonly camps: readonly CampMeasures[];
}

/** Measures the camps of a story, one day after another. */
export function campMeasuresOver(
  index: StoryIndex,
  days: readonly CalendarDate[],
  certainty: Certainty = "CERTAIN",
): DayOfCamps[] {
  const everOpposed = firstOpposed(index, certainty);
  let before: ReadonlyMap<string | null, Coalition> | null = null;
  return days.map((asOf) => {
    const camps = namedCoalitions(factionsAsOf(index, asOf, certainty)).filter(
      ({ members }) => members.length > 0,
    );
    const allied = new Set<string>();
    const opposed = new Set<string>();
    for (const { fact } of tiesAsOf(index, asOf, certainty))
      (fact.kind === "ALLIED" ? allied : opposed).add(pairOf(fact.a, fact.b));
    const measured = camps.map((camp): CampMeasures => {
      const pairs = pairsOf(camp.members);
      const share = (holds: (pair: string) => boolean): number | null =>
        pairs.length === 0 ? null : pairs.filter(holds).length / pairs.length;
      return {
        faction: camp.id ?? "",
        size: camp.members.length,
        cohesion: share((pair) => allied.has(pair)),
        innerOpposition: share((pair) => opposed.has(pair)),
        formerOpponents: share((pair) => (everOpposed.get(pair) ?? asOf) < asOf),
        turnover: before === null ? null : turnoverOf(before.get(camp.id)?.members ?? [], camp.members),
      };
    });
    before = new Map(camps.map((camp) => [camp.id, camp]));
    return { asOf, camps: measured };
  });
}

/** The first day on which each pair was opposed. */
function firstOpposed(index: StoryIndex, certainty: Certainty): ReadonlyMap<string, CalendarDate> {
  const first = new Map<string, CalendarDate>();
  for (const tie of index.tiesByDay.facts) {
    const { from, to } = intervalAt(tie, certainty);
    const start = from ?? index.dataset.period.from;
    if (tie.kind !== "OPPOSED" || (to !== null && to <= start)) continue;
    const pair = pairOf(tie.a, tie.b);
    const known = first.get(pair);
    if (known === undefined || start < known) first.set(pair, start);
  }
  return first;
}

function turnoverOf(before: readonly string[], after: readonly string[]): number {
  const stayed = before.filter((member) => after.includes(member)).length;
  const all = before.length + after.length - stayed;
  return all === 0 ? 0 : (all - stayed) / all;
}

function pairsOf(members: readonly string[]): string[] {
  return members.flatMap((one, place) => members.slice(place + 1).map((other) => pairOf(one, other)));
}

function pairOf(one: string, other: string): string {
  return JSON.stringify(compareIds(one, other) < 0 ? [one, other] : [other, one]);
}
