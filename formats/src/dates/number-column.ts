import { addDays, calendarDate, formatCalendarDate } from "@entente/core";
import { asEdtf, writeYear } from "./edtf-text.ts";
import type { WrittenDate } from "./written-date.ts";

/** What the bare numbers of a column are. UNDECIDED: years or steps; nothing in the column says which. */
export type NumberMeaning =
  | "YEARS"
  | "SPREADSHEET_DAYS"
  | "COMPACT_DAYS"
  | "COMPACT_MONTHS"
  | "UNIX_SECONDS"
  | "UNIX_MILLISECONDS"
  | "STEPS"
  | "UNDECIDED";

const YEAR_NAME = /year|jahr|\bjj|год|ann[ée]e|año|anno|\byr\b/i;

/**
 * Finds what the numbers of a column are, from all of them and from the column's name. `hasDates` is true where the
 * column has dates in other forms too: its numbers are then no steps.
 */
export function meaningOfNumbers(written: readonly string[], name: string, hasDates: boolean): NumberMeaning {
  const texts = written.map(withoutZeros);
  const numbers = texts.map(Number);
  const all = (test: (number: number) => boolean): boolean => numbers.every(test);
  const isWhole = texts.every((text) => /^-?\d+$/.test(text));
  const within = (low: number, high: number) => (number: number) => number >= low && number <= high;
  if (isWhole && texts.every(isCompactDay)) return "COMPACT_DAYS";
  if (isWhole && texts.every(isCompactMonth)) return "COMPACT_MONTHS";
  if (isWhole && all(within(1_000, 2_999))) return "YEARS";
  if (all(within(10_000, 80_000))) return "SPREADSHEET_DAYS";
  if (isWhole && all((number) => number > 100_000_000 && number < 10_000_000_000)) return "UNIX_SECONDS";
  if (isWhole && all((number) => number >= 10_000_000_000 && number < 10_000_000_000_000))
    return "UNIX_MILLISECONDS";
  if (hasDates || (isWhole && YEAR_NAME.test(name))) return "YEARS";
  if (isWhole && all(within(-9_999, 2_999)) && numbers.some((number) => Math.abs(number) >= 1_000))
    return "YEARS";
  if (isWhole && all((number) => Math.abs(number) >= 100 && Math.abs(number) < 3_000)) return "UNDECIDED";
  return "STEPS";
}

/** Some programs write whole numbers with decimals: `1872.0`. */
function withoutZeros(text: string): string {
  return text.replace(/^(-?\d+)\.0+$/, "$1");
}

function isCompactDay(text: string): boolean {
  return /^[12]\d{7}$/.test(text) && asEdtf(text.replace(/^(....)(..)(..)$/, "$1-$2-$3")) !== null;
}

function isCompactMonth(text: string): boolean {
  return /^[12]\d{3}(?:0[1-9]|1[0-2])$/.test(text);
}

/** Reads a number of a column by what its numbers are. */
export function readNumber(written: string, meaning: NumberMeaning): WrittenDate {
  const text = withoutZeros(written);
  switch (meaning) {
    case "YEARS":
      return readYear(text, written);
    case "SPREADSHEET_DAYS":
      // Spreadsheets count from 30 December 1899, because they take 1900 for a leap year.
      return {
        kind: "DATE",
        edtf: formatCalendarDate(addDays(calendarDate(1899, 12, 30), Math.floor(Number(text)))),
        rewritten: "spreadsheet-day",
      };
    case "COMPACT_DAYS":
      return { kind: "DATE", edtf: text.replace(/^(....)(..)(..)$/, "$1-$2-$3"), rewritten: "date-form" };
    case "COMPACT_MONTHS":
      return { kind: "DATE", edtf: text.replace(/^(....)(..)$/, "$1-$2"), rewritten: "date-form" };
    case "UNIX_SECONDS":
      return unixDay(Number(text));
    case "UNIX_MILLISECONDS":
      return unixDay(Number(text) / 1_000);
    default:
      return {
        kind: "WRONG",
        found: { rule: "bare-number" },
      };
  }
}

function readYear(text: string, written: string): WrittenDate {
  if (!/^-?\d{1,6}$/.test(text))
    return {
      kind: "WRONG",
      found: { rule: "decimal-year" },
    };
  const number = Number(text);
  if (number >= 10_000 && number <= 80_000) return readNumber(text, "SPREADSHEET_DAYS");
  if (number >= 0 && number < 100 && text.length < 3) return { kind: "WRONG", found: { rule: "short-year" } };
  const edtf = writeYear(number);
  return { kind: "DATE", edtf, rewritten: edtf === written ? null : "date-form" };
}

function unixDay(seconds: number): WrittenDate {
  const edtf = formatCalendarDate(addDays(calendarDate(1970, 1, 1), Math.floor(seconds / 86_400)));
  return { kind: "DATE", edtf, rewritten: "unix-time" };
}
