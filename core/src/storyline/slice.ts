import { compareIds } from "../model/ids.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { type Network, networkAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";

/** Lines that run together: a named faction, or, among those in none, actors joined by alliances. */
export interface StorylineCoalition {
  /** The faction's id, or `allied:` and the first member's id. */
  readonly id: string;
  /** Null where nobody named it. */
  readonly faction: string | null;
  readonly certainty: Certainty;
  /** Keyed by id. A member of an unnamed coalition is certain where a certain alliance joins it to another member. */
  readonly members: readonly { readonly actor: string; readonly certainty: Certainty }[];
}

/** A stretch of days on which the same lines run together, as surely. */
export interface StorySlice {
  readonly from: CalendarDate;
  /** Exclusive. */
  readonly to: CalendarDate;
  /** Everyone with a line: with a tie or a membership that is at least possible. By id. */
  readonly actors: readonly string[];
  /** Named ones first, by id. */
  readonly coalitions: readonly StorylineCoalition[];
}

/** The slices of a story, without gaps, from its first day to its last. */
export function slicesOf(index: StoryIndex): StorySlice[] {
  const { from, to } = index.dataset.period;
  const dates = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
  const slices: (StorySlice & { readonly key: string })[] = [];
  dates.forEach((date, position) => {
    const network = networkAsOf(index, date, "POSSIBLE");
    const actors = network.actors.map(({ actor }) => actor.id);
    const coalitions = coalitionsIn(network);
    const key = JSON.stringify([actors, coalitions]);
    const end = dates[position + 1] ?? to;
    const last = slices.at(-1);
    if (last?.key === key) slices[slices.length - 1] = { ...last, to: end };
    else slices.push({ from: date, to: end, actors, coalitions, key });
  });
  return slices.map(({ key: _, ...slice }) => slice);
}

/** The coalitions of a network that includes what is possible. */
export function coalitionsIn(network: Network): StorylineCoalition[] {
  const named = network.factions
    .filter(({ members }) => members.length > 0)
    .map(({ faction, certainty, members }) => ({
      id: faction.id,
      faction: faction.id,
      certainty,
      members: members.map(({ actor, certainty: sureness }) => ({ actor: actor.id, certainty: sureness })),
    }));
  return [...named, ...unnamedIn(network)];
}

function unnamedIn(network: Network): StorylineCoalition[] {
  const factionless = new Set(
    network.actors.filter(({ factions }) => factions.length === 0).map(({ actor }) => actor.id),
  );
  const alliances = network.ties.filter(
    ({ fact: tie }) => tie.kind === "ALLIED" && factionless.has(tie.a) && factionless.has(tie.b),
  );
  const allies = new Map<string, string[]>();
  const sure = new Set<string>();
  for (const { fact: tie, certainty } of alliances) {
    allies.set(tie.a, [...(allies.get(tie.a) ?? []), tie.b]);
    allies.set(tie.b, [...(allies.get(tie.b) ?? []), tie.a]);
    if (certainty === "CERTAIN") sure.add(tie.a).add(tie.b);
  }
  const seen = new Set<string>();
  const found: StorylineCoalition[] = [];
  for (const start of [...allies.keys()].sort(compareIds)) {
    if (seen.has(start)) continue;
    const reached = new Set([start]);
    for (const one of reached) for (const ally of allies.get(one) ?? []) reached.add(ally);
    for (const one of reached) seen.add(one);
    const members = [...reached].sort(compareIds).map((actor) => ({
      actor,
      certainty: sure.has(actor) ? ("CERTAIN" as const) : ("POSSIBLE" as const),
    }));
    const certainty = members.some((one) => one.certainty === "CERTAIN") ? "CERTAIN" : "POSSIBLE";
    found.push({ id: `allied:${start}`, faction: null, certainty, members });
  }
  return found;
}
