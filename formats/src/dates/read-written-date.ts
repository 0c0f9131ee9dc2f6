import { addDays, type CalendarDate, formatCalendarDate, parseUncertainDate } from "@entente/core";
import {
  AFTER,
  BEFORE,
  BETWEEN,
  CIRCA,
  CIRCA_AFTER,
  DOUBTFUL,
  MISSING,
  monthOf,
  OPEN,
  SINCE,
  YEAR_WORD,
} from "./date-words.ts";
import { readBeforeChrist, readDecade, readNamedMonth, readPartOfYear, readWeek } from "./dates-in-words.ts";
import { asEdtf, dayOf, padded, rewrittenDate } from "./edtf-text.ts";
import type { WrittenDate } from "./written-date.ts";

/** Reads one text as people write dates. What only the whole column can tell is left to it: NUMBERS and NUMBER. */
export function readWrittenDate(given: string): WrittenDate {
  const text = given.trim().replace(/\s+/g, " ");
  const lower = text.toLowerCase();
  if (MISSING.test(lower)) return { kind: "MISSING" };
  if (OPEN.test(lower)) return { kind: "OPEN" };
  // Four digits with a zero before them are meant for a year, and 4.1926 for a month.
  if (/^-?0\d{3}$/.test(text)) return { kind: "DATE", edtf: text, rewritten: null };
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(text) && !/^(?:0?[1-9]|1[0-2])[.][12]\d{3}$/.test(text))
    return { kind: "NUMBER", text: text.replace(",", ".").replace(/^[+]/, "") };
  const time = readDateTime(text);
  if (time !== null) return time;
  const plain = asEdtf(text);
  if (plain !== null) return { kind: "DATE", edtf: plain, rewritten: null };
  const span = readSpan(lower);
  if (span !== null) return span;
  return readForms(lower) ?? readCount(lower) ?? wrong(text);
}

/** `1926-04-06T12:00:00Z`: the day as it is written, in its own zone. */
function readDateTime(text: string): WrittenDate | null {
  const match =
    /^(-?\d{4}-\d{1,2}-\d{1,2})(?:T|\s)\d{1,2}(?::\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?:\[.*\])?$/i.exec(
      text,
    );
  if (match !== null) return rewrittenDate(padded(match[1] ?? ""), "date-time");
  const day = /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/i.exec(
    text,
  )?.[1];
  return day === undefined ? null : readForms(day);
}

/** `1926–1929`, `April to May 1926`; null where the two ends are no dates. */
function readSpan(text: string): WrittenDate | null {
  const years = /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(text);
  const ends = years === null ? text.split(BETWEEN) : [years[1] ?? "", years[2] ?? ""];
  if (ends.length !== 2) return null;
  const [first = "", second = ""] = ends;
  const to = second === "" || OPEN.test(second) ? "" : endOf(second);
  const from = endOf(/^\d{4}$/.test(to ?? "") && monthOf(first) !== null ? `${first} ${to}` : first);
  return from === null || from === "" || to === null ? null : { kind: "SPAN", from, to };
}

function endOf(text: string): string | null {
  const read = readWrittenDate(text);
  if (read.kind === "DATE") return read.edtf;
  return read.kind === "NUMBER" && /^\d{3,4}$/.test(read.text) ? read.text.padStart(4, "0") : null;
}

type Form = (text: string) => WrittenDate | null;

const FORMS: readonly Form[] = [
  readOldQualifiers,
  readNumbers,
  readQualified,
  readDecade,
  readPartOfYear,
  readWeek,
  readNamedMonth,
  readBeforeChrist,
];

function readForms(text: string): WrittenDate | null {
  for (const form of FORMS) {
    const read = form(text);
    if (read !== null) return read;
  }
  return null;
}

