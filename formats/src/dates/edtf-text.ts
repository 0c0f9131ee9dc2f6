import { addDays, calendarDate, formatCalendarDate, parseUncertainDate } from "@entente/core";
import type { RewriteRule, WrittenDate } from "./written-date.ts";

/** The text where it is EDTF that is read; null for any other. */
export function asEdtf(text: string): string | null {
  try {
    parseUncertainDate(text);
    return text;
  } catch {
    return null;
  }
}

/** A date in EDTF that was made of other words; WRONG where no such date exists. */
export function rewrittenDate(edtf: string, rewritten: RewriteRule): WrittenDate {
  return asEdtf(edtf) === null
    ? { kind: "WRONG", found: { rule: "no-such-date", date: edtf } }
    : { kind: "DATE", edtf, rewritten };
}

/** A day, or a month where `day` is absent, in numbers as they are written. */
export function dayOf(year: string, month: string, day: string | undefined): WrittenDate {
  const text = padded(day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`);
  if (asEdtf(text) !== null) return { kind: "DATE", edtf: text, rewritten: "date-form" };
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m === 2 && d === 29 && Number(year) % 4 === 0) {
    // Days from one calendar to the other after this day; one fewer before it.
    const century = Math.floor(Number(year) / 100);
    const days = century - Math.floor(century / 4) - 2;
    const gregorian = formatCalendarDate(addDays(calendarDate(Number(year), 2, 28), days));
    return {
      kind: "WRONG",
      found: { rule: "julian-day", year, gregorian },
    };
  }
  if (m < 1 || m > 12) return { kind: "WRONG", found: { rule: "no-such-month", month } };
  return {
    kind: "WRONG",
    found: { rule: "no-such-day-of-month", day: day ?? "", month: m, year },
  };
}

/** Pads month and day with zeros. */
export function padded(text: string): string {
  const [, sign = "", year = "", rest = ""] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
  const parts = rest
    .split("-")
    .slice(1)
    .map((part) => part.padStart(2, "0"));
  return [`${sign}${year.padStart(4, "0")}`, ...parts].join("-");
}

/** A year as EDTF: four digits, a minus before it, or `Y` before five or more. */
export function writeYear(year: number): string {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `Y${year}`;
  return `${year < 0 ? "-" : ""}${digits.padStart(4, "0")}`;
}
