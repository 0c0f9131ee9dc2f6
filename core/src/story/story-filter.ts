import type { Dataset } from "../model/dataset.ts";
import type { Basis, Evidence } from "../model/evidence.ts";
import type { Membership, Side } from "../model/faction.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { certainInterval, isEmpty, type Validity } from "../time/interval.ts";
import { renewAgreementTies } from "./agreement-ties.ts";
import { type AttributeTest, attributeFilter } from "./attribute-test.ts";
import { networkAsOf, positionsAsOf } from "./network-as-of.ts";
import { type FactIndex, indexTies, type StoryIndex } from "./story-index.ts";

/** The parts of a story that a reader wants to see. An empty list filters nothing. */
export interface StoryFilter {
  readonly sides: readonly Side[];
  /** Faction ids. Where `sides` are given too, the factions that meet both. */
  readonly factions: readonly string[];
  /** Leaves out facts that are only possible. */
  readonly certainOnly: boolean;
  readonly bases: readonly Basis[];
  /** Source ids: facts for which at least one of them is cited. */
  readonly sources: readonly string[];
  /** What the columns of its own shall say of actors and of ties. */
  readonly attributes: readonly AttributeTest[];
}

export const NO_FILTER: StoryFilter = {
  sides: [],
  factions: [],
  certainOnly: false,
  bases: [],
  sources: [],
  attributes: [],
};

export function isFiltering(filter: StoryFilter): boolean {
  const { sides, factions, certainOnly, bases, sources, attributes } = filter;
  return certainOnly || [sides, factions, bases, sources, attributes].some((list) => list.length > 0);
}

type DatedFact = Validity & Evidence & { readonly id: string };

/**
 * Filters a story: an answer about a day is the whole story's answer without the facts that are filtered out. If
 * factions are chosen, only their possible members of that day stay, with the ties among them and their positions. If
 * attributes of actors are asked for, only the actors who have them stay, in the same way.
 * Names, arguments, events and sources stay. Computed factions have no evidence by which they could be
 * filtered out.
 */
export function filterStory(story: StoryIndex, filter: StoryFilter): StoryIndex {
  if (!isFiltering(filter)) return story;
  const passes = factTest(story, filter);
  const index = withTiesOf(story, passes);
  const isWanted = actorTest(index, filter);
  const passesTie = attributeFilter(filter.attributes, "ties", index.dataset);
  const factionIds = chosenFactions(index, filter);
  const areComputed = index.dataset.areFactionsComputed === true;
  const memberships = narrow(index.membershipsByDay, filter, {
    fact: (one) =>
      (areComputed || passes(one)) &&
      isWanted(one.actor) &&
      (factionIds === null || factionIds.has(one.faction)),
  });
  const chosen = factionIds === null ? null : memberTest(memberships);
  const factions = narrow(index.factionsByDay, filter, {
    fact: (one) =>
      (factionIds === null || factionIds.has(one.id)) &&
      (passes(one) || memberships.facts.some(({ faction }) => faction === one.id)),
  });
  const ties = narrow(index.tiesByDay, filter, {
    fact: (one) => passes(one) && isWanted(one.a) && isWanted(one.b) && (passesTie?.(one) ?? true),
    onDay: chosen === null ? null : (one, asOf) => chosen(one.a, asOf) && chosen(one.b, asOf),
  });
  const positions = narrow(index.positionsByDay, filter, {
    fact: (one) => passes(one) && isWanted(one.actor),
    onDay: chosen === null ? null : (one, asOf) => chosen(one.actor, asOf),
  });
  const links = narrow(index.argumentLinksByDay, filter, { fact: passes });
  const offices = narrow(index.officeHoldingsByDay, filter, {
    fact: (one) => passes(one) && isWanted(one.actor),
  });
  return {
    ...index,
    dataset: narrowDataset(index.dataset, { factions, memberships, ties, positions, links, offices }),
    factionsByDay: factions,
    membershipsByDay: memberships,
    tiesByDay: ties,
    positionsByDay: positions,
    argumentLinksByDay: links,
    officeHoldingsByDay: offices,
  };
}

/** Ties of agreement are those of the positions that are left. */
function withTiesOf(story: StoryIndex, passes: (fact: DatedFact) => boolean): StoryIndex {
  const { dataset } = story;
  if (dataset.agreementTies === undefined) return story;
  const { ties } = renewAgreementTies({ ...dataset, positions: dataset.positions.filter(passes) });
  return { ...story, ...indexTies({ ...dataset, ties }) };
}

