import { DATE_ORDERS, readInOrder } from "./date-order.ts";
import { meaningOfNumbers, readNumber } from "./number-column.ts";
import { readWrittenDate } from "./read-written-date.ts";
import type { WrittenDate } from "./written-date.ts";

/** What to write in place of a text that is no EDTF; `rule` names the mistake. */
export interface DateAdvice {
  readonly rule: string;
  readonly advice: string;
}

/** Says what to write where only EDTF is read; null for a text that is no date in any form. */
export function adviseDate(text: string): DateAdvice | null {
  const read = readWrittenDate(text);
  if (read.kind === "NUMBER") return adviseNumber(read.text);
  if (read.kind === "NUMBERS") return adviseNumbers(read);
  switch (read.kind) {
    case "DATE":
      return { rule: read.rewritten ?? "date-form", advice: `write ${read.edtf}` };
    case "SPAN":
      return {
        rule: "date-span",
        advice: `write ${read.from}/${read.to === "" ? ".." : read.to} for some day of it; where all of it is meant, its first day is a beginning and the day after its last an end`,
      };
    case "OPEN":
      return { rule: "date-open", advice: "leave the cell empty: what still holds is open" };
    case "MISSING":
      return { rule: "date-missing", advice: "leave the cell empty: what is not given is open" };
    case "COUNT":
      return { rule: "date-count", advice: "a count has no place among dates; write the day" };
    default:
      return read.found.rule === "no-date" ? null : adviseWrong(read.found.rule);
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  "time-without-date": "write the date of the time of day",
  "month-without-year": "write the year of the month",
  "short-year": "write the year with four digits",
  "long-year": "write a year of more than four digits as Y-10000, with at most six digits",
};

function adviseWrong(rule: string): DateAdvice {
  return { rule, advice: ADVICE[rule] ?? "there is no such date; correct it" };
}

function adviseNumber(text: string): DateAdvice {
  const meaning = meaningOfNumbers([text], "", false);
  const read = readNumber(text, meaning);
  if (read.kind !== "DATE") return { rule: "date-number", advice: "a number alone is a year of four digits" };
  return meaning === "SPREADSHEET_DAYS"
    ? { rule: "spreadsheet-day", advice: `write ${read.edtf}, if the number is a spreadsheet's day` }
    : { rule: "date-number", advice: `write ${read.edtf}` };
}

/** Every order in which the day exists, each with what it says. */
function adviseNumbers(read: Extract<WrittenDate, { kind: "NUMBERS" }>): DateAdvice {
  const readings = DATE_ORDERS.flatMap((order) => {
    const day = readInOrder(read, order, "1900");
    return day.kind === "DATE" ? [{ order, edtf: day.edtf }] : [];
  });
  const [first] = readings;
  if (first === undefined) return { rule: "date-order", advice: "there is no such day in any order" };
  const hasCentury = read.numbers[2].length === 4;
  if (hasCentury && (read.isDotted || new Set(readings.map(({ edtf }) => edtf)).size === 1))
    return { rule: "date-form", advice: `write ${first.edtf}` };
  const meant = readings.map(({ order, edtf }) => `${edtf} if ${ORDER_NAMES[order]}`).join(", ");
  return {
    rule: hasCentury ? "date-order" : "date-century",
    advice: `write ${meant}${hasCentury ? "" : ", with the century that is meant"}`,
  };
}

const ORDER_NAMES = {
  "day-month": "the day comes first",
  "month-day": "the month comes first",
  "year-month": "the year comes first",
} as const;
