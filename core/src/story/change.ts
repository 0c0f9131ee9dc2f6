import type { Stance } from "../model/argument.ts";
import type { Evidence } from "../model/evidence.ts";
import { isPreferred } from "../model/evidence.ts";
import { compareIds } from "../model/ids.ts";
import type { TieKind } from "../model/tie.ts";
import { firstAtOrAfter } from "../time/bisect.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { certainInterval, isEmpty, type Validity } from "../time/interval.ts";
import { firstDayNamed } from "../time/uncertain-date.ts";
import type { StoryIndex } from "./story-index.ts";
import { withoutComputedFactions } from "./without-computed-factions.ts";

export type ChangeKind =
  | "TIE_BEGAN"
  | "TIE_ENDED"
  | "JOINED"
  | "LEFT_FACTION"
  | "POSITION_TAKEN"
  | "POSITION_DROPPED"
  | "FACTION_FORMED"
  | "FACTION_DISSOLVED"
  | "EVENT";

/** A fact that became certain or ceased to be on `date`, or an event that began on it. */
export interface Change {
  readonly kind: ChangeKind;
  readonly date: CalendarDate;
  /** The fact or event that changed. */
  readonly id: string;
  /** Actor ids. */
  readonly actors: readonly string[];
  readonly faction: string | null;
  readonly argument: string | null;
  /** The kind of a tie that began or ended; null for every other change. */
  readonly tie: TieKind | null;
  /** The stance of a position that was taken or dropped; null for every other change. */
  readonly stance: Stance | null;
  /** Id of the event that began or ended the fact, or of the event itself. */
  readonly event: string | null;
  /** Days within which the fact began or ended: 0 if the day is known, Infinity if one bound is open; 0 for an event. */
  readonly doubt: number;
  readonly citations: readonly string[];
}

/** All changes of a story in date order, found by bisection; each is made when it is asked for. */
export interface ChangeLog {
  readonly length: number;
  /** Makes the change at a position, 0 to `length` exclusive. */
  readonly at: (position: number) => Change;
  /** Positions of the changes from `from` (inclusive) to `to` (exclusive): the first, and the one after the last. */
  readonly spanBetween: (from: CalendarDate | null, to: CalendarDate | null) => readonly [number, number];
  /** The changes from `from` (inclusive) to `to` (exclusive), in date order; null is open. */
  readonly between: (from: CalendarDate | null, to: CalendarDate | null) => readonly Change[];
  /** All changes, in date order. */
  readonly changes: readonly Change[];
}

const BEGINNINGS: ReadonlySet<ChangeKind> = new Set([
  "FACTION_FORMED",
  "JOINED",
  "TIE_BEGAN",
  "POSITION_TAKEN",
]);

/** Tells whether a fact begins with the change. */
export function isBeginning({ kind }: Change): boolean {
  return BEGINNINGS.has(kind);
}

/** The most days of doubt within which a change is told as one of its day: the length of a meeting. */
const MOST_DOUBT = 14;

/** Tells whether a change happened on its day, or nearly; else the fact only became certain, or ceased to be so. */
export function isOfItsDay({ doubt }: Change): boolean {
  return doubt <= MOST_DOUBT;
}

const ORDER: readonly ChangeKind[] = [
  "EVENT",
  "LEFT_FACTION",
  "FACTION_DISSOLVED",
  "TIE_ENDED",
  "POSITION_DROPPED",
  "FACTION_FORMED",
  "JOINED",
  "TIE_BEGAN",
  "POSITION_TAKEN",
];

/** Lists the changes of a story. Facts that are certain on no day, and computed factions, appear in none. */
export function logChanges(index: StoryIndex): ChangeLog {
  const sources = sourcesOf(withoutComputedFactions(index));
  const { dates, kinds, rows } = sortEntries(ORDER.map((kind) => sources[kind]));
  const length = dates.length;
  const at = (position: number): Change => {
    const [kind, date] = [ORDER[kinds[position] ?? -1], dates[position]];
    if (kind === undefined || date === undefined) throw new RangeError(`there is no change ${position}`);
    return { kind, date: date as CalendarDate, ...sources[kind].describe(rows[position] ?? 0) };
  };
  const slice = (first: number, end: number): Change[] =>
    Array.from({ length: end - first }, (_, offset) => at(first + offset));
  const spanBetween: ChangeLog["spanBetween"] = (from, to) => {
    const first = from === null ? 0 : firstAtOrAfter(dates, from);
    return [first, Math.max(first, to === null ? length : firstAtOrAfter(dates, to))];
  };
  let all: readonly Change[] | null = null;
  return {
    length,
    at,
    spanBetween,
    between: (from, to) => slice(...spanBetween(from, to)),
    get changes() {
      all ??= slice(0, length);
      return all;
    },
  };
}

/** The rows from which the changes of one kind follow. */
interface ChangeSource {
  /** Rows, in the order of their ids. */
  readonly rows: readonly number[];
  /** The day on which a row changes in this way; null for never. */
  readonly dateOf: (row: number) => CalendarDate | null;
  readonly describe: (row: number) => Omit<Change, "kind" | "date">;
}

