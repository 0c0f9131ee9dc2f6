import type { PoliticalEvent } from "../model/political-event.ts";
import { type Change, type ChangeLog, firstAtOrAfter } from "../network/change.ts";
import type { StoryIndex } from "../network/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Validity } from "../time/interval.ts";

/** What has just changed, in the words of the data. */
export interface Caption {
  /** The day from which it is said. */
  readonly since: CalendarDate;
  /** The event's; without one the first of `told` in plain English. */
  readonly headline: string;
  /** Who did what; null where the data does not say. */
  readonly detail: string | null;
  /** Without an event's headline: the changes that are told, the first as the headline; otherwise none. */
  readonly told: readonly Change[];
  /** The event to open for the sources; null where the network changed without one. */
  readonly event: string | null;
  readonly changes: readonly Change[];
}

/** Captions in date order; each holds until the next. */
export interface Captions {
  readonly all: readonly Caption[];
  /** Null before the first. */
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
/** Which change of a day is told first. */
const TOLD_FIRST: readonly Change["kind"][] = [
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "TIE_BEGAN",
  "TIE_ENDED",
];

/**
 * A day's caption is its event with a headline; without one, the event that its changes name, while that lasts;
 * and otherwise a summary of its changes to the network. Where a fact only becomes certain, or stops being so,
 * nothing can be said to have happened on that day: such changes make no caption of their own.
 */
export function captionsOf(index: StoryIndex, log: ChangeLog): Captions {
  const days = new Map<CalendarDate, Change[]>();
  const { from, to } = index.dataset.period;
  for (const change of log.changes) {
    if (change.date >= to) continue;
    const date = change.date < from ? null : change.date;
    if (date === null) continue;
    const known = days.get(date);
    if (known === undefined) days.set(date, [change]);
    else known.push(change);
  }
  const facts = factsOf(index);
  const all = [...days]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([date, changes]) => captionOf(index, facts, date, changes) ?? []);
  const dates = all.map((caption) => caption.since);
  return { all, at: (date) => all[firstAtOrAfter(dates, date + 1) - 1] ?? null };
}

/** What begins and ends in a network, by id. */
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
    return { since, headline: event.headline, detail: event.detail, told: [], event: event.id, changes };
  }
  const told = changes
    .filter((change) => NETWORK_CHANGES.has(change.kind) && isSharp(facts, change))
    .filter((change, _, all) => !isTakenBack(change, all))
    .toSorted((a, b) => TOLD_FIRST.indexOf(a.kind) - TOLD_FIRST.indexOf(b.kind));
  const [first, ...others] = told;
  if (first === undefined) return null;
  const detail = others.length === 0 ? null : `${others.map((change) => change.summary).join("; ")}.`;
  return { since, headline: `${first.summary}.`, detail, told, event: first.event, changes };
}

/** Whether the event may still be said to be happening: up to the day after its last. */
function isTimely({ date }: PoliticalEvent, since: CalendarDate): boolean {
  const { earliest, latest } = date;
  return earliest !== null && earliest <= since && since <= (latest ?? earliest) + 1;
}

/** Whether a change is known to the day. */
function isSharp(facts: Facts, { id, kind, date }: Change): boolean {
  const fact = facts.get(id);
  if (fact === undefined) return false;
  const began = kind === "FACTION_FORMED" || kind === "JOINED" || kind === "TIE_BEGAN";
  return (began ? fact.validFromEarliest : fact.validToLatest) === date;
}

/** Whether the same day ends one spell of a tie and begins the next: between the two nothing changes. */
function isTakenBack(change: Change, all: readonly Change[]): boolean {
  const plain = ({ summary }: Change): string => summary.replace("are no longer ", "are ");
  const isTie = change.kind === "TIE_BEGAN" || change.kind === "TIE_ENDED";
  return isTie && all.some((other) => other.kind !== change.kind && plain(other) === plain(change));
}