/** `1926-4-6`, `1926/4`, `04/1926`; `6.4.1926` and `06/04/26`, whose order is the column's. */
function readNumbers(text: string): WrittenDate | null {
  const yearFirst = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?[.]?$/.exec(text);
  if (yearFirst !== null) {
    const [, year = "", , month = "", day] = yearFirst;
    return dayOf(year, month, day);
  }
  const monthYear = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthYear !== null) return dayOf(monthYear[2] ?? "", monthYear[1] ?? "", undefined);
  const compact = /^(\d{4})[ ](\d{1,2})[ ](\d{1,2})$/.exec(text);
  if (compact !== null) return dayOf(compact[1] ?? "", compact[2] ?? "", compact[3]);
  const match = /^(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2}|['’]\d{2})$/.exec(
    text.replace(YEAR_WORD, ""),
  );
  if (match === null) return null;
  const [, first = "", mark, second = "", third = ""] = match;
  return { kind: "NUMBERS", numbers: [first, second, third.replace(/['’]/, "")], isDotted: mark === "." };
}

/** `c. 1926`, `1926 (?)`, `before 1926`, `since 1926`. */
function readQualified(text: string): WrittenDate | null {
  const qualified = (pattern: RegExp, mark: string): WrittenDate | null => {
    if (!pattern.test(text)) return null;
    const inner = endOf(text.replace(pattern, "").trim());
    return inner === null || /[~?%/X]/.test(inner) ? null : rewrittenDate(`${inner}${mark}`, "date-circa");
  };
  const found =
    qualified(CIRCA, "~") ??
    qualified(CIRCA_AFTER, "~") ??
    qualified(DOUBTFUL, "?") ??
    qualified(/\s*(?:\([?]\)|[?])$/, "?");
  if (found !== null) return found;
  const bound = (pattern: RegExp, write: (day: string) => string): WrittenDate | null => {
    const inner = pattern.test(text) ? endOf(text.replace(pattern, "").trim()) : null;
    return inner === null || !/^[\d-]+$/.test(inner) ? null : rewrittenDate(write(inner), "date-words");
  };
  return (
    bound(BEFORE, (day) => `../${dayBeside(parseUncertainDate(day).earliest, -1)}`) ??
    bound(AFTER, (day) => `${dayBeside(parseUncertainDate(day).latest, 1)}/..`) ??
    bound(SINCE, (day) => day) ??
    bound(YEAR_WORD, (day) => day)
  );
}

function dayBeside(day: CalendarDate | null, by: number): string {
  return day === null ? ".." : formatCalendarDate(addDays(day, by));
}

/** `1927?~` and `192u`, which older drafts of EDTF had. */
function readOldQualifiers(text: string): WrittenDate | null {
  const both = /^(-?\d{4}(?:-\d{2}){0,2})(?:[?]~|~[?])$/.exec(text);
  if (both !== null) return rewrittenDate(`${both[1]}%`, "date-circa");
  const unknown = /^(\d{3}[ux*_]|\d{2}[ux*_]{2})([~?%]?)$/.exec(text);
  if (unknown !== null)
    return rewrittenDate(`${(unknown[1] ?? "").replace(/[ux*_]/g, "X")}${unknown[2] ?? ""}`, "date-decade");
  const month = /^(\d{4})-(?:uu|xx|00)(?:-(?:uu|xx|00))?$/.exec(text);
  if (month !== null) return rewrittenDate(month[1] ?? "", "date-decade");
  const day = /^(\d{4}-\d{2})-(?:uu|xx|00)$/.exec(text);
  return day === null ? null : rewrittenDate(day[1] ?? "", "date-decade");
}

/** `week 3`, `T1`, `Welle 2`. */
function readCount(text: string): WrittenDate | null {
  const match = /^(\p{L}+)[ .:_#-]*(\d+(?:[.]\d+)?)$/u.exec(text);
  if (match === null || monthOf(match[1] ?? "") !== null || /^y-?\d{5}/.test(text)) return null;
  return { kind: "COUNT", unit: match[1] ?? "", text: match[2] ?? "" };
}

function wrong(text: string): WrittenDate {
  if (/^\d{1,2}:\d{2}/.test(text))
    return {
      kind: "WRONG",
      found: { rule: "time-without-date" },
    };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const [year = "", month = "", day = ""] = text.split("-");
    return dayOf(year, month, day);
  }
  if (/^[Yy]-?\d+/.test(text))
    return {
      kind: "WRONG",
      found: { rule: "long-year" },
    };
  return {
    kind: "WRONG",
    found: { rule: "no-date" },
  };
}
