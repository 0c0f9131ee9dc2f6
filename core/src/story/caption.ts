import { isPreferred } from "../model/evidence.ts";
import { compareIds } from "../model/ids.ts";
import { firstAtOrAfter } from "../time/bisect.ts";
import { addDays, type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import { firstDayNamed } from "../time/uncertain-date.ts";
import type { Change, ChangeKind, ChangeLog } from "./change.ts";
import { networkChangeDates } from "./change-dates.ts";
import type { StoryIndex } from "./story-index.ts";

/** The caption of a day: an event in the words of the data, or changes without an event's headline. */
export type Caption = EventCaption | ChangesCaption;

interface AnyCaption {
  /** The first day that shows it. */
  readonly since: CalendarDate;
  /** What it gives as its date, in EDTF: the event's, or `since`. Nothing in it is later than the days that show it. */
  readonly date: string;
  readonly changes: readonly Change[];
}

export interface EventCaption extends AnyCaption {
  readonly headline: string;
  /** One line that says who did what; null if the data has none. */
  readonly detail: string | null;
  /** Id of the event, whose sources a reader can open. */
  readonly event: string;
  /** The ids of all events that the day has to tell, this one first. */
  readonly sameDay: readonly string[];
  readonly captioned: null;
}

interface ChangesCaption extends AnyCaption {
  readonly headline: null;
  /** Id of the event whose sources a reader can open; null if the network changed without one. */
  readonly event: string | null;
  /** The changes to tell, the most important first. */
  readonly captioned: readonly [Change, ...Change[]];
}

/** The captions of a story in the order of their days; each holds until the next. */
export interface Captions {
  /** The caption of a day: the same object while it holds, null before the first. */
  readonly at: (date: CalendarDate) => Caption | null;
  /** The captions that are events in the words of the data. */
  readonly events: readonly EventCaption[];
  /** The days, ascending, on which a caption may begin. */
  readonly days: () => readonly CalendarDate[];
  /** Every caption. A large story has thousands, and this makes them all. */
  readonly all: () => readonly Caption[];
}

/** So many changes of a day are told; more are counted. */
export const MOST_TOLD = 5;

/** Kinds of changes that are captioned, in the order in which those of a day are. */
const CAPTIONED_FIRST: readonly ChangeKind[] = [
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "TIE_BEGAN",
  "TIE_ENDED",
];
/** The same where ties are computed from positions: the positions are told. */
const CAPTIONED_OF_AGREEMENT: readonly ChangeKind[] = [
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "POSITION_TAKEN",
  "POSITION_DROPPED",
];

/**
 * An event with a headline is told once, from the first day that its date names: never before its day, and never again
 * after a later one. On other days the changes to the network are told whose day is known, unless such an event tells
 * them. Where a fact only becomes certain, or stops being so, nothing can be said to have happened on that day: such
 * changes make no caption of their own.
 */
export function captionsOf(index: StoryIndex, log: ChangeLog): Captions {
  const { from, to } = index.dataset.period;
  const events = eventCaptions(index, log);
  const eventDays = events.map(({ since }) => since);
  const byDay = new Map<CalendarDate, ChangesCaption | null>();
  // A large story has thousands of days with changes; a caption is made when it is read.
  const changesOn = (day: CalendarDate): ChangesCaption | null => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const caption = changesCaption(index, day, log.between(day, addDays(day, 1)));
    byDay.set(day, caption);
    return caption;
  };
  const lastUpTo = (date: CalendarDate): Caption | null => {
    const event = events[firstAtOrAfter(eventDays, date + 1) - 1] ?? null;
    const earliest = event === null ? from : addDays(event.since, 1);
    const after = Math.min(addDays(date, 1), to) as CalendarDate;
    for (let [first, end] = log.spanBetween(earliest, after); end > first; ) {
      const { date: day } = log.at(end - 1);
      const caption = changesOn(day);
      if (caption !== null) return caption;
      [, end] = log.spanBetween(earliest, day);
    }
    return event;
  };
  let last: { readonly date: CalendarDate; readonly caption: Caption | null } | null = null;
  const at = (date: CalendarDate): Caption | null => {
    if (last?.date !== date) last = { date, caption: lastUpTo(date) };
    return last.caption;
  };
  const days = (): CalendarDate[] => {
    const changeDays = networkChangeDates(index).filter((day) => day >= from && day < to);
    return [...new Set([...eventDays, ...changeDays])].sort((a, b) => a - b);
  };
  const all = (): Caption[] => [...new Set(days().map(at))].filter((caption) => caption !== null);
  return { at, events, days, all };
}

