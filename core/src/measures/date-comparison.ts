import { compareIds } from "../model/ids.ts";
import { signedGraphOf } from "../signed-graph/signed-graph.ts";
import type { Change, ChangeKind, ChangeLog } from "../story/change.ts";
import { factionsAsOf, positionsAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type CoalitionChange, coalitionChanges, namedCoalitions } from "./coalition-change.ts";
import { stanceTable } from "./stance-table.ts";

/** The differences between two days, over certain facts. */
export interface DateComparison {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The changes of the named factions. */
  readonly coalitions: readonly CoalitionChange[];
  /** All changes after `from` up to and on `to`, in date order: `changesBetween` from the day after each. */
  readonly changes: readonly ComparedChange[];
  /** Pairs whose sign on `to` is the opposite of that on `from`, by ids. */
  readonly turnedTies: readonly TurnedTie[];
  /** Actors who hold the opposite of what they held, by ids. */
  readonly turnedPositions: readonly TurnedPosition[];
}

export interface ComparedChange extends Change {
  /** Still so on `to`; false for what was undone again between the two days. Always true of events. */
  readonly lasts: boolean;
}

export interface TurnedTie {
  readonly a: string;
  readonly b: string;
  readonly now: "ALLIED" | "OPPOSED";
  /** Ties that held on `from`, and those that hold on `to`. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface TurnedPosition {
  readonly actor: string;
  readonly argument: string;
  readonly now: "SUPPORTS" | "REJECTS";
}

const BEGINNINGS: readonly ChangeKind[] = ["TIE_BEGAN", "JOINED", "POSITION_TAKEN", "FACTION_FORMED"];

/** `to` is not before `from`. */
export function compareDates(
  index: StoryIndex,
  log: ChangeLog,
  from: CalendarDate,
  to: CalendarDate,
): DateComparison {
  const heldAt = (day: CalendarDate): ReadonlySet<string> =>
    new Set(
      [index.tiesByDay, index.membershipsByDay, index.positionsByDay, index.factionsByDay].flatMap((facts) =>
        facts.heldAt(day, "CERTAIN").map(({ fact }) => fact.id),
      ),
    );
  const [before, after] = [heldAt(from), heldAt(to)];
  const lasts = ({ kind, id }: Change): boolean =>
    kind === "EVENT" ||
    (BEGINNINGS.includes(kind) ? after.has(id) && !before.has(id) : before.has(id) && !after.has(id));
  return {
    from,
    to,
    coalitions: coalitionChanges(
      namedCoalitions(factionsAsOf(index, from, "CERTAIN")),
      namedCoalitions(factionsAsOf(index, to, "CERTAIN")),
    ),
    changes: log
      .between(addDays(from, 1), addDays(to, 1))
      .map((change) => ({ ...change, lasts: lasts(change) })),
    turnedTies: turnedTies(index, from, to),
    turnedPositions: turnedPositions(index, from, to),
  };
}

function turnedTies(index: StoryIndex, from: CalendarDate, to: CalendarDate): TurnedTie[] {
  const signs = (day: CalendarDate) => {
    const { nodes, edges } = signedGraphOf(index.tiesByDay.heldAt(day, "CERTAIN").map(({ fact }) => fact));
    return new Map(
      edges.map(({ a, b, sign, ties }) => {
        const pair = [nodes[a]!, nodes[b]!] as const;
        return [JSON.stringify(pair), { pair, sign, ties }];
      }),
    );
  };
  const [before, after] = [signs(from), signs(to)];
  return [...after].flatMap(
    ([
      key,
      {
        pair: [a, b],
        sign,
        ties,
      },
    ]) => {
      const earlier = before.get(key);
      if (earlier === undefined || earlier.sign === sign) return [];
      return [
        {
          a,
          b,
          now: sign > 0 ? ("ALLIED" as const) : ("OPPOSED" as const),
          before: earlier.ties,
          after: ties,
        },
      ];
    },
  );
}

function turnedPositions(index: StoryIndex, from: CalendarDate, to: CalendarDate): TurnedPosition[] {
  const table = (day: CalendarDate) =>
    stanceTable(positionsAsOf(index, day, "CERTAIN").map(({ fact }) => fact));
  const [before, after] = [table(from), table(to)];
  return [...after]
    .flatMap(([actor, stances]) =>
      [...stances].flatMap(([argument, sign]) => {
        const earlier = before.get(actor)?.get(argument);
        if (earlier === undefined || earlier === sign) return [];
        return [{ actor, argument, now: sign > 0 ? ("SUPPORTS" as const) : ("REJECTS" as const) }];
      }),
    )
    .sort((a, b) => compareIds(a.actor, b.actor) || compareIds(a.argument, b.argument));
}
