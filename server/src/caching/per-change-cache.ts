import { type CalendarDate, type Certainty, firstAtOrAfter } from "@entente/core";
import { LRUCache } from "lru-cache";
import { lazy } from "./lazy.ts";

/** A measure as it is cached, and as it is on the day asked for. */
export interface CachedMeasure<Measure> {
  readonly cached: Measure;
  readonly dated: () => Measure;
}

/** The functions that compute one measure of a revision, and the limits of its cache. */
export interface MeasureDefinition<Measure> {
  /** The days on which the measure may differ from the day before, ascending. */
  readonly changeDays: (certainty: Certainty) => Int32Array;
  /** The measure of a day, or null where computing it would block other requests. */
  readonly computeIfQuick: (asOf: CalendarDate, certainty: Certainty) => Measure | null;
  /** Computes the measure in the worker thread. Rejects with MeasureCancelledError once `isWanted` is false. */
  readonly compute: (asOf: CalendarDate, certainty: Certainty, isWanted: () => boolean) => Promise<Measure>;
  readonly sizeOf: (measure: Measure) => number;
  /** The cache's limit: the sum of the sizes of its measures. */
  readonly maxSize: number;
}

interface Computation<Measure> {
  readonly measure: Promise<Measure>;
  /** One per waiting request: true once the request is cancelled. */
  readonly cancellations: (() => boolean)[];
}

/**
 * A cache of one measure of a revision, with one entry from each change to the next: between two changes only the
 * measure's date differs. Evicts the least recently used entry.
 */
export class PerChangeCache<Measure extends { readonly asOf: CalendarDate }> {
  readonly #definition: MeasureDefinition<Measure>;
  readonly #changeDays: Readonly<Record<Certainty, () => Int32Array>>;
  readonly #measures: LRUCache<string, Measure>;
  readonly #computations = new Map<string, Computation<Measure>>();

  constructor(definition: MeasureDefinition<Measure>) {
    this.#definition = definition;
    this.#changeDays = {
      CERTAIN: lazy(() => definition.changeDays("CERTAIN")),
      POSSIBLE: lazy(() => definition.changeDays("POSSIBLE")),
    };
    this.#measures = new LRUCache({
      maxSize: definition.maxSize,
      sizeCalculation: (measure) => 1 + definition.sizeOf(measure),
    });
  }

  /** The measure where it is cached or quick to compute, or null. */
  getIfQuick(asOf: CalendarDate, certainty: Certainty): CachedMeasure<Measure> | null {
    const key = this.#keyOf(asOf, certainty);
    const cached = this.#measures.get(key);
    const measure = cached ?? this.#definition.computeIfQuick(asOf, certainty);
    if (measure === null) return null;
    if (cached === undefined) this.#measures.set(key, measure);
    return datedOn(measure, asOf);
  }

  /**
   * The measure, from the cache or computed. Requests for days between the same two changes share one computation.
   * Throws MeasureCancelledError when all of them are cancelled.
   */
  async getOrCompute(
    asOf: CalendarDate,
    certainty: Certainty,
    isCancelled: () => boolean,
  ): Promise<CachedMeasure<Measure>> {
    const ready = this.getIfQuick(asOf, certainty);
    if (ready !== null) return ready;
    const key = this.#keyOf(asOf, certainty);
    const shared = this.#computations.get(key);
    if (shared !== undefined) {
      shared.cancellations.push(isCancelled);
      return datedOn(await shared.measure, asOf);
    }
    const cancellations = [isCancelled];
    const isWanted = (): boolean => cancellations.some((cancelled) => !cancelled());
    const computation = this.#definition
      .compute(asOf, certainty, isWanted)
      .finally(() => this.#computations.delete(key));
    this.#computations.set(key, { measure: computation, cancellations });
    const measure = await computation;
    this.#measures.set(key, measure);
    return datedOn(measure, asOf);
  }

  /** Counts the change days up to `asOf`: equal for all days between two changes. */
  #keyOf(asOf: CalendarDate, certainty: Certainty): string {
    return `${certainty} ${firstAtOrAfter(this.#changeDays[certainty](), asOf + 1)}`;
  }
}

function datedOn<Measure extends object>(cached: Measure, asOf: CalendarDate): CachedMeasure<Measure> {
  return { cached, dated: () => ({ ...cached, asOf }) };
}
