import type { Actor } from "../model/actor.ts";
import type { Position } from "../model/argument.ts";
import type { Faction } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie } from "../model/tie.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
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
    actors: actorsOf(index, ties, factions),
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
  ties: readonly Held<Tie>[],
  factions: readonly NetworkFaction[],
): NetworkActor[] {
  const factionsByActor = new Map<string, Faction[]>();
  const present = (id: string): Faction[] => {
    const known = factionsByActor.get(id);
    if (known !== undefined) return known;
    const none: Faction[] = [];
    factionsByActor.set(id, none);
    return none;
  };
  for (const { fact: tie } of ties) {
    present(tie.a);
    present(tie.b);
  }
  for (const { faction, members } of factions) {
    for (const { actor } of members) present(actor.id).push(faction);
  }
  return idsInOrder(index, factionsByActor).flatMap((id) => {
    const actor = index.actors.get(id);
    return actor === undefined ? [] : [{ actor, factions: factionsByActor.get(id) ?? [] }];
  });
}

/** Sorts the ids of those present; if they are many, by a walk over the story's actors, which are mostly in order. */
function idsInOrder({ actors }: StoryIndex, present: ReadonlyMap<string, unknown>): string[] {
  const ids =
    present.size * 8 < actors.size ? [...present.keys()] : [...actors.keys()].filter((id) => present.has(id));
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
