import type { CalendarDate } from "../time/calendar-date.ts";
import type { PartitionSpan, SpanCoalition } from "./partition-span.ts";

/** Days on end that an actor spent in a coalition. */
export interface Stay {
  readonly actor: string;
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
}

/** A coalition that is followed through the days, while its members come and go. */
export interface FollowedCoalition {
  /** By beginning, then by actor. */
  readonly stays: readonly Stay[];
  /** By member, the days of its alliances with others in it, each alliance for itself. */
  readonly tied: ReadonlyMap<string, number>;
}

interface Followed {
  /** Its members when it was last there. */
  front: ReadonlySet<string>;
  isThere: boolean;
  readonly days: Map<string, number>;
  readonly tied: Map<string, number>;
  readonly open: Map<string, CalendarDate>;
  readonly stays: Stay[];
}

interface Match {
  readonly coalition: number;
  readonly followed: number;
  readonly likeness: number;
  readonly days: number;
}

/** What being there the day before adds to the likeness of members: a coalition goes on rather than comes back. */
const PRESENCE = 0.25;

/**
 * Follows the coalitions of one day into those of the next, and into those that were there before. The likeness of two
 * is Jaccard's index of their members, and a little more where the former is of the day before; one goes on in the
 * other where they share half of either, and comes back where they share half of all. The most alike are matched
 * first, so that no two would rather have each other than what they have: a stable matching (Gale and Shapley 1962),
 * in the manner of Greene, Doyle and Cunningham 2010 (doi 10.1109/ASONAM.2010.17). What is left over is new.
 */
export function followCoalitions(spans: readonly PartitionSpan[]): FollowedCoalition[] {
  const all: Followed[] = [];
  let before: string | null = null;
  for (const { from, to, coalitions } of spans) {
    const key = coalitions.map(({ members }) => members.join(" ")).join("\n");
    if (key !== before) goOn(all, coalitions, from);
    before = key;
    for (const one of all) {
      if (one.isThere) for (const actor of one.front) add(one.days, actor, to - from);
    }
    for (const { members, allies } of coalitions) {
      const own = all.find(({ isThere, front }) => isThere && front.has(members[0]!));
      for (const actor of members) if (own) add(own.tied, actor, (to - from) * (allies.get(actor) ?? 0));
    }
  }
  const end = spans.at(-1)?.to;
  for (const one of all) if (one.isThere && end !== undefined) leave(one, new Set(), end);
  return all.map(({ stays, tied }) => ({ stays, tied }));
}

function goOn(all: Followed[], coalitions: readonly SpanCoalition[], from: CalendarDate): void {
  const heirs = new Map<number, Followed>();
  const taken = new Set<number>();
  for (const { coalition, followed } of matchesOf(all, coalitions)) {
    if (heirs.has(coalition) || taken.has(followed)) continue;
    heirs.set(coalition, all[followed]!);
    taken.add(followed);
  }
  for (const [number, one] of all.entries()) {
    if (!one.isThere || taken.has(number)) continue;
    leave(one, new Set(), from);
    one.isThere = false;
  }
  for (const [number, { members }] of coalitions.entries()) {
    const known = heirs.get(number);
    const one: Followed = known ?? {
      front: new Set(),
      isThere: true,
      days: new Map(),
      tied: new Map(),
      open: new Map(),
      stays: [],
    };
    if (known === undefined) all.push(one);
    const front = new Set(members);
    leave(one, front, from);
    for (const actor of members) if (!one.open.has(actor)) one.open.set(actor, from);
    one.front = front;
    one.isThere = true;
  }
}

/** Ends the stays of those who are not among the `staying`. */
function leave(one: Followed, staying: ReadonlySet<string>, to: CalendarDate): void {
  for (const [actor, from] of one.open) {
    if (staying.has(actor)) continue;
    one.open.delete(actor);
    one.stays.push({ actor, from, to });
  }
}

/** Lists what may be matched, the most alike first. */
function matchesOf(all: readonly Followed[], coalitions: readonly SpanCoalition[]): Match[] {
  const fronts = new Map<string, number[]>();
  for (const [number, { front }] of all.entries()) {
    for (const actor of front) {
      const known = fronts.get(actor);
      if (known === undefined) fronts.set(actor, [number]);
      else known.push(number);
    }
  }
  const matches = coalitions.flatMap(({ members }, coalition): Match[] => {
    const shared = new Map<number, string[]>();
    for (const actor of members) {
      for (const number of fronts.get(actor) ?? [])
        shared.set(number, [...(shared.get(number) ?? []), actor]);
    }
    return [...shared].flatMap(([followed, actors]) => {
      const { front, isThere, days } = all[followed]!;
      const likeness = actors.length / (members.length + front.size - actors.length);
      const isHeir = isThere ? 2 * actors.length >= Math.min(members.length, front.size) : 2 * likeness >= 1;
      if (!isHeir) return [];
      return [
        {
          coalition,
          followed,
          likeness: likeness + (isThere ? PRESENCE : 0),
          days: actors.reduce((sum, actor) => sum + (days.get(actor) ?? 0), 0),
        },
      ];
    });
  });
  return matches.sort(
    (a, b) =>
      b.likeness - a.likeness || b.days - a.days || a.followed - b.followed || a.coalition - b.coalition,
  );
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
