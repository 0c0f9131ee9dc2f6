import type { Actor } from "../model/actor.ts";
import type { Position } from "../model/argument.ts";
import type { Faction } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { numberTies, type TiesOfDay } from "./numbered-ties.ts";
import type { Held, StoryIndex } from "./story-index.ts";

/** The ties and factions of one day. POSSIBLE includes what is certain. */
export interface Network {
  readonly dataset: string;
  readonly revision: string;
  readonly asOf: CalendarDate;
  readonly certainty: Certainty;
  /** Everyone with a tie or a membership on that day, by id. */
  readonly actors: readonly NetworkActor[];
  readonly ties: readonly Held<Tie>[];
  /** Every faction that exists on that day, by id, with or without members. */
  readonly factions: readonly NetworkFaction[];
}

export interface NetworkActor {
  readonly actor: Actor;
  readonly factions: readonly Faction[];
}

export interface NetworkFaction {
  readonly faction: Faction;
  readonly certainty: Certainty;
  readonly members: readonly FactionMember[];
}

export interface FactionMember {
  readonly actor: Actor;
  readonly certainty: Certainty;
}

/** Answers the network on `asOf`. This and cypher/oracle are the two definitions of "as of". */
export function networkAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  certainty: Certainty = "CERTAIN",
): Network {
  const ties = tiesAsOf(index, asOf, certainty);
  const factions = factionsAsOf(index, asOf, certainty);
  return {
    dataset: index.dataset.id,
    revision: index.dataset.revision,
    asOf,
    certainty,
    actors: actorsOf(index, { asOf, certainty, ties }, factions),
    ties,
    factions,
  };
}

/** Lists the ties that hold on `asOf`, in the story's order. */
export function tiesAsOf(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Held<Tie>[] {
  return index.tiesByDay.heldAt(asOf, certainty);
}

/** Lists the actors with one of these ties or a membership in one of these factions, by id. */
export function actorsOf(
  index: StoryIndex,
  day: TiesOfDay,
  factions: readonly NetworkFaction[],
): NetworkActor[] {
  const { ids: all, numberOf, visit } = numberTies(index);
  const present = new Uint8Array(all.length);
  visit(day, (a, b) => {
    if (a >= 0) present[a] = 1;
    if (b >= 0) present[b] = 1;
  });
  const factionsByActor = new Map<string, Faction[]>();
  for (const { faction, members } of factions) {
    for (const { actor } of members) {
      const number = numberOf(actor.id);
      if (number !== undefined) present[number] = 1;
      const own = factionsByActor.get(actor.id);
      if (own === undefined) factionsByActor.set(actor.id, [faction]);
      else own.push(faction);
    }
  }
  const ids = all.filter((_, number) => present[number] === 1);
  return inOrder(ids).flatMap((id) => {
    const actor = index.actors.get(id);
    return actor === undefined ? [] : [{ actor, factions: factionsByActor.get(id) ?? NO_FACTIONS }];
  });
}

const NO_FACTIONS: readonly Faction[] = [];

/** Sorts ids, which a story mostly has in order. */
function inOrder(ids: string[]): string[] {
  const isSorted = ids.every((id, position) => position === 0 || compareIds(ids[position - 1] ?? "", id) < 0);
  return isSorted ? ids : ids.sort(compareIds);
}

/** Lists the factions that exist on `asOf`, each with its members on that day; a member appears once. */
export function factionsAsOf(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): NetworkFaction[] {
  const members = new Map<string, Map<string, FactionMember>>();
  for (const { fact, certainty: sureness } of index.membershipsByDay.heldAt(asOf, certainty)) {
    const actor = index.actors.get(fact.actor);
    if (actor === undefined) continue;
    const known = members.get(fact.faction) ?? new Map<string, FactionMember>();
    members.set(fact.faction, known);
    if (known.get(actor.id)?.certainty !== "CERTAIN") known.set(actor.id, { actor, certainty: sureness });
  }
  return index.factionsByDay.heldAt(asOf, certainty).map(({ fact, certainty: sureness }) => ({
    faction: fact,
    certainty: sureness,
    members: [...(members.get(fact.id)?.values() ?? [])].sort((a, b) => compareIds(a.actor.id, b.actor.id)),
  }));
}

/** Lists the positions held on `asOf`. */
export function positionsAsOf(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Held<Position>[] {
  return index.positionsByDay.heldAt(asOf, certainty);
}
