import { addDays, type CalendarDate, calendarDate, formatCalendarDate } from "@entente/core";

/** The day that stands for step 0 of a counted axis. */
export const DAY_OF_ZERO = calendarDate(2000, 1, 1);
/** The finest steps that are told apart. */
const FINEST = 1_000_000;
/** The most steps on either side of 0: about a thousand years of days. */
const MOST_STEPS = 365_000;

/** The number of a counted time; null for a text that is none. */
export function countOf(text: string): number | null {
  return /^[+-]?\d+(?:[.]\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}

/**
 * A counted axis as days: the greatest step of which all counts are multiples is one day. Null where there are more
 * steps than an axis holds.
 */
export class CountedAxis {
  readonly step: number;
  readonly #step: bigint;

  private constructor(step: bigint) {
    this.#step = step;
    this.step = Number(step) / FINEST;
  }

  static of(counts: Iterable<number>): CountedAxis | null {
    let step = 0n;
    let most = 0;
    for (const count of counts) {
      step = greatestDivisor(step, BigInt(Math.round(Math.abs(count) * FINEST)));
      most = Math.max(most, Math.abs(count));
    }
    // A single moment, or none: whole steps.
    const axis = new CountedAxis(step === 0n || step > BigInt(FINEST) ? BigInt(FINEST) : step);
    return most / axis.step > MOST_STEPS ? null : axis;
  }

  dayOf(count: number): CalendarDate {
    const units = BigInt(Math.round(count * FINEST));
    return addDays(DAY_OF_ZERO, Number(units / this.#step));
  }

  /** The day of a count as `YYYY-MM-DD`. */
  textOf(count: number): string {
    return formatCalendarDate(this.dayOf(count));
  }
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
