import {
  type Balance,
  balanceFrom,
  type CalendarDate,
  type Certainty,
  type Coalitions,
  coalitionsFrom,
  daysOfChange,
  evidenceChangeDates,
  evidenceOnDay,
  measureBalance,
  measureCoalitions,
  type StoryIndex,
  type Tie,
} from "@entente/core";
import { columnsOf, type Robustness } from "./heavy-measure.ts";
import { MEASURE_WORKER, type MeasureWorker } from "./measure-worker.ts";
import { KeptBetween } from "./per-change-cache.ts";

/** Actors and ties named in the measures kept for one story: some ten megabytes. */
const MOST_NAMES = 1_000_000;
/** Ties of a day whose measures take some tens of milliseconds at the very worst. */
const QUICK_TIES = 40;

export interface MeasureOptions {
  readonly worker?: MeasureWorker;
  /** Names kept. */
  readonly most?: number;
  /** Days with more ties go to the other thread. */
  readonly quickTies?: number;
}

/** The measures of one revision that take long, each kept from one change to the next. */
export class KeptMeasures {
  readonly coalitions: KeptBetween<Coalitions>;
  readonly balance: KeptBetween<Balance>;
  /** For both certainties at once: ask with CERTAIN. */
  readonly robustness: KeptBetween<Robustness>;

  constructor(index: StoryIndex, options: MeasureOptions = {}) {
    const { worker = MEASURE_WORKER, most = MOST_NAMES, quickTies = QUICK_TIES } = options;
    const facts = index.tiesByDay.facts;
    const camps = [facts, index.factionsByDay.facts, index.membershipsByDay.facts];
    const tiesOn = (asOf: CalendarDate, certainty: Certainty): Tie[] =>
      index.tiesByDay.heldAt(asOf, certainty).map(({ fact }) => fact);
    const fewTies = (asOf: CalendarDate, certainty: Certainty): Tie[] | null => {
      const ties = tiesOn(asOf, certainty);
      return ties.length > quickTies ? null : ties;
    };
    this.coalitions = new KeptBetween<Coalitions>({
      days: (certainty) => daysOfChange(camps, certainty),
      quick: (asOf, certainty) => {
        const ties = fewTies(asOf, certainty);
        return ties === null ? null : coalitionsFrom(index, asOf, certainty, measureCoalitions(ties));
      },
      slow: async (asOf, certainty, isWanted) => {
        const ties = columnsOf(tiesOn(asOf, certainty));
        return coalitionsFrom(
          index,
          asOf,
          certainty,
          await worker.measure({ kind: "COALITIONS", ties }, isWanted),
        );
      },
      sizeOf: ({ computed, named }) =>
        computed.flat().length + named.reduce((sum, { members }) => sum + members.length, 0),
      most: most / 2,
    });
    this.balance = new KeptBetween<Balance>({
      days: (certainty) => daysOfChange([facts], certainty),
      quick: (asOf, certainty) => {
        const ties = fewTies(asOf, certainty);
        return ties === null ? null : balanceFrom(index, asOf, ties, measureBalance(ties));
      },
      slow: async (asOf, certainty, isWanted) => {
        const ties = tiesOn(asOf, certainty);
        const measured = await worker.measure({ kind: "BALANCE", ties: columnsOf(ties) }, isWanted);
        return balanceFrom(index, asOf, ties, measured);
      },
      sizeOf: ({ blocs, flips, contradictory }) => blocs.flat().length + flips.length + contradictory.length,
      most: most / 2,
    });
    this.robustness = new KeptBetween<Robustness>({
      days: () => Int32Array.from(evidenceChangeDates(index)),
      quick: () => null,
      slow: async (asOf, _, isWanted) =>
        await worker.measure({ kind: "ROBUSTNESS", evidence: evidenceOnDay(index, asOf), asOf }, isWanted),
      sizeOf: ({ balance, coalitions, discrepancies }) =>
        balance.scenarios.length + coalitions.doubtful.length + discrepancies.pairs.length,
      most: most / 2,
    });
  }
}

const KEPT = new WeakMap<StoryIndex, KeptMeasures>();

/** What is kept of a revision, for as long as the revision is. */
export function keptMeasuresOf(index: StoryIndex): KeptMeasures {
  const known = KEPT.get(index) ?? new KeptMeasures(index);
  KEPT.set(index, known);
  return known;
}
