import {
  type Balance,
  balanceAsOf,
  type CalendarDate,
  type Certainty,
  type Coalitions,
  coalitionsAsOf,
  daysOfChange,
  firstAtOrAfter,
  type StoryIndex,
} from "@entente/core";
import { LRUCache } from "lru-cache";
import { once } from "./once.ts";

/** Actors and ties named in the measures kept for one story: some ten megabytes. */
const MOST_NAMES = 1_000_000;

/** A measure as it is kept, and as it is on the day asked for. */
export interface KeptMeasure<Measure> {
  readonly kept: Measure;
  readonly dated: () => Measure;
}

type KeptBetween<Measure> = (asOf: CalendarDate, certainty: Certainty) => KeptMeasure<Measure>;

/**
 * Measures of one revision, kept from one change to the next: between two changes nothing differs but the day.
 * What was asked longest ago goes when there is too much.
 */
export class KeptMeasures {
  readonly #coalitions: KeptBetween<Coalitions>;
  readonly #balance: KeptBetween<Balance>;

  constructor(index: StoryIndex, most = MOST_NAMES) {
    const ties = index.tiesByDay.facts;
    const camps = [ties, index.factionsByDay.facts, index.membershipsByDay.facts];
    this.#coalitions = keepBetween<Coalitions>(
      (certainty) => daysOfChange(camps, certainty),
      (asOf, certainty) => coalitionsAsOf(index, asOf, certainty),
      ({ computed, named }) =>
        computed.flat().length + named.reduce((sum, { members }) => sum + members.length, 0),
      most / 2,
    );
    this.#balance = keepBetween<Balance>(
      (certainty) => daysOfChange([ties], certainty),
      (asOf, certainty) => balanceAsOf(index, asOf, certainty),
      ({ blocs, flips, contradictory }) => blocs.flat().length + flips.length + contradictory.length,
      most / 2,
    );
  }

  coalitions(asOf: CalendarDate, certainty: Certainty): KeptMeasure<Coalitions> {
    return this.#coalitions(asOf, certainty);
  }

  balance(asOf: CalendarDate, certainty: Certainty): KeptMeasure<Balance> {
    return this.#balance(asOf, certainty);
  }
}

function keepBetween<Measure extends { readonly asOf: CalendarDate }>(
  daysWith: (certainty: Certainty) => Int32Array,
  measure: (asOf: CalendarDate, certainty: Certainty) => Measure,
  sizeOf: (made: Measure) => number,
  most: number,
): KeptBetween<Measure> {
  const days = { CERTAIN: once(() => daysWith("CERTAIN")), POSSIBLE: once(() => daysWith("POSSIBLE")) };
  const kept = new LRUCache<string, Measure>({ maxSize: most, sizeCalculation: (made) => 1 + sizeOf(made) });
  return (asOf, certainty) => {
    // The number of days of change up to this one: the same until the next.
    const key = `${certainty} ${firstAtOrAfter(days[certainty](), asOf + 1)}`;
    const known = kept.get(key);
    const made = known ?? measure(asOf, certainty);
    if (known === undefined) kept.set(key, made);
    return { kept: made, dated: () => ({ ...made, asOf }) };
  };
}

const KEPT = new WeakMap<StoryIndex, KeptMeasures>();

/** What is kept of a revision, for as long as the revision is. */
export function keptMeasuresOf(index: StoryIndex): KeptMeasures {
  const known = KEPT.get(index) ?? new KeptMeasures(index);
  KEPT.set(index, known);
  return known;
}