/** Numbers of facts that the filter hides on a day, possible ones included. */
export interface Hidden {
  readonly actors: number;
  readonly ties: number;
  readonly factions: number;
  readonly positions: number;
}

export function hiddenAsOf(whole: StoryIndex, filtered: StoryIndex, asOf: CalendarDate): Hidden {
  const count = (index: StoryIndex): Hidden => {
    const network = networkAsOf(index, asOf, "POSSIBLE");
    return {
      actors: network.actors.length,
      ties: network.ties.length,
      factions: network.factions.length,
      positions: positionsAsOf(index, asOf, "POSSIBLE").length,
    };
  };
  const [all, left] = [count(whole), count(filtered)];
  return {
    actors: all.actors - left.actors,
    ties: all.ties - left.ties,
    factions: all.factions - left.factions,
    positions: all.positions - left.positions,
  };
}

function factTest(
  index: StoryIndex,
  { certainOnly, bases, sources }: StoryFilter,
): (fact: DatedFact) => boolean {
  const wanted = new Set(sources);
  const isCited = ({ citations }: DatedFact): boolean =>
    wanted.size === 0 || citations.some((passage) => wanted.has(index.passages.get(passage)?.source ?? ""));
  return (fact) =>
    (bases.length === 0 || bases.includes(fact.basis)) &&
    (!certainOnly || !isEmpty(certainInterval(fact))) &&
    isCited(fact);
}

/** Makes the test whether an actor has the attributes that are asked for. */
function actorTest({ dataset }: StoryIndex, { attributes }: StoryFilter): (actor: string) => boolean {
  const passes = attributeFilter(attributes, "actors", dataset);
  if (passes === null) return () => true;
  const wanted = new Set(dataset.actors.filter(passes).map(({ id }) => id));
  return (actor) => wanted.has(actor);
}

/** The ids of the chosen factions; null if the filter names none, and all are shown. */
function chosenFactions(
  { dataset }: StoryIndex,
  { sides, factions }: StoryFilter,
): ReadonlySet<string> | null {
  if (sides.length + factions.length === 0) return null;
  return new Set(
    dataset.factions
      .filter(
        ({ id, side }) =>
          (sides.length === 0 || sides.includes(side)) && (factions.length === 0 || factions.includes(id)),
      )
      .map(({ id }) => id),
  );
}

/** Makes the test whether an actor may be in a chosen faction on a day, by the evidence that is left. */
function memberTest(memberships: FactIndex<Membership>): (actor: string, asOf: CalendarDate) => boolean {
  let known: { readonly day: CalendarDate; readonly members: ReadonlySet<string> } | null = null;
  return (actor, asOf) => {
    if (known?.day !== asOf) {
      const members = memberships.heldAt(asOf, "POSSIBLE").map(({ fact }) => fact.actor);
      known = { day: asOf, members: new Set(members) };
    }
    return known.members.has(actor);
  };
}

interface Tests<Fact> {
  readonly fact: (fact: Fact) => boolean;
  readonly onDay?: ((fact: Fact, asOf: CalendarDate) => boolean) | null;
}

export function narrow<Fact>(
  base: FactIndex<Fact>,
  { certainOnly }: StoryFilter,
  { fact: passes, onDay = null }: Tests<Fact>,
): FactIndex<Fact> {
  const facts = base.facts.filter(passes);
  const left = new Set(facts);
  return {
    facts,
    heldAt: (asOf, certainty) =>
      base
        .heldAt(asOf, certainOnly ? "CERTAIN" : certainty)
        .filter(({ fact }) => left.has(fact) && (onDay === null || onDay(fact, asOf))),
  };
}

type Narrowed = {
  readonly [Key in
    | "factions"
    | "memberships"
    | "ties"
    | "positions"
    | "links"
    | "offices"]: FactIndex<DatedFact>;
};

/** Drops the rows that are filtered out on every day, and their rivals. */
function narrowDataset(dataset: Dataset, narrowed: Narrowed): Dataset {
  const keep = <Row extends DatedFact>(rows: readonly Row[], { facts }: FactIndex<DatedFact>): Row[] => {
    const left = new Set(facts.map(({ id }) => id));
    return rows.filter(({ id, rivalOf }) => left.has(rivalOf ?? id));
  };
  return {
    ...dataset,
    factions: keep(dataset.factions, narrowed.factions),
    memberships: keep(dataset.memberships, narrowed.memberships),
    ties: keep(dataset.ties, narrowed.ties),
    positions: keep(dataset.positions, narrowed.positions),
    argumentLinks: keep(dataset.argumentLinks, narrowed.links),
    officeHoldings: keep(dataset.officeHoldings, narrowed.offices),
  };
}
