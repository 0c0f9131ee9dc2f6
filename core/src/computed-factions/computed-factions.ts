import type { Evidence } from "../model/evidence.ts";
import type { Faction, Membership } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import { importanceOfActors, MANY, mostActorsAtOnce } from "../story/importance.ts";
import { indexFactions, type StoryIndex } from "../story/story-index.ts";
import { type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import type { Period, Validity } from "../time/interval.ts";
import { communitiesOfAllies } from "./communities-of-allies.ts";
import { nameAround } from "./faction-name.ts";
import { type FollowedCoalition, followCoalitions } from "./followed-coalition.ts";
import { followCommunities } from "./followed-community.ts";
import { partitionSpans, tiesOfAllDays } from "./partition-span.ts";

/** Ties, summed over all days of change, up to which each day is divided by itself. */
const MOST_TIES = 100_000;
/** The least members of a community in a story of many actors. */
const LEAST_OF_MANY = 3;

/**
 * A story without factions gets those that its ties make: the coalitions of all days followed through time, or, where
 * it knows no opposition, has many actors at once, or too many ties for every day to be divided, the communities of its
 * allies. Each is named after its most tied member in the `language` of the story's names. They are the same for the
 * same ties, in every language. A story that has factions is returned as it is.
 */
export function withComputedFactions<Index extends StoryIndex>(index: Index, language: string): Index {
  if (index.dataset.factions.length > 0) return index;
  const { factions: unnamed, memberships } = computeOnce(index);
  if (unnamed.length === 0) return index;
  const factions = unnamed.map(({ leader, ...faction }): Faction => {
    const name = nameAround(index.actors.get(leader)?.shortName ?? leader, language);
    return { ...faction, name, names: { [language]: name } };
  });
  const dataset = { ...index.dataset, factions, memberships, areFactionsComputed: true };
  return { ...index, dataset, ...indexFactions(dataset) };
}

/** A faction that has no name yet, and the actor whom it will be called after. */
type UnnamedFaction = Omit<Faction, "name" | "names"> & { readonly leader: string };

interface Computed {
  readonly period: Period;
  readonly factions: readonly UnnamedFaction[];
  readonly memberships: readonly Membership[];
}

const known = new WeakMap<readonly Tie[], Computed>();

/** Computes once what is the same in every language. */
function computeOnce(index: StoryIndex): Computed {
  const { ties, period } = index.dataset;
  const found = known.get(ties);
  if (found?.period.from === period.from && found.period.to === period.to) return found;
  const computed = { period, ...computeFactions(index) };
  known.set(ties, computed);
  return computed;
}

function computeFactions(index: StoryIndex): Pick<Computed, "factions" | "memberships"> {
  const followed = followedIn(index);
  const leaders = leadersOf(followed, importanceOfActors(index));
  const times = new Map<string, number>();
  const { period } = index.dataset;
  const factions = followed.map((one, number): UnnamedFaction => {
    const leader = leaders[number]!;
    const time = (times.get(leader) ?? 0) + 1;
    times.set(leader, time);
    const from = Math.min(...one.stays.map((stay) => stay.from)) as CalendarDate;
    const to = Math.max(...one.stays.map((stay) => stay.to)) as CalendarDate;
    return {
      id: time === 1 ? `around-${leader}` : `around-${leader}-${time}`,
      leader,
      side: "NONE",
      ...COMPUTED,
      ...validityOf(from, to, period),
    };
  });
  const memberships = followed.flatMap(({ stays }, number) => {
    const faction = factions[number]!.id;
    return stays.map(
      ({ actor, from, to }, turn): Membership => ({
        id: `${faction}--${turn + 1}--${actor}`,
        actor,
        faction,
        ...COMPUTED,
        ...validityOf(from, to, period),
      }),
    );
  });
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareIds(a.id, b.id);
  return { factions: factions.sort(byId), memberships: memberships.sort(byId) };
}

const COMPUTED: Evidence = {
  ...{ basis: "INFERRED" as const, citations: [], begunBy: null, endedBy: null },
  ...{ reading: null, rivalOf: null, note: null },
};

function validityOf(from: CalendarDate, to: CalendarDate, period: Period): Validity {
  const [begin, end] = [from > period.from ? from : null, to < period.to ? to : null];
  const written = (day: CalendarDate | null): string | null =>
    day === null ? null : formatCalendarDate(day);
  return {
    ...{ validFrom: begin, validFromEarliest: begin, validFromEdtf: written(begin) },
    ...{ validTo: end, validToLatest: end, validToEdtf: written(end) },
  };
}

function followedIn(index: StoryIndex): FollowedCoalition[] {
  const isMany = mostActorsAtOnce(index) >= MANY;
  const isOpposed = index.tiesByDay.facts.some(({ kind }) => kind === "OPPOSED");
  if (!isMany && isOpposed && tiesOfAllDays(index) <= MOST_TIES)
    return followCoalitions(partitionSpans(index));
  return followCommunities(index, communitiesOfAllies(index), isMany ? LEAST_OF_MANY : 2);
}

/**
 * Chooses whom each is named after, those of most days first: the member with the most days of
 * alliances in it, of equals the most important one, or, where another is named after
 * that one, the next that is free.
 */
function leadersOf(
  followed: readonly FollowedCoalition[],
  importance: ReadonlyMap<string, number>,
): readonly string[] {
  const weight = (actor: string): number => importance.get(actor) ?? 0;
  const weights = followed.map(({ stays }) => stays.reduce((sum, { from, to }) => sum + to - from, 0));
  const ranks = [...followed.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b);
  const taken = new Set<string>();
  const leaders: string[] = [];
  for (const number of ranks) {
    const mostTied = [...followed[number]!.tied].sort(
      ([one, days], [other, more]) => more - days || weight(other) - weight(one) || compareIds(one, other),
    );
    const [leader] = mostTied.find(([actor]) => !taken.has(actor)) ?? mostTied[0]!;
    taken.add(leader);
    leaders[number] = leader;
  }
  return leaders;
}
