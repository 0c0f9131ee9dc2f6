import { type CalendarDate, type Certainty, type Period, parseCalendarDate } from "@entente/core";
import { BadRequestError } from "../request/request-error.ts";

/** Arguments that several fields share. */
export interface DatasetArg {
  readonly dataset: string;
}

export interface AsOfArgs extends DatasetArg {
  readonly asOf: DateArg;
}

export interface PeriodArgs extends DatasetArg {
  readonly from: DateArg;
  readonly to: DateArg;
}

export interface CertaintyArg {
  readonly certainty: Certainty;
}

/** A value of the Date scalar: the driver's date, which entity filters need. Its text is ISO 8601. */
export type DateArg = { readonly toString: () => string };

export function readDate(value: DateArg): CalendarDate {
  return parseCalendarDate(value.toString());
}

/** Reads the period from one day (inclusive) to another (exclusive). Throws BadRequestError when `to` is before `from`. */
export function readPeriod(window: Pick<PeriodArgs, "from" | "to">): Period {
  const [from, to] = [readDate(window.from), readDate(window.to)];
  if (to < from) throw new BadRequestError("`to` is before `from`; give the earlier day first");
  return { from, to };
}

const MOST_DATES = 500;

/** Reads a list of days. Throws BadRequestError where it is longer than a field answers. */
export function readDates(field: string, dates: readonly DateArg[]): CalendarDate[] {
  if (dates.length > MOST_DATES)
    throw new BadRequestError(
      `${field} takes at most ${MOST_DATES} dates, not ${dates.length}; ask in parts`,
    );
  return dates.map(readDate);
}
