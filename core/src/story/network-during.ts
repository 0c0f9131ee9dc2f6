import type { Faction } from "../model/faction.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { intervalAt, overlaps, type Validity } from "../time/interval.ts";
import type { Network } from "./network-as-of.ts";
import type { StoryIndex } from "./story-index.ts";

/** The part of a network that the layout reads. */
export interface LayoutNetwork {
  readonly asOf: CalendarDate;
  readonly actors: readonly {
    readonly actor: { readonly id: string };
    readonly factions: readonly Faction[];
  }[];
  readonly ties: readonly Pick<Network["ties"][number], "fact">[];
  readonly factions: readonly {
    readonly faction: Faction;
    readonly members: readonly { readonly actor: { readonly id: string } }[];
  }[];
}

/** Collects the facts that possibly hold on some day of a period. */
export function networkDuring(index: StoryIndex, from: CalendarDate, to: CalendarDate): LayoutNetwork {
  const within = (fact: Validity): boolean => overlaps(intervalAt(fact, "POSSIBLE"), { from, to });
  const ties = index.tiesByDay.facts.filter(within).map((fact) => ({ fact }));
  const members = new Map<string, Set<string>>();
  const factionsByActor = new Map<string, Faction[]>();
  for (const { fact: tie } of ties)
    for (const id of [tie.a, tie.b]) factionsByActor.set(id, factionsByActor.get(id) ?? []);
  const factions = index.factionsByDay.facts.filter(within);
  const byId = new Map(factions.map((faction) => [faction.id, faction]));
  for (const membership of index.membershipsByDay.facts) {
    const faction = byId.get(membership.faction);
    if (faction === undefined || !within(membership)) continue;
    const known = members.get(faction.id) ?? new Set();
    if (!known.has(membership.actor)) {
      factionsByActor.set(membership.actor, [...(factionsByActor.get(membership.actor) ?? []), faction]);
    }
    members.set(faction.id, known.add(membership.actor));
  }
  return {
    asOf: from,
    actors: [...factionsByActor].map(([id, own]) => ({ actor: { id }, factions: own })),
    ties,
    factions: factions.map((faction) => ({
      faction,
      members: [...(members.get(faction.id) ?? [])].map((id) => ({ actor: { id } })),
    })),
  };
}