interface Entries {
  readonly dates: Int32Array;
  /** Positions in ORDER. */
  readonly kinds: Uint8Array;
  readonly rows: Int32Array;
}

/** Sorts all changes by date, then by kind as in ORDER, then by id. */
function sortEntries(sources: readonly ChangeSource[]): Entries {
  const [dates, kinds, rows]: [number[], number[], number[]] = [[], [], []];
  sources.forEach((source, kind) => {
    for (const row of source.rows) {
      const date = source.dateOf(row);
      if (date === null) continue;
      dates.push(date);
      kinds.push(kind);
      rows.push(row);
    }
  });
  const order = Uint32Array.from(dates.keys()).sort((a, b) => (dates[a] ?? 0) - (dates[b] ?? 0) || a - b);
  const pick = (values: readonly number[]) => (_: unknown, position: number) =>
    values[order[position] ?? 0] ?? 0;
  const length = { length: order.length };
  return {
    dates: Int32Array.from(length, pick(dates)),
    kinds: Uint8Array.from(length, pick(kinds)),
    rows: Int32Array.from(length, pick(rows)),
  };
}

function sourcesOf(index: StoryIndex): Readonly<Record<ChangeKind, ChangeSource>> {
  const [FACTION_FORMED, FACTION_DISSOLVED] = intervalChanges(index.factionsByDay.facts, ({ id }) => ({
    ...OF_NOTHING,
    faction: id,
  }));
  const [JOINED, LEFT_FACTION] = intervalChanges(index.membershipsByDay.facts, ({ actor, faction }) => ({
    ...OF_NOTHING,
    actors: [actor],
    faction,
  }));
  const [TIE_BEGAN, TIE_ENDED] = intervalChanges(index.tiesByDay.facts, ({ kind, a, b }) => ({
    ...OF_NOTHING,
    actors: [a, b],
    tie: kind,
  }));
  const [POSITION_TAKEN, POSITION_DROPPED] = intervalChanges(
    index.positionsByDay.facts,
    ({ actor, argument, stance }) => ({ ...OF_NOTHING, actors: [actor], argument, stance }),
  );
  return {
    EVENT: eventSource(index),
    ...{ FACTION_FORMED, FACTION_DISSOLVED, JOINED, LEFT_FACTION },
    ...{ TIE_BEGAN, TIE_ENDED, POSITION_TAKEN, POSITION_DROPPED },
  };
}

/** The subject of a change. */
type Content = Pick<Change, "actors" | "faction" | "argument" | "tie" | "stance">;
type DatedFact = Validity & Evidence & { readonly id: string };

const OF_NOTHING: Content = { actors: [], faction: null, argument: null, tie: null, stance: null };

/** Makes the sources of one table's beginnings and ends. */
function intervalChanges<Fact extends DatedFact>(
  facts: readonly Fact[],
  contentOf: (fact: Fact) => Content,
): readonly [ChangeSource, ChangeSource] {
  const rows = rowsById(facts);
  const source = (began: boolean): ChangeSource => ({
    rows,
    dateOf: (row) => {
      const { from, to } = certainInterval(at(facts, row));
      if (isEmpty({ from, to })) return null;
      return began ? from : to;
    },
    describe: (row) => {
      const fact = at(facts, row);
      const { id, begunBy, endedBy, citations } = fact;
      const doubt = began
        ? daysBetween(fact.validFromEarliest, fact.validFrom)
        : daysBetween(fact.validTo, fact.validToLatest);
      return { id, event: began ? begunBy : endedBy, doubt, citations, ...contentOf(fact) };
    },
  });
  return [source(true), source(false)];
}

function daysBetween(first: CalendarDate | null, last: CalendarDate | null): number {
  return first === null || last === null ? Number.POSITIVE_INFINITY : last - first;
}

function eventSource(index: StoryIndex): ChangeSource {
  const events = index.dataset.events.filter(isPreferred);
  const participants = new Map<string, string[]>();
  for (const { event, actor } of index.dataset.participants) {
    const known = participants.get(event) ?? [];
    if (!known.includes(actor)) known.push(actor);
    participants.set(event, known);
  }
  return {
    rows: rowsById(events),
    dateOf: (row) => firstDayNamed(at(events, row).date),
    describe: (row) => {
      const { id, citations } = at(events, row);
      const actors = participants.get(id) ?? [];
      return { ...OF_NOTHING, id, actors, event: id, doubt: 0, citations };
    },
  };
}

/** Lists the rows in the order of their ids. */
function rowsById(facts: readonly { readonly id: string }[]): number[] {
  const rows = [...facts.keys()];
  const compare = (one: number, other: number): number => compareIds(at(facts, one).id, at(facts, other).id);
  const isSorted = rows.every((row) => row === 0 || compare(row - 1, row) < 0);
  return isSorted ? rows : rows.sort(compare);
}

function at<Fact>(facts: readonly Fact[], row: number): Fact {
  const fact = facts[row];
  if (fact === undefined) throw new RangeError(`there is no row ${row}`);
  return fact;
}
