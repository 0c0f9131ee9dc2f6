import { asEdtf, dayOf } from "./edtf-text.ts";
import type { WrittenDate } from "./written-date.ts";

type Numbers = Extract<WrittenDate, { kind: "NUMBERS" }>;

/** In which order day, month and year stand. */
export type DateOrder = "day-month" | "month-day" | "year-month";

export const DATE_ORDERS: readonly DateOrder[] = ["day-month", "month-day", "year-month"];
export const CENTURIES = ["1800", "1900", "2000"];

/** What the column says of its order; `fitting` has several where it leaves the choice to the reader. */
export interface OrderOfColumn {
  readonly fitting: readonly DateOrder[];
  /** True where years have two digits, so that the century must be told too. */
  readonly needsCentury: boolean;
}

/** Finds the orders in which all dates of a column exist. A date that exists in none decides nothing. */
export function findOrder(dates: readonly Numbers[]): OrderOfColumn {
  const needsCentury = dates.some(({ numbers }) => numbers[2].length < 4);
  const readable = dates.filter((date) => DATE_ORDERS.some((order) => inOrder(date, order) !== null));
  const all = DATE_ORDERS.filter((order) => readable.every((date) => inOrder(date, order) !== null));
  // Points stand between day and month in every country that puts the day first.
  if (all.includes("day-month") && dates.every(({ isDotted }) => isDotted))
    return { fitting: ["day-month"], needsCentury };
  const [first] = all;
  const isSame =
    first !== undefined &&
    all.every((order) => readable.every((date) => inOrder(date, order) === inOrder(date, first)));
  if (isSame) return { fitting: [first], needsCentury };
  const some = DATE_ORDERS.filter((order) => readable.some((date) => inOrder(date, order) !== null));
  return { fitting: all.length > 0 ? all : some, needsCentury };
}

/** The date as EDTF where it exists in an order; a year of two digits is taken for one of 2000 to 2099. */
function inOrder(date: Numbers, order: DateOrder): string | null {
  const { year, month, day } = partsOf(date, order);
  return year.length === 1
    ? null
    : asEdtf(`${year.length < 4 ? `20${year}` : year}-${two(month)}-${two(day)}`);
}

function partsOf(
  { numbers: [first, second, third] }: Numbers,
  order: DateOrder,
): Record<"year" | "month" | "day", string> {
  if (order === "day-month") return { day: first, month: second, year: third };
  if (order === "month-day") return { month: first, day: second, year: third };
  // A year of four digits in the first place has been read already.
  return third.length === 4
    ? { year: "", month: second, day: third }
    : { year: first, month: second, day: third };
}

function two(number: string): string {
  return number.padStart(2, "0");
}

/** Reads the numbers of a date in an order, a year of two digits in a century such as `1900`. */
export function readInOrder(date: Numbers, order: DateOrder, century: string | null): WrittenDate {
  const { year, month, day } = partsOf(date, order);
  if (year.length < 2)
    return {
      kind: "WRONG",
      found: { rule: "date-out-of-order" },
    };
  return dayOf(year.length < 4 ? `${(century ?? "1900").slice(0, 2)}${year}` : year, month, day);
}
