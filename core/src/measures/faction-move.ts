import type { Position } from "../model/argument.ts";
import type { Membership } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { withoutComputedFactions } from "../story/without-computed-factions.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt, isActiveAt, isEmpty } from "../time/interval.ts";
import { groupBy } from "./group-by.ts";
import { stanceTable } from "./stance-table.ts";

/** An actor leaving one faction and joining another, and what became of the stances. */
export interface FactionMove {
  readonly actor: string;
  /** Faction ids, ascending. */
  readonly left: readonly string[];
  readonly joined: readonly string[];
  /** First day out of what was left, first day in what was joined; the same day, or with a time of neither between. */
  readonly leftOn: CalendarDate;
  readonly joinedOn: CalendarDate;
  /** Argument ids: same stance before and after, opposite stance, or a stance on one side only. */
  readonly kept: readonly string[];
  readonly reversed: readonly string[];
  readonly dropped: readonly string[];
  readonly taken: readonly string[];
  /** Some stance was kept and none reversed: the faction changed, the view did not. */
  readonly keptTheView: boolean;
}

/**
 * All moves between factions, by date, then actor. Joining a second faction, or leaving one of two, is no move. Stances
 * are read on the day before leaving and `settleDays` after joining.
 */
export function factionMoves(
  story: StoryIndex,
  {
    certainty = "CERTAIN",
    settleDays = 0,
  }: { readonly certainty?: Certainty; readonly settleDays?: number } = {},
): FactionMove[] {
  const index = withoutComputedFactions(story);
  const positions = groupBy(index.positionsByDay.facts, ({ actor }) => actor);
  return [...groupBy(index.membershipsByDay.facts, ({ actor }) => actor)]
    .flatMap(([actor, memberships]) =>
      changesOfFaction(memberships, certainty).map((change) => {
        const held = positions.get(actor) ?? [];
        const before = stancesOn(actor, held, addDays(change.leftOn, -1), certainty);
        const after = stancesOn(actor, held, addDays(change.joinedOn, settleDays), certainty);
        const views = compareViews(before, after);
        return {
          actor,
          ...change,
          ...views,
          keptTheView: views.kept.length > 0 && views.reversed.length === 0,
        };
      }),
    )
    .sort((a, b) => a.joinedOn - b.joinedOn || compareIds(a.actor, b.actor));
}

type FactionChange = Pick<FactionMove, "left" | "joined" | "leftOn" | "joinedOn">;

function changesOfFaction(memberships: readonly Membership[], certainty: Certainty): FactionChange[] {
  const intervals = memberships
    .map(({ faction, ...fact }) => ({ faction, interval: intervalAt(fact, certainty) }))
    .filter(({ interval }) => !isEmpty(interval));
  const days = new Set(
    intervals.flatMap(({ interval: { from, to } }) => [from, to].filter((day) => day !== null)),
  );
  const factionsOn = (day: CalendarDate): ReadonlySet<string> =>
    new Set(intervals.filter(({ interval }) => isActiveAt(interval, day)).map(({ faction }) => faction));
  const changes: FactionChange[] = [];
  const ordered = [...days].sort((a, b) => a - b);
  const [first] = ordered;
  let last = first === undefined ? new Set<string>() : factionsOn(addDays(first, -1));
  let outSince: CalendarDate | null = null;
  for (const day of ordered) {
    const factions = factionsOn(day);
    if (factions.size === 0) {
      outSince ??= day;
      continue;
    }
    const left = [...last].filter((faction) => !factions.has(faction)).sort(compareIds);
    const joined = [...factions].filter((faction) => !last.has(faction)).sort(compareIds);
    if (left.length > 0 && joined.length > 0)
      changes.push({ left, joined, leftOn: outSince ?? day, joinedOn: day });
    [last, outSince] = [factions, null];
  }
  return changes;
}

function stancesOn(
  actor: string,
  positions: readonly Position[],
  day: CalendarDate,
  certainty: Certainty,
): ReadonlyMap<string, 1 | -1> {
  const held = positions.filter((position) => isActiveAt(intervalAt(position, certainty), day));
  return stanceTable(held).get(actor) ?? new Map();
}

function compareViews(
  before: ReadonlyMap<string, 1 | -1>,
  after: ReadonlyMap<string, 1 | -1>,
): Pick<FactionMove, "kept" | "reversed" | "dropped" | "taken"> {
  const sorted = (ids: Iterable<string>, holds: (id: string) => boolean): string[] =>
    [...ids].filter(holds).sort(compareIds);
  return {
    kept: sorted(before.keys(), (id) => after.get(id) === before.get(id)),
    reversed: sorted(before.keys(), (id) => after.has(id) && after.get(id) !== before.get(id)),
    dropped: sorted(before.keys(), (id) => !after.has(id)),
    taken: sorted(after.keys(), (id) => !before.has(id)),
  };
}
