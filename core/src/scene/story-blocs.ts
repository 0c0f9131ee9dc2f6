import { BLOC_COLOURS, type FactionColour } from "../appearance/palette.ts";
import { communitiesOfAllies } from "../computed-factions/communities-of-allies.ts";
import type { Faction } from "../model/faction.ts";
import { compareIds } from "../model/ids.ts";
import type { Tie, TieKind } from "../model/tie.ts";
import { importanceOfActors } from "../story/importance.ts";
import { type Network, networkAsOf } from "../story/network-as-of.ts";
import type { Held, StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** Actors who stand together: a faction, or a community of allies where they are in none. */
export interface Bloc {
  /** The faction's id, or one made of the weightiest member's. */
  readonly id: string;
  /** Null for a bloc too small to be called after anybody. */
  readonly name: string | null;
  readonly colour: FactionColour;
  /** Rings round it, which tell it from the greater blocs of its colour. */
  readonly rings: number;
  /** Whether it is computed from ties. */
  readonly isComputed: boolean;
}

/** The blocs of a story of many actors. */
export interface StoryBlocs {
  /** By actor, the community that its allies of all days make: the same for the whole story. */
  readonly computed: ReadonlyMap<string, Bloc>;
  /** Whether discs have the colours of their computed blocs: the story has no factions. */
  readonly areComputed: boolean;
  /** Whether names and titles hold from one key date to the next, whoever comes or goes in between. */
  readonly areCrowd: boolean;
  /** Whether each bloc is shown as one disc. */
  readonly areClosed: boolean;
  /** The zoom from which blocs are open. */
  readonly opensAt: number;
}

/** A bloc with those of its members that are present. */
export interface BlocMembers {
  readonly bloc: Bloc;
  readonly members: readonly string[];
}

/** Actors at once from which somebody comes or goes nearly every day. */
export const CROWD = 300;
/** Actors at once from which blocs are shown as one disc each, until they are looked at from near. */
const MOST_DISCS = 1000;
/** Pixels of side of the square that each of so many must have before blocs open, and the least zoom for it. */
const ROOM_TO_OPEN = 26;
const LEAST_ZOOM_TO_OPEN = 1.5;

/** Returns the zoom from which blocs open; 1 for a story whose blocs are never closed. */
export function zoomThatOpens(most: number, { width, height }: { width: number; height: number }): number {
  if (most < MOST_DISCS) return 1;
  return Math.max(LEAST_ZOOM_TO_OPEN, ROOM_TO_OPEN / Math.sqrt((width * height) / most));
}

const LEAST_NAMED = 3;
/**
 * Computes the communities of allies over all days of a story, the largest first in colour. Where they are the story's
 * computed factions, they have the names of these and their `colours`.
 */
export function computedBlocs(
  index: StoryIndex,
  importance: ReadonlyMap<string, number>,
  colours: ReadonlyMap<string, FactionColour>,
): ReadonlyMap<string, Bloc> {
  const weight = (id: string): number => importance.get(id) ?? 0;
  const factionOf = computedFactionOf(index);
  const holders = new Map<FactionColour, number>();
  const blocs = new Map<string, Bloc>();
  for (const some of communitiesOfAllies(index)) {
    const first = some.reduce((best, one) =>
      weight(one) > weight(best) || (weight(one) === weight(best) && compareIds(one, best) < 0) ? one : best,
    );
    const isNamed = some.length >= LEAST_NAMED;
    const faction = some.map((id) => factionOf.get(id)).find((one) => one !== undefined);
    const named = [...holders.values()].reduce((sum, count) => sum + count, 0);
    const colour = colours.get(faction?.id ?? "") ?? BLOC_COLOURS[named % BLOC_COLOURS.length] ?? "grey";
    const rings = holders.get(colour) ?? 0;
    if (isNamed) holders.set(colour, rings + 1);
    const bloc: Bloc = {
      id: faction?.id ?? `bloc-of-${first}`,
      name: isNamed ? (faction?.name ?? index.actors.get(first)?.shortName ?? first) : null,
      colour: isNamed ? colour : "grey",
      rings: isNamed ? rings : 0,
      isComputed: true,
    };
    for (const id of some) blocs.set(id, bloc);
  }
  return blocs;
}

/** The computed faction of each actor, by id. */
function computedFactionOf({ dataset, factions }: StoryIndex): ReadonlyMap<string, Faction> {
  if (dataset.areFactionsComputed !== true) return new Map();
  return new Map(
    dataset.memberships.flatMap(({ actor, faction }): [string, Faction][] => {
      const found = factions.get(faction);
      return found === undefined ? [] : [[actor, found]];
    }),
  );
}

/** Returns the blocs of a day with their members: each actor in the greatest of its factions, or in a computed bloc. */
export function blocsOn(
  { actors, factions }: Network,
  { computed, areComputed }: Pick<StoryBlocs, "computed" | "areComputed">,
  colours: ReadonlyMap<string, FactionColour>,
): ReadonlyMap<string, BlocMembers> {
  const blocOf = new Map<string, Bloc>();
  for (const { faction, members } of factions.toSorted((a, b) => a.members.length - b.members.length)) {
    const colour = colours.get(faction.id) ?? "grey";
    const bloc: Bloc = { id: faction.id, name: faction.name, colour, rings: 0, isComputed: false };
    for (const { actor } of members) blocOf.set(actor.id, bloc);
  }
  const blocs = new Map<string, { readonly bloc: Bloc; readonly members: string[] }>();
  for (const { actor } of actors) {
    const bloc = blocOf.get(actor.id) ?? computed.get(actor.id);
    if (bloc === undefined) continue;
    const some = blocs.get(bloc.id);
    if (some !== undefined) some.members.push(actor.id);
    else {
      const shown = bloc.isComputed && !areComputed ? { ...bloc, colour: "grey" as const, rings: 0 } : bloc;
      blocs.set(bloc.id, { bloc: shown, members: [actor.id] });
    }
  }
  return blocs;
}

/** The colour of a disc, as that of a faction is. */
interface ColourOfBloc {
  readonly colour: FactionColour;
  readonly certainty: "CERTAIN";
}

/** In a story without factions discs have the colours of computed blocs. */
export function coloursOfBlocs(
  blocs: ReadonlyMap<string, BlocMembers>,
): ReadonlyMap<string, readonly ColourOfBloc[]> {
  const colours = new Map<string, readonly ColourOfBloc[]>();
  for (const { bloc, members } of blocs.values()) {
    if (bloc.name === null) continue;
    const one: readonly ColourOfBloc[] = [{ colour: bloc.colour, certainty: "CERTAIN" }];
    for (const member of members) colours.set(member, one);
  }
  return colours;
}

/** All ties of a band on a day. */
export interface BandTies {
  readonly kind: TieKind;
  /** The names of its two blocs; empty for a bloc without a name. */
  readonly names: readonly [string, string];
  readonly ties: readonly Held<Tie>[];
}

/**
 * Lists the ties of the band of a kind between two blocs on a day, by their ids. `whole` is the story that the pictures
 * were made of, which names the computed blocs.
 */
export function tiesOfBand(
  index: StoryIndex,
  whole: StoryIndex,
  asOf: CalendarDate,
  { kind, a, b }: { readonly kind: TieKind; readonly a: string; readonly b: string },
): BandTies {
  const network = networkAsOf(index, asOf, "POSSIBLE");
  const computed = computedBlocs(whole, importanceOfActors(whole), new Map());
  const blocs = blocsOn(network, { computed, areComputed: true }, new Map());
  const [one, other] = [blocs.get(a), blocs.get(b)];
  const [first, second] = [new Set(one?.members), new Set(other?.members)];
  return {
    kind,
    names: [one?.bloc.name ?? "", other?.bloc.name ?? ""],
    ties: network.ties.filter(
      ({ fact: tie }) =>
        tie.kind === kind &&
        ((first.has(tie.a) && second.has(tie.b)) || (first.has(tie.b) && second.has(tie.a))),
    ),
  };
}
