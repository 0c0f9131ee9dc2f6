import type { Evidence } from "../model/evidence.ts";
import { isPreferred } from "../model/evidence.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { certainInterval, isEmpty, type Validity } from "../time/interval.ts";
import { compareIds } from "./network-as-of.ts";
import type { StoryIndex } from "./story-index.ts";

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

/** Something that became certain, or ceased to be, on `date`; or an event that began on it. */
export interface Change {
  readonly kind: ChangeKind;
  readonly date: CalendarDate;
  /** The fact or event that changed. */
  readonly id: string;
  /** One plain line, e.g. `Zinoviev joins United Opposition`. */
  readonly summary: string;
  /** Actor ids. */
  readonly actors: readonly string[];
  readonly faction: string | null;
  readonly argument: string | null;
  /** What began or ended the fact, or the event itself. */
  readonly event: string | null;
  readonly citations: readonly string[];
}

/** All changes of a story in date order, found by bisection. */
export interface ChangeLog {
  readonly changes: readonly Change[];
  /** Changes from `from` (inclusive) to `to` (exclusive), in date order; null is open. */
  readonly between: (from: CalendarDate | null, to: CalendarDate | null) => readonly Change[];
}

type Wording = Pick<Change, "summary" | "actors" | "faction" | "argument">;

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

/** Facts that are certain on no day change nothing that is certain: they appear in no change. */
export function logChanges(index: StoryIndex): ChangeLog {
  const changes = [...eventChanges(index), ...factChanges(index)].sort(
    (a, b) => a.date - b.date || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || compareIds(a.id, b.id),
  );
  const dates = Int32Array.from(changes, (change) => change.date);
  return {
    changes,
    between: (from, to) =>
      changes.slice(
        from === null ? 0 : firstAtOrAfter(dates, from),
        to === null ? changes.length : firstAtOrAfter(dates, to),
      ),
  };
}

/** Position of the first of the ascending `values` that is not below `value`. */
export function firstAtOrAfter(values: ArrayLike<number>, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function eventChanges(index: StoryIndex): Change[] {
  const participants = new Map<string, string[]>();
  for (const { event, actor } of index.dataset.participants) {
    const known = participants.get(event) ?? [];
    if (!known.includes(actor)) known.push(actor);
    participants.set(event, known);
  }
  return index.dataset.events.filter(isPreferred).flatMap((event) => {
    const date = event.date.earliest;
    if (date === null) return [];
    return [
      {
        kind: "EVENT" as const,
        date,
        id: event.id,
        summary: event.headline ?? event.name,
        actors: participants.get(event.id) ?? [],
        faction: null,
        argument: null,
        event: event.id,
        citations: event.citations,
      },
    ];
  });
}

function factChanges(index: StoryIndex): Change[] {
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  const camp = (faction: string): string => index.factions.get(faction)?.name ?? faction;
  const claim = (argument: string): string => index.arguments.get(argument)?.title ?? argument;
  return [
    ...index.factionsByDay.facts.flatMap((faction) =>
      beginAndEnd(faction, ["FACTION_FORMED", "FACTION_DISSOLVED"], (began) => ({
        summary: `${faction.name} ${began ? "forms" : "dissolves"}`,
        actors: [],
        faction: faction.id,
        argument: null,
      })),
    ),
    ...index.membershipsByDay.facts.flatMap((membership) =>
      beginAndEnd(membership, ["JOINED", "LEFT_FACTION"], (began) => ({
        summary: `${name(membership.actor)} ${began ? "joins" : "leaves"} ${camp(membership.faction)}`,
        actors: [membership.actor],
        faction: membership.faction,
        argument: null,
      })),
    ),
    ...index.tiesByDay.facts.flatMap((tie) =>
      beginAndEnd(tie, ["TIE_BEGAN", "TIE_ENDED"], (began) => ({
        summary: `${name(tie.a)} and ${name(tie.b)} ${began ? "are" : "are no longer"} ${tie.kind === "ALLIED" ? "allied" : "opposed"}`,
        actors: [tie.a, tie.b],
        faction: null,
        argument: null,
      })),
    ),
    ...index.positionsByDay.facts.flatMap((position) =>
      beginAndEnd(position, ["POSITION_TAKEN", "POSITION_DROPPED"], (began) => ({
        summary: `${name(position.actor)} ${began ? "" : "no longer "}${position.stance === "SUPPORTS" ? "supports" : "rejects"}: ${claim(position.argument)}`,
        actors: [position.actor],
        faction: null,
        argument: position.argument,
      })),
    ),
  ];
}

function beginAndEnd(
  fact: Validity & Evidence & { readonly id: string },
  [beginning, ending]: readonly [ChangeKind, ChangeKind],
  words: (began: boolean) => Wording,
): Change[] {
  const { from, to } = certainInterval(fact);
  if (isEmpty({ from, to })) return [];
  const change = (kind: ChangeKind, date: CalendarDate, began: boolean): Change => ({
    kind,
    date,
    id: fact.id,
    event: began ? fact.begunBy : fact.endedBy,
    citations: fact.citations,
    ...words(began),
  });
  return [
    ...(from === null ? [] : [change(beginning, from, true)]),
    ...(to === null ? [] : [change(ending, to, false)]),
  ];
}
