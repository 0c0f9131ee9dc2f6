import {
  ACTOR_MEASURES,
  type Balance,
  balanceFrom,
  type CalendarDate,
  type Certainty,
  type Coalitions,
  coalitionsFrom,
  type DayOfRanges,
  daysOfChange,
  evidenceChangeDates,
  evidenceOnDay,
  measureBalance,
  measureCoalitions,
  type StoryIndex,
  type Tie,
} from "@entente/core";
import { type MeasureDefinition, PerChangeCache } from "../caching/per-change-cache.ts";
import { packTies, type Robustness } from "./measure-task.ts";
import { MEASURE_WORKER, type MeasureWorker } from "./measure-worker.ts";

/** Actors and ties named in the measures cached for one story: some ten megabytes. */
const MAX_NAMES = 1_000_000;
/** Days with more ties are measured in the worker thread; fewer take some tens of milliseconds at worst. */
const QUICK_TIES = 40;

export interface MeasureOptions {
  readonly worker?: MeasureWorker;
  /** Actors and ties named in the cached measures. */
  readonly maxNames?: number;
  /** Days with more ties are measured in the worker thread. */
  readonly quickTies?: number;
}

/** Caches of the slow measures of one revision. */
export class MeasureCache {
  readonly coalitions: PerChangeCache<Coalitions>;
  readonly balance: PerChangeCache<Balance>;
  /** Covers both certainties; ask with CERTAIN. */
  readonly robustness: PerChangeCache<Robustness>;
  readonly #actors = new Map<string | null, PerChangeCache<DayOfRanges>>();
  readonly #context: Context;

  constructor(index: StoryIndex, options: MeasureOptions = {}) {
    const { worker = MEASURE_WORKER, maxNames = MAX_NAMES, quickTies = QUICK_TIES } = options;
    const context: Context = { index, worker, quickTies, maxSize: maxNames / 2 };
    this.#context = context;
    this.coalitions = new PerChangeCache(defineCoalitions(context));
    this.balance = new PerChangeCache(defineBalance(context));
    this.robustness = new PerChangeCache(defineRobustness(context));
  }

  /** The measures of actors, which cover both certainties; ask with CERTAIN. `weight`: a column of the story's ties. */
  actors(weight: string | null): PerChangeCache<DayOfRanges> {
    const known = this.#actors.get(weight) ?? new PerChangeCache(defineActors(this.#context, weight));
    this.#actors.set(weight, known);
    return known;
  }
}

interface Context {
  readonly index: StoryIndex;
  readonly worker: MeasureWorker;
  readonly quickTies: number;
  readonly maxSize: number;
}

function defineCoalitions({ index, worker, quickTies, maxSize }: Context): MeasureDefinition<Coalitions> {
  const { tiesByDay, factionsByDay, membershipsByDay } = index;
  const facts = [tiesByDay.facts, factionsByDay.facts, membershipsByDay.facts];
  return {
    changeDays: (certainty) => daysOfChange(facts, certainty),
    computeIfQuick: (asOf, certainty) => {
      const ties = tiesOn(index, asOf, certainty);
      return ties.length > quickTies ? null : coalitionsFrom(index, asOf, certainty, measureCoalitions(ties));
    },
    compute: async (asOf, certainty, isWanted) => {
      const ties = packTies(tiesOn(index, asOf, certainty));
      const measured = await worker.measure({ kind: "COALITIONS", ties }, isWanted);
      return coalitionsFrom(index, asOf, certainty, measured);
    },
    sizeOf: ({ computed, named }) =>
      computed.flat().length + named.reduce((sum, { members }) => sum + members.length, 0),
    maxSize,
  };
}

function defineBalance({ index, worker, quickTies, maxSize }: Context): MeasureDefinition<Balance> {
  return {
    changeDays: (certainty) => daysOfChange([index.tiesByDay.facts], certainty),
    computeIfQuick: (asOf, certainty) => {
      const ties = tiesOn(index, asOf, certainty);
      return ties.length > quickTies ? null : balanceFrom(index, asOf, ties, measureBalance(ties));
    },
    compute: async (asOf, certainty, isWanted) => {
      const ties = tiesOn(index, asOf, certainty);
      const measured = await worker.measure({ kind: "BALANCE", ties: packTies(ties) }, isWanted);
      return balanceFrom(index, asOf, ties, measured);
    },
    sizeOf: ({ blocs, flips, contradictory }) => blocs.flat().length + flips.length + contradictory.length,
    maxSize,
  };
}

function defineRobustness({ index, worker, maxSize }: Context): MeasureDefinition<Robustness> {
  return {
    changeDays: () => Int32Array.from(evidenceChangeDates(index)),
    computeIfQuick: () => null,
    compute: async (asOf, _, isWanted) =>
      await worker.measure({ kind: "ROBUSTNESS", evidence: evidenceOnDay(index, asOf), asOf }, isWanted),
    sizeOf: ({ balance, coalitions, discrepancies }) =>
      balance.scenarios.length + coalitions.doubtful.length + discrepancies.pairs.length,
    maxSize,
  };
}

function defineActors(
  { index, worker, maxSize }: Context,
  weight: string | null,
): MeasureDefinition<DayOfRanges> {
  return {
    changeDays: () => Int32Array.from(evidenceChangeDates(index)),
    computeIfQuick: () => null,
    compute: async (asOf, _, isWanted) => {
      const evidence = evidenceOnDay(index, asOf);
      return await worker.measure({ kind: "ACTORS", evidence, asOf, weight }, isWanted);
    },
    sizeOf: ({ actors }) => actors.length * ACTOR_MEASURES.length,
    maxSize,
  };
}

function tiesOn(index: StoryIndex, asOf: CalendarDate, certainty: Certainty): Tie[] {
  return index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
}

const MEASURE_CACHES = new WeakMap<StoryIndex, MeasureCache>();

/** The cache of a revision, for as long as the revision is in memory. */
export function measureCacheOf(index: StoryIndex): MeasureCache {
  const known = MEASURE_CACHES.get(index) ?? new MeasureCache(index);
  MEASURE_CACHES.set(index, known);
  return known;
}
