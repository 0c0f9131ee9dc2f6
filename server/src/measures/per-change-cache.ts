import { type CalendarDate, type Certainty, firstAtOrAfter } from "@entente/core";
import { LRUCache } from "lru-cache";
import { once } from "../lazy.ts";

/** A measure as it is kept, and as it is on the day asked for. */
export interface KeptMeasure<Measure> {
  readonly kept: Measure;
  readonly dated: () => Measure;
}

/** How one measure is made. */
export interface Recipe<Measure> {
  /** The days from which it may differ from the day before, ascending. */
  readonly days: (certainty: Certainty) => Int32Array;
  /** At once; null: it would take too long. */
  readonly quick: (asOf: CalendarDate, certainty: Certainty) => Measure | null;
  /** In the other thread, unless nobody wants it any more. */
  readonly slow: (asOf: CalendarDate, certainty: Certainty, isWanted: () => boolean) => Promise<Measure>;
  readonly sizeOf: (made: Measure) => number;
  /** Sizes that are kept together. */
  readonly most: number;
}

interface UnderWay<Measure> {
  readonly made: Promise<Measure>;
  /** Of each who waits, whether he has stopped. */
  readonly isOver: (() => boolean)[];
}

/**
 * A measure of one revision, kept from one change to the next: between two changes nothing differs but the day. What
 * was asked longest ago goes when there is too much.
 */
export class KeptBetween<Measure extends { readonly asOf: CalendarDate }> {
  readonly #recipe: Recipe<Measure>;
  readonly #days: Readonly<Record<Certainty, () => Int32Array>>;
  readonly #kept: LRUCache<string, Measure>;
  readonly #underWay = new Map<string, UnderWay<Measure>>();

  constructor(recipe: Recipe<Measure>) {
    this.#recipe = recipe;
    this.#days = {
      CERTAIN: once(() => recipe.days("CERTAIN")),
      POSSIBLE: once(() => recipe.days("POSSIBLE")),
    };
    this.#kept = new LRUCache({
      maxSize: recipe.most,
      sizeCalculation: (made) => 1 + recipe.sizeOf(made),
    });
  }

  /** Null: it is not kept, and takes too long to make while others wait. */
  now(asOf: CalendarDate, certainty: Certainty): KeptMeasure<Measure> | null {
    const key = this.#keyOf(asOf, certainty);
    const known = this.#kept.get(key);
    const made = known ?? this.#recipe.quick(asOf, certainty);
    if (made === null) return null;
    if (known === undefined) this.#kept.set(key, made);
    return datedOn(made, asOf);
  }

  /** Who asks for the same between two changes shares one making. Throws UnwantedMeasureError when all are over. */
  async soon(asOf: CalendarDate, certainty: Certainty, isOver: () => boolean): Promise<KeptMeasure<Measure>> {
    const ready = this.now(asOf, certainty);
    if (ready !== null) return ready;
    const key = this.#keyOf(asOf, certainty);
    const shared = this.#underWay.get(key);
    if (shared !== undefined) {
      shared.isOver.push(isOver);
      return datedOn(await shared.made, asOf);
    }
    const waiting = [isOver];
    const isWanted = (): boolean => waiting.some((over) => !over());
    const made = this.#recipe.slow(asOf, certainty, isWanted).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { made, isOver: waiting });
    const measure = await made;
    this.#kept.set(key, measure);
    return datedOn(measure, asOf);
  }

  /** The number of days of change up to this one: the same until the next. */
  #keyOf(asOf: CalendarDate, certainty: Certainty): string {
    return `${certainty} ${firstAtOrAfter(this.#days[certainty](), asOf + 1)}`;
  }
}

function datedOn<Measure extends object>(made: Measure, asOf: CalendarDate): KeptMeasure<Measure> {
  return { kept: made, dated: () => ({ ...made, asOf }) };
}