/**
 * The captions of events, by day; of several on one day the first by id. An event without a headline is told by its name
 * where there is nothing else to tell.
 */
function eventCaptions(index: StoryIndex, log: ChangeLog): readonly EventCaption[] {
  const { dataset } = index;
  const { from, to } = dataset.period;
  const { ties, memberships, factions, events } = dataset;
  const isOfEvents =
    ties.length + memberships.length + factions.length === 0 && events.every((one) => one.headline === null);
  const byDay = new Map<CalendarDate, EventCaption & { readonly sameDay: string[] }>();
  for (const event of dataset.events.toSorted((a, b) => compareIds(a.id, b.id))) {
    const { id, name, detail } = event;
    const headline = event.headline ?? (isOfEvents ? name : null);
    const since = firstDayNamed(event.date);
    if (headline === null || !isPreferred(event)) continue;
    if (since === null || since < from || since >= to) continue;
    const known = byDay.get(since);
    if (known !== undefined) {
      known.sameDay.push(id);
      continue;
    }
    byDay.set(since, {
      since,
      date: event.date.text,
      headline,
      detail,
      event: id,
      sameDay: [id],
      captioned: null,
      changes: log.between(since, addDays(since, 1)),
    });
  }
  return [...byDay.values()].sort((a, b) => a.since - b.since);
}

function isOfAgreement({ dataset }: StoryIndex): boolean {
  return dataset.agreementTies !== undefined;
}

function changesCaption(
  index: StoryIndex,
  since: CalendarDate,
  changes: readonly Change[],
): ChangesCaption | null {
  const kinds = isOfAgreement(index) ? CAPTIONED_OF_AGREEMENT : CAPTIONED_FIRST;
  const sharp = changes.filter((change) => kinds.includes(change.kind) && change.doubt === 0);
  const takenBack = factsTakenBack(sharp);
  const captioned = sharp
    .filter((change) => !takenBack.has(factOf(change)) && !isToldByEvent(index, change))
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const [first, ...others] = captioned;
  if (first === undefined) return null;
  const told: ChangesCaption["captioned"] = [first, ...others];
  const event = first.event === null ? undefined : index.events.get(first.event);
  const date = event !== undefined && firstDayNamed(event.date) === since ? event.date.text : null;
  return {
    since,
    date: date ?? formatCalendarDate(since),
    headline: null,
    captioned: told,
    event: event?.id ?? null,
    changes,
  };
}

/** Tells whether a headline tells of a change: that of its event, from its first day to the day after its last. */
function isToldByEvent({ events }: StoryIndex, { event: id, date: day }: Change): boolean {
  const event = id === null ? undefined : events.get(id);
  if (event === undefined || event.headline === null || !isPreferred(event)) return false;
  const { earliest, latest } = event.date;
  return earliest !== null && earliest <= day && day <= (latest ?? earliest) + 1;
}

/** Names what a change of a tie or a position is about; null for any other change. */
function factOf({ tie, stance, argument, actors }: Change): string | null {
  const kind = tie ?? stance;
  return kind === null ? null : [kind, argument, ...actors].join(" ");
}

/** The facts of which a day ends one interval and begins the next, so that nothing changes between the two. */
function factsTakenBack(changes: readonly Change[]): ReadonlySet<string | null> {
  const kinds = new Map<string, ChangeKind>();
  const found = new Set<string>();
  for (const change of changes) {
    const fact = factOf(change);
    if (fact === null) continue;
    const known = kinds.get(fact);
    if (known !== undefined && known !== change.kind) found.add(fact);
    kinds.set(fact, change.kind);
  }
  return found;
}
