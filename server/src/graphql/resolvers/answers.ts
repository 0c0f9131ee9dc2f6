import {
  type Actor,
  type Attributed,
  type AttributedTable,
  actorsOf,
  attributesOf,
  type CalendarDate,
  type Certainty,
  type Change,
  describeChange,
  type Faction,
  factionsAsOf,
  formatCalendarDate,
  type Held,
  type Network,
  type NetworkActor,
  type NetworkFaction,
  type StoryIndex,
  type Tie,
  tiesAsOf,
} from "@entente/core";
import { lazy } from "../../caching/lazy.ts";

/** A network whose parts are computed when first selected. */
export type LazyNetwork = Pick<Network, "dataset" | "revision" | "asOf" | "certainty"> & {
  readonly [Part in "actors" | "ties" | "factions"]: () => Network[Part];
};

/** The network on a day. A part that a query does not select is not computed. */
export function lazyNetwork(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): LazyNetwork {
  const ties = lazy(() => tiesAsOf(index, asOf, certainty));
  const factions = lazy(() => factionsAsOf(index, asOf, certainty));
  const { id: dataset, revision } = index.dataset;
  const actors = lazy(() => actorsOf(index, { asOf, certainty, ties: ties() }, factions()));
  return { dataset, revision, asOf, certainty, actors, ties, factions };
}

export function answerNetwork(index: StoryIndex, network: LazyNetwork): Record<string, unknown> {
  return {
    ...network,
    asOf: formatCalendarDate(network.asOf),
    actors: () => network.actors().map((actor) => answerActor(index, actor)),
    ties: () => network.ties().map((held) => answerTie(index, held)),
    factions: () => network.factions().map((faction) => answerFaction(index, faction)),
  };
}

export function answerActor(index: StoryIndex, { actor, factions }: NetworkActor): Record<string, unknown> {
  const { id, name, kind } = actor;
  return {
    id,
    name,
    kind,
    factions: factions.map(factionRef),
    attributes: () => answerAttributes(index, "actors", actor),
  };
}

function answerAttributes(
  { dataset }: StoryIndex,
  table: AttributedTable,
  row: Attributed,
): Record<string, unknown>[] {
  return attributesOf(row, table, dataset.attributeColumns).map(
    ({ column: { name, type }, value, text }) => ({
      name,
      type,
      value,
      text,
    }),
  );
}

export function answerFaction(
  index: StoryIndex,
  { faction, certainty, members }: NetworkFaction,
): Record<string, unknown> {
  return {
    ...factionRef(faction),
    certainty,
    members: members.map(({ actor }) => actorRef(actor)),
    citations: () => citations(index, faction.citations),
  };
}

export function answerTie(index: StoryIndex, { fact: tie, certainty }: Held<Tie>): Record<string, unknown> {
  return {
    id: tie.id,
    kind: tie.kind,
    a: actorRefById(index, tie.a),
    b: actorRefById(index, tie.b),
    validFrom: tie.validFrom === null ? null : formatCalendarDate(tie.validFrom),
    validTo: tie.validTo === null ? null : formatCalendarDate(tie.validTo),
    validFromEdtf: tie.validFromEdtf,
    validToEdtf: tie.validToEdtf,
    certainty,
    basis: tie.basis,
    begunBy: () => eventRef(index, tie.begunBy),
    endedBy: () => eventRef(index, tie.endedBy),
    citations: () => citations(index, tie.citations),
    attributes: () => answerAttributes(index, "ties", tie),
  };
}

export function answerChange(index: StoryIndex, change: Change): Record<string, unknown> {
  return {
    kind: change.kind,
    date: formatCalendarDate(change.date),
    summary: describeChange(change, index, "en"),
    actors: change.actors.map((id) => actorRefById(index, id)),
    faction: change.faction === null ? null : factionRefById(index, change.faction),
    argument: change.argument,
    event: () => eventRef(index, change.event),
    citations: () => citations(index, change.citations),
  };
}

function actorRef(actor: Actor): { readonly id: string; readonly name: string } {
  return { id: actor.id, name: actor.name };
}

export function actorRefById(index: StoryIndex, id: string): { readonly id: string; readonly name: string } {
  return { id, name: index.actors.get(id)?.name ?? id };
}

export function factionRefById(index: StoryIndex, id: string): Record<string, unknown> | null {
  const faction = index.factions.get(id);
  return faction === undefined ? null : factionRef(faction);
}

function factionRef(faction: Faction): Record<string, unknown> {
  return { id: faction.id, name: faction.name, side: faction.side };
}

function eventRef(index: StoryIndex, id: string | null): Record<string, unknown> | null {
  const event = id === null ? undefined : index.events.get(id);
  const date = event?.date.earliest ?? event?.date.latest ?? null;
  if (event === undefined || date === null) return null;
  return { id: event.id, name: event.name, date: formatCalendarDate(date), edtf: event.date.text };
}

export function citations(index: StoryIndex, passages: readonly string[]): Record<string, unknown>[] {
  return passages.flatMap((id) => {
    const passage = index.passages.get(id);
    const source = passage === undefined ? undefined : index.sources.get(passage.source);
    if (passage === undefined || source === undefined) return [];
    const { title } = source;
    return [
      { passage: id, source: source.id, title, locator: locatorOf(passage), url: passage.url ?? source.url },
    ];
  });
}

/** The place in a source with the passage's first words: `paragraph 22 (“At the Central Committee …”)`. */
function locatorOf(passage: { readonly locator: string; readonly openingWords: string | null }): string {
  return passage.openingWords === null ? passage.locator : `${passage.locator} (“${passage.openingWords} …”)`;
}
