import { type ArgumentMap, type ArgumentState, argumentsAsOf } from "../argument/arguments-as-of.ts";
import type { Semantics } from "../argument/extension.ts";
import { ExtensionLimitError } from "../argument/labelling.ts";
import type { Argument, ArgumentLink, Stance } from "../model/argument.ts";
import { isPreferred } from "../model/evidence.ts";
import { networkAsOf, positionsAsOf } from "../story/network-as-of.ts";
import type { Held, StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";

/**
 * The state of an argument under the chosen semantics. ACCEPTED: in every extension. CREDIBLE: in some. REJECTED: in
 * none; under grounded semantics, attacked by one that is accepted. UNDECIDED: under grounded semantics, neither.
 * NONE: there is no extension at all, which can be so under stable semantics.
 */
export type Standing = "ACCEPTED" | "CREDIBLE" | "REJECTED" | "UNDECIDED" | "NONE";

/** COMING: nobody has held it yet. PAST: nobody holds it any more, or again. */
export type ArgumentPresence = "CERTAIN" | "POSSIBLE" | "COMING" | "PAST";

/** An actor with a stance on an argument on that day. */
export interface Holder {
  readonly actor: string;
  readonly stance: Stance;
  readonly certainty: Certainty;
  /** Its faction that day, the latest formed; null for none. */
  readonly faction: string | null;
  /** Whether only others say so of the actor. */
  readonly isAttributed: boolean;
}

export interface ArgumentStanding {
  readonly argument: Argument;
  readonly presence: ArgumentPresence;
  /** Null unless it is certainly on the table: what is only possible decides nothing. */
  readonly state: ArgumentState | null;
  readonly standing: Standing | null;
  /** The number of extensions that contain it. */
  readonly extensions: number;
  /** Supporters first, then by id. */
  readonly holders: readonly Holder[];
}

/** All arguments of a story as they stand on one day: those on the table, those past and those to come. */
export interface ArgumentMoment {
  readonly asOf: CalendarDate;
  readonly semantics: Semantics;
  /** Ordered as in the story. */
  readonly standings: readonly ArgumentStanding[];
  /** Those that are at least possible and join two arguments on the table. */
  readonly links: readonly Held<ArgumentLink>[];
  /** The number of extensions; null where they are too many to list. */
  readonly extensions: number | null;
  /** Certain facts only, as `argumentsAsOf` answers; null where the extensions are too many. */
  readonly map: ArgumentMap | null;
}

export function argumentMomentAt(
  index: StoryIndex,
  asOf: CalendarDate,
  semantics: Semantics,
): ArgumentMoment {
  const map = mapOrNull(index, asOf, semantics);
  const states = new Map(map?.arguments.map((state) => [state.argument.id, state]));
  const holders = holdersAsOf(index, asOf);
  const links = index.argumentLinksByDay.heldAt(asOf, "POSSIBLE");
  const possible = argumentsAsOf(index, asOf, "GROUNDED", { certainty: "POSSIBLE" });
  const present = new Set(possible.arguments.map(({ argument }) => argument.id));
  const certain = new Set(
    (map ?? argumentsAsOf(index, asOf, "GROUNDED")).arguments.map(({ argument }) => argument.id),
  );
  const first = firstHeld(index);
  const standings = index.dataset.arguments.map((argument): ArgumentStanding => {
    const state = states.get(argument.id) ?? null;
    const inside = map?.extensions.filter((extension) => extension.includes(argument.id)).length ?? 0;
    return {
      argument,
      presence: presenceOf(argument.id, asOf, { certain, present, first }),
      state,
      standing: state === null || map === null ? null : standingOf(state, map),
      extensions: inside,
      holders: holders.get(argument.id) ?? [],
    };
  });
  return {
    asOf,
    semantics,
    standings,
    links: links.filter(({ fact }) => present.has(fact.from) && present.has(fact.to)),
    extensions: map?.extensions.length ?? null,
    map,
  };
}

/** Every day, ascending, on which the answer of `argumentMomentAt` can differ from the day before. */
export function argumentChangeDates(index: StoryIndex): CalendarDate[] {
  const days = new Set<CalendarDate>();
  const { positionsByDay, argumentLinksByDay, membershipsByDay } = index;
  for (const fact of [...positionsByDay.facts, ...argumentLinksByDay.facts, ...membershipsByDay.facts]) {
    for (const day of [fact.validFrom, fact.validTo, fact.validFromEarliest, fact.validToLatest]) {
      if (day !== null) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** The actors with a stance on each argument, possible ones too; a stance is certain where any of its facts is. */
export function holdersAsOf(index: StoryIndex, asOf: CalendarDate): ReadonlyMap<string, readonly Holder[]> {
  const network = networkAsOf(index, asOf, "POSSIBLE");
  const factions = new Map(
    network.actors.map(({ actor, factions }) => [
      actor.id,
      factions.toSorted((a, b) => (a.validFrom ?? -1e9) - (b.validFrom ?? -1e9)).at(-1)?.id ?? null,
    ]),
  );
  const found = new Map<string, Map<string, Holder>>();
  for (const { fact, certainty } of positionsAsOf(index, asOf, "POSSIBLE")) {
    const { actor, stance } = fact;
    const known = found.get(fact.argument) ?? new Map<string, Holder>();
    found.set(fact.argument, known);
    const key = `${stance === "SUPPORTS" ? 0 : 1} ${actor}`;
    const before = known.get(key);
    known.set(key, {
      actor,
      stance,
      certainty: before?.certainty === "CERTAIN" ? "CERTAIN" : certainty,
      faction: factions.get(actor) ?? null,
      isAttributed: fact.basis === "ATTRIBUTED" && before?.isAttributed !== false,
    });
  }
  return new Map(
    [...found].map(([argument, holders]) => [
      argument,
      [...holders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, holder]) => holder),
    ]),
  );
}

function mapOrNull(index: StoryIndex, asOf: CalendarDate, semantics: Semantics): ArgumentMap | null {
  try {
    return argumentsAsOf(index, asOf, semantics);
  } catch (error) {
    if (error instanceof ExtensionLimitError) return null;
    throw error;
  }
}

interface Presence {
  readonly certain: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  readonly first: ReadonlyMap<string, CalendarDate>;
}

function presenceOf(id: string, asOf: CalendarDate, { certain, present, first }: Presence): ArgumentPresence {
  if (certain.has(id)) return "CERTAIN";
  if (present.has(id)) return "POSSIBLE";
  return (first.get(id) ?? Number.POSITIVE_INFINITY) <= asOf ? "PAST" : "COMING";
}

/** The first day on which somebody possibly holds or rejects each argument, or a link of it holds. */
function firstHeld({ dataset }: StoryIndex): ReadonlyMap<string, CalendarDate> {
  const first = new Map<string, CalendarDate>();
  const note = (argument: string, day: CalendarDate | null): void => {
    const date = day ?? dataset.period.from;
    if (date < (first.get(argument) ?? Number.POSITIVE_INFINITY)) first.set(argument, date);
  };
  const held = new Set<string>();
  for (const position of dataset.positions.filter(isPreferred)) {
    held.add(position.argument);
    note(position.argument, position.validFromEarliest);
  }
  for (const link of dataset.argumentLinks.filter(isPreferred)) {
    for (const end of [link.from, link.to]) if (!held.has(end)) note(end, link.validFromEarliest);
  }
  return first;
}

function standingOf(state: ArgumentState, { semantics, extensions }: ArgumentMap): Standing {
  if (extensions.length === 0) return "NONE";
  if (state.accepted) return "ACCEPTED";
  if (state.credible) return "CREDIBLE";
  return semantics === "GROUNDED" && state.explanation.status === "UNDECIDED" ? "UNDECIDED" : "REJECTED";
}
