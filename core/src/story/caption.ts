import type { PoliticalEvent } from "../model/political-event.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import type { Validity } from "../time/interval.ts";
import type { Change, ChangeLog } from "./change.ts";
import type { StoryIndex } from "./story-index.ts";

/** The caption of a day: an event in the words of the data, or changes without an event's headline. */
export type Caption = EventCaption | ChangesCaption;

interface AnyCaption {
  /** The first day that shows it. */
  readonly since: CalendarDate;
  readonly changes: readonly Change[];
}

interface EventCaption extends AnyCaption {
  readonly headline: string;
  /** One line that says who did what; null if the data has none. */
  readonly detail: string | null;
  /** Id of the event, whose sources a reader can open. */
  readonly event: string;
  readonly captioned: null;
}

interface ChangesCaption extends AnyCaption {
  readonly headline: null;
  /** Id of the event whose sources a reader can open; null if the network changed without one. */
  readonly event: string | null;
  /** The changes to tell, the most important first. */
  readonly captioned: readonly [Change, ...Change[]];
}

/** The captions of a story; each holds until the next. */
export interface Captions {
  /** The caption of a day: the same object while it holds, null before the first. */
  readonly at: (date: CalendarDate) => Caption | null;
}

const NETWORK_CHANGES: ReadonlySet<Change["kind"]> = new Set([
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "TIE_BEGAN",
  "TIE_ENDED",
]);
/** Kinds of changes, in the order in which a day's changes are captioned. */
const CAPTIONED_FIRST: readonly Change["kind"][] = [
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "TIE_BEGAN",
  "TIE_ENDED",
];

/**
 * A day's caption is its event with a headline; without one, the event that its changes name, while that lasts;
 * and otherwise its changes to the network. Where a fact only becomes certain, or stops being so,
 * nothing can be said to have happened on that day: such changes make no caption of their own.
 */
export function captionsOf(index: StoryIndex, log: ChangeLog): Captions {
  const { from, to } = index.dataset.period;
  const byDay = new Map<CalendarDate, Caption | null>();
  let facts: Facts | null = null;
  // A large story has thousands of days with changes; a caption is made when it is read.
  const captionOn = (day: CalendarDate): Caption | null => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    facts ??= factsOf(index);
    const caption = captionOf(index, facts, day, log.between(day, addDays(day, 1)));
    byDay.set(day, caption);
    return caption;
  };
  const lastUpTo = (date: CalendarDate): Caption | null => {
    const after = Math.min(addDays(date, 1), to) as CalendarDate;
    for (let [first, end] = log.spanBetween(from, after); end > first; ) {
      const { date: day } = log.at(end - 1);
      const caption = captionOn(day);
      if (caption !== null) return caption;
      [, end] = log.spanBetween(from, day);
    }
    return null;
  };
  let last: { readonly date: CalendarDate; readonly caption: Caption | null } | null = null;
  const at = (date: CalendarDate): Caption | null => {
    if (last?.date !== date) last = { date, caption: lastUpTo(date) };
    return last.caption;
  };
  return { at };
}

/** The facts of a network, by id. */
type Facts = ReadonlyMap<string, Validity>;

function factsOf({ tiesByDay, membershipsByDay, factionsByDay }: StoryIndex): Facts {
  const facts = [...tiesByDay.facts, ...membershipsByDay.facts, ...factionsByDay.facts];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function captionOf(
  index: StoryIndex,
  facts: Facts,
  since: CalendarDate,
  changes: readonly Change[],
): Caption | null {
  const named = [
    ...changes.filter((change) => change.kind === "EVENT"),
    ...changes.filter((change) => change.kind !== "EVENT" && NETWORK_CHANGES.has(change.kind)),
  ];
  for (const change of named) {
    const event = change.event === null ? undefined : index.events.get(change.event);
    if (event === undefined || event.headline === null || !isTimely(event, since)) continue;
    return {
      since,
      headline: event.headline,
      detail: event.detail,
      captioned: null,
      event: event.id,
      changes,
    };
  }
  const captioned = changes
    .filter((change) => NETWORK_CHANGES.has(change.kind) && isSharp(facts, change))
    .filter((change, _, all) => !isTakenBack(change, all))
    .toSorted((a, b) => CAPTIONED_FIRST.indexOf(a.kind) - CAPTIONED_FIRST.indexOf(b.kind));
  const [first, ...others] = captioned;
  if (first === undefined) return null;
  return { since, headline: null, captioned: [first, ...others], event: first.event, changes };
}

/** Tells whether an event still counts as current: up to the day after its last. */
function isTimely({ date }: PoliticalEvent, since: CalendarDate): boolean {
  const { earliest, latest } = date;
  return earliest !== null && earliest <= since && since <= (latest ?? earliest) + 1;
}

/** Tells whether the date of a change is known to the day. */
function isSharp(facts: Facts, { id, kind, date }: Change): boolean {
  const fact = facts.get(id);
  if (fact === undefined) return false;
  const began = kind === "FACTION_FORMED" || kind === "JOINED" || kind === "TIE_BEGAN";
  return (began ? fact.validFromEarliest : fact.validToLatest) === date;
}

/** Tells whether a day ends one interval of a tie and begins the next, so that nothing changes between the two. */
function isTakenBack({ kind, tie, actors }: Change, all: readonly Change[]): boolean {
  const [a, b] = actors;
  return (
    tie !== null &&
    all.some(
      (other) => other.kind !== kind && other.tie === tie && other.actors[0] === a && other.actors[1] === b,
    )
  );
}
