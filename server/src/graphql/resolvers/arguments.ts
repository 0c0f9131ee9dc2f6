import { type CalendarDate, type Certainty, type Period, parseCalendarDate } from "@entente/core";
import { BadRequestError } from "../request-error.ts";

/** The arguments that fields share. */
export interface OfDataset {
  readonly dataset: string;
}

export interface AsOf extends OfDataset {
  readonly asOf: DateArgument;
}

export interface Between extends OfDataset {
  readonly from: DateArgument;
  readonly to: DateArgument;
}

export interface Sure {
  readonly certainty: Certainty;
}

/** The Date scalar gives the driver's date, which entity filters need; as text it is ISO 8601. */
export type DateArgument = { readonly toString: () => string };

export function readDate(value: DateArgument): CalendarDate {
  return parseCalendarDate(value.toString());
}

/** A window from one day (inclusive) to another (exclusive). Throws BadRequestError when it runs backwards. */
export function readWindow(window: Pick<Between, "from" | "to">): Period {
  const [from, to] = [readDate(window.from), readDate(window.to)];
  if (to < from) throw new BadRequestError("`to` is before `from`: give the earlier day first");
  return { from, to };
}
