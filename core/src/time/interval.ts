import type { CalendarDate } from "./calendar-date.ts";
import type { UncertainDate } from "./uncertain-date.ts";

/** CERTAIN: true under every reading of the dates. POSSIBLE: true under some. */
export type Certainty = "CERTAIN" | "POSSIBLE";

/** Start inclusive, end exclusive, in days; null is open. */
export interface Interval {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/**
 * The days on which a fact holds. It is certain on [validFrom, validTo) and possible on [validFromEarliest,
 * validToLatest): `validFrom` is the latest day on which it can have begun, `validTo` the earliest on which it can have
 * ended. Null is open. A fact whose bounds overlap is certain on no day (`validFrom >= validTo`).
 */
export interface Validity {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly validFromEarliest: CalendarDate | null;
  readonly validToLatest: CalendarDate | null;
  /** EDTF as the dataset gives it; null is open. */
  readonly validFromEdtf: string | null;
  readonly validToEdtf: string | null;
}

/** Half-open span of a story; both ends given. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Makes the validity of a fact that began on `from` and ended on `to` (exclusive); null is open. A beginning that
 * nothing bounds from above ("1926-04/..") is certain only once the period is over, an end that nothing bounds from
 * below ("../1926-04") only before it began.
 */
export function validityBetween(
  from: UncertainDate | null,
  to: UncertainDate | null,
  period: Period,
): Validity {
  return {
    validFrom: from === null ? null : (from.latest ?? period.to),
    validTo: to === null ? null : (to.earliest ?? period.from),
    validFromEarliest: from === null ? null : from.earliest,
    validToLatest: to === null ? null : to.latest,
    validFromEdtf: from === null ? null : from.text,
    validToEdtf: to === null ? null : to.text,
  };
}

export function certainInterval(validity: Validity): Interval {
  return { from: validity.validFrom, to: validity.validTo };
}

export function possibleInterval(validity: Validity): Interval {
  return { from: validity.validFromEarliest, to: validity.validToLatest };
}

export function intervalAt(validity: Validity, certainty: Certainty): Interval {
  return certainty === "CERTAIN" ? certainInterval(validity) : possibleInterval(validity);
}

export function isActiveAt(interval: Interval, asOf: CalendarDate): boolean {
  return (interval.from === null || interval.from <= asOf) && (interval.to === null || asOf < interval.to);
}

/** Tells whether an interval holds no day. */
export function isEmpty(interval: Interval): boolean {
  return interval.from !== null && interval.to !== null && interval.from >= interval.to;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return (
    (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to)
  );
}

/** Tells whether a fact holds on no day of a period, not even possibly. */
export function isOutsidePeriod(
  { validFromEarliest, validToLatest }: Validity,
  { from, to }: Period,
): boolean {
  return (
    (validFromEarliest !== null && validFromEarliest >= to) ||
    (validToLatest !== null && validToLatest <= from)
  );
}

/** Tells how surely a fact holds on a day: CERTAIN, POSSIBLE (but not certain), or null for not at all. */
export function certaintyAt(validity: Validity, asOf: CalendarDate): Certainty | null {
  if (isActiveAt(certainInterval(validity), asOf)) return "CERTAIN";
  return isActiveAt(possibleInterval(validity), asOf) ? "POSSIBLE" : null;
}
