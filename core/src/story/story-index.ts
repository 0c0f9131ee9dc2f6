import type { Actor } from "../model/actor.ts";
import type { Argument, ArgumentLink, Position } from "../model/argument.ts";
import type { Dataset } from "../model/dataset.ts";
import { isPreferred } from "../model/evidence.ts";
import type { Faction, Membership } from "../model/faction.ts";
import type { OfficeHolding } from "../model/office.ts";
import type { PoliticalEvent } from "../model/political-event.ts";
import type { Passage, Source } from "../model/source.ts";
import type { Tie } from "../model/tie.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import {
  type Certainty,
  certaintyAt,
  type Interval,
  intervalAt,
  isOutsidePeriod,
  type Period,
  type Validity,
} from "../time/interval.ts";
import { type IntervalIndex, indexIntervals } from "../time/interval-index.ts";

/** A fact that holds on a day, and how surely. */
export interface Held<Fact> {
  readonly fact: Fact;
  readonly certainty: Certainty;
}

/** The facts of one table that hold on a day, in the table's order. */
export interface FactIndex<Fact> {
  readonly facts: readonly Fact[];
  readonly heldAt: (asOf: CalendarDate, certainty: Certainty) => Held<Fact>[];
}

/** A fact index that is built of facts, not narrowed or varied from another. */
export interface IndexedFacts<Fact> extends FactIndex<Fact> {
  /** Positions in `facts`, ascending, of the facts that `heldAt` returns. */
  readonly positionsAt: (asOf: CalendarDate, certainty: Certainty) => Int32Array;
}

/** The indexes of a revision, by id and by day. Only preferred readings are indexed by day. */
export interface StoryIndex {
  readonly dataset: Dataset;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly factions: ReadonlyMap<string, Faction>;
  readonly arguments: ReadonlyMap<string, Argument>;
  readonly events: ReadonlyMap<string, PoliticalEvent>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly offices: ReadonlyMap<string, string>;
  readonly tiesByDay: FactIndex<Tie>;
  readonly factionsByDay: FactIndex<Faction>;
  readonly membershipsByDay: FactIndex<Membership>;
  readonly positionsByDay: FactIndex<Position>;
  readonly officeHoldingsByDay: FactIndex<OfficeHolding>;
  readonly argumentLinksByDay: FactIndex<ArgumentLink>;
}

/** The index of a whole revision, unfiltered. */
export interface IndexedStory extends StoryIndex {
  readonly tiesByDay: IndexedFacts<Tie>;
}

export function indexStory(dataset: Dataset): IndexedStory {
  return {
    actors: byId(dataset.actors),
    arguments: byId(dataset.arguments),
    events: byId(dataset.events),
    sources: byId(dataset.sources),
    passages: byId(dataset.passages),
    offices: new Map(dataset.offices.map((office) => [office.id, office.title])),
    ...indexTies(dataset),
    ...indexFactions(dataset),
    positionsByDay: indexFacts(dataset.positions, dataset.period),
    officeHoldingsByDay: indexFacts(dataset.officeHoldings, dataset.period),
    argumentLinksByDay: indexFacts(dataset.argumentLinks, dataset.period),
  };
}

/** The part of an index that depends on the ties, for a dataset with others. */
export function indexTies(dataset: Dataset): Pick<IndexedStory, "dataset" | "tiesByDay"> {
  return { dataset, tiesByDay: indexFacts(dataset.ties, dataset.period) };
}

/** Indexes the factions of a story and their members alone. */
export function indexFactions({
  factions,
  memberships,
  period,
}: Pick<Dataset, "factions" | "memberships" | "period">): Pick<
  StoryIndex,
  "factions" | "factionsByDay" | "membershipsByDay"
> {
  return {
    factions: byId(factions),
    factionsByDay: indexFacts(factions, period),
    membershipsByDay: indexFacts(memberships, period),
  };
}

type DatedFact = Validity & { readonly rivalOf: string | null };

/** A fact that lies wholly outside the period is among the facts, but held on no day: the story does not tell of it. */
function indexFacts<Fact extends DatedFact>(table: readonly Fact[], period: Period): IndexedFacts<Fact> {
  const facts = table.filter(isPreferred);
  const noDay: Interval = { from: period.from, to: period.from };
  const indexAt = (certainty: Certainty): IntervalIndex =>
    indexIntervals(
      facts.map((fact) => (isOutsidePeriod(fact, period) ? noDay : intervalAt(fact, certainty))),
    );
  const indexes: Record<Certainty, IntervalIndex> = {
    CERTAIN: indexAt("CERTAIN"),
    POSSIBLE: indexAt("POSSIBLE"),
  };
  return {
    facts,
    positionsAt: (asOf, certainty) => indexes[certainty].at(asOf),
    heldAt: (asOf, certainty) => {
      const held: Held<Fact>[] = [];
      for (const position of indexes[certainty].at(asOf)) {
        const fact = facts[position];
        if (fact === undefined) continue;
        const sureness = certainty === "CERTAIN" ? certainty : certaintyAt(fact, asOf);
        if (sureness !== null) held.push({ fact, certainty: sureness });
      }
      return held;
    },
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
