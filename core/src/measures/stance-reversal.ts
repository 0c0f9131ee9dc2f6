import type { Position, Stance } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { withoutComputedFactions } from "../story/without-computed-factions.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, intervalAt, isActiveAt, isEmpty } from "../time/interval.ts";
import { groupBy } from "./group-by.ts";

/** An actor coming to the opposite stance on one argument, and what became of the faction. */
export interface StanceReversal {
  readonly actor: string;
  readonly argument: string;
  readonly stance: Stance;
  /** First day of the new stance. */
  readonly date: CalendarDate;
  /** Position ids: the last of the old stance, the first of the new. */
  readonly before: string;
  readonly after: string;
  /** Factions of both the last day of the old stance and the first of the new. */
  readonly factions: readonly string[];
  /** There was a faction on the last day of the old stance, and none was left or joined since. */
  readonly stayedInFaction: boolean;
}

/** Every change of view, with or without a time of neither between, by date, then actor and argument. */
export function stanceReversals(story: StoryIndex, certainty: Certainty = "CERTAIN"): StanceReversal[] {
  const index = withoutComputedFactions(story);
  const held = groupBy(index.positionsByDay.facts, ({ actor, argument }) =>
    JSON.stringify([actor, argument]),
  );
  const memberships = groupBy(index.membershipsByDay.facts, ({ actor }) => actor);
  return [...held.values()]
    .flatMap((positions) => turnsOf(positions, certainty))
    .map(({ from, to, lastDay, date }) => {
      const own = memberships.get(to.actor) ?? [];
      const factionsOn = (day: CalendarDate): string[] =>
        own
          .filter((membership) => isActiveAt(intervalAt(membership, certainty), day))
          .map(({ faction }) => faction)
          .sort(compareIds);
      const [earlier, later] = [factionsOn(lastDay), factionsOn(date)];
      return {
        actor: to.actor,
        argument: to.argument,
        stance: to.stance,
        date,
        before: from.id,
        after: to.id,
        factions: earlier.filter((faction) => later.includes(faction)),
        stayedInFaction: earlier.length > 0 && earlier.join("\n") === later.join("\n"),
      };
    })
    .sort((a, b) => a.date - b.date || compareIds(a.actor, b.actor) || compareIds(a.argument, b.argument));
}

interface StanceTurn {
  readonly from: Position;
  readonly to: Position;
  readonly lastDay: CalendarDate;
  readonly date: CalendarDate;
}

function turnsOf(positions: readonly Position[], certainty: Certainty): StanceTurn[] {
  const intervals = positions
    .map((position) => ({ position, interval: intervalAt(position, certainty) }))
    .filter(({ interval }) => !isEmpty(interval))
    .sort(
      (a, b) => (a.interval.from ?? Number.NEGATIVE_INFINITY) - (b.interval.from ?? Number.NEGATIVE_INFINITY),
    );
  return intervals.slice(1).flatMap(({ position, interval: { from: date } }, place) => {
    const earlier = intervals[place];
    if (earlier === undefined || date === null || earlier.position.stance === position.stance) return [];
    const ended = earlier.interval.to;
    const lastDay = addDays(ended === null || ended > date ? date : ended, -1);
    return [{ from: earlier.position, to: position, lastDay, date }];
  });
}
