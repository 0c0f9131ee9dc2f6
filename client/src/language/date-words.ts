import {
  type AxisMark,
  type CalendarDate,
  calendarDate,
  type StoryTime,
  spanInWords,
  withoutShared,
  yearMonthDay,
} from "@entente/core";
import type { DateMessage, MessageValues } from "./date-message.ts";

/** The dates of a story in one language, as the locale writes them: `1 May 1926`, `1. Mai 1926`, `1 мая 1926 г.` */
export interface DateWords {
  /** What the dates are; those of a story without time say so, whatever the date. */
  readonly kind: StoryTime["kind"];
  /** `1 May 1926`. */
  readonly day: (date: CalendarDate) => string;
  /** A date as a headline, in two sizes: `1 May` and `1926`; `May` and `1926` while the story plays; `week` and `7`. */
  readonly headline: (
    date: CalendarDate,
    playing: boolean,
  ) => { readonly small: string; readonly large: string };
  /** What a story begins with: `1922`, `week 1`. */
  readonly beginning: (date: CalendarDate) => string;
  /** The label of a mark of an axis: `1926`, `Mar` or `7 Mar`. */
  readonly axisMark: (mark: Pick<AxisMark, "date" | "unit">) => string;
  /** An EDTF date in words: `spring 1926`, `about 1927`, `between 6 and 9 April 1926`. */
  readonly edtf: (text: string) => string;
  /** The EDTF date of an event in words: `6–9 April 1926`, `July 1929`. */
  readonly event: (text: string) => string;
  /** An interval of two EDTF dates in words: `from spring 1926, until 2 December 1927`. Null is open. */
  readonly span: (from: string | null, to: string | null) => string;
}

/** A date in both cases that some languages need: `апрель 1926 г.`, and after a preposition `апреля 1926 г.` */
interface DateCases {
  readonly date: string;
  readonly genitive: string;
}

const SEASONS: Readonly<Record<string, DateMessage>> = {
  "21": "dates.spring",
  "22": "dates.summer",
  "23": "dates.autumn",
  "24": "dates.winter",
};

type Translate = (key: DateMessage, values?: MessageValues) => string;

type DateFormat = Pick<Intl.DateTimeFormat, "format" | "formatToParts">;

interface DateFormats {
  readonly fullDay: DateFormat;
  readonly monthAndYear: DateFormat;
  readonly dayAndMonth: DateFormat;
  readonly year: DateFormat;
  readonly month: DateFormat;
  readonly shortMonth: DateFormat;
  readonly shortDay: DateFormat;
}

export function createDateWords(locale: string, t: Translate): DateWords {
  const formats = createFormats(locale);
  const { wordEdtf, wordBound } = createEdtfWords(formats, t);
  return {
    kind: "CALENDAR",
    day: (date) => formats.fullDay.format(toUtcDate(date)),
    headline: (date, playing) => ({
      small: (playing ? formats.month : formats.dayAndMonth).format(toUtcDate(date)),
      large: wordYear(yearMonthDay(date).year, formats),
    }),
    beginning: (date) => wordYear(yearMonthDay(date).year, formats),
    axisMark: ({ date, unit }) =>
      unit === "YEAR"
        ? wordYear(yearMonthDay(date).year, formats)
        : (unit === "MONTH" ? formats.shortMonth : formats.shortDay).format(toUtcDate(date)),
    edtf: (text) => wordEdtf(text).cases.date,
    event: (text) => {
      const [start, end] = endsOf(text);
      if (end === null || isOpen(start) || isOpen(end)) return wordEdtf(text).cases.date;
      return spanInWords(wordEdtf(start).cases.date, wordEdtf(end).cases.date);
    },
    span: (from, to) => {
      if (from === null && to === null) return t("dates.throughout");
      const parts = [
        from === null ? null : wordBound("dates.from", from),
        to === null ? null : wordBound("dates.until", to),
      ];
      return parts.filter((part) => part !== null).join(", ");
    },
  };
}

function createFormats(locale: string): DateFormats {
  const formatter = (options: Intl.DateTimeFormatOptions): DateFormat =>
    formatWithEra(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  return {
    fullDay: formatter({ day: "numeric", month: "long", year: "numeric" }),
    monthAndYear: formatter({ month: "long", year: "numeric" }),
    dayAndMonth: formatter({ day: "numeric", month: "long" }),
    year: formatter({ year: "numeric" }),
    month: formatter({ month: "long" }),
    shortMonth: formatter({ month: "short" }),
    shortDay: formatter({ day: "numeric", month: "short" }),
  };
}

/** A format that names the era of a year before the year 1: `45 BC`. */
function formatWithEra(locale: string, options: Intl.DateTimeFormatOptions): DateFormat {
  const plain = new Intl.DateTimeFormat(locale, options);
  if (options.year === undefined) return plain;
  const early = new Intl.DateTimeFormat(locale, { ...options, era: "short" });
  const formatOf = (date?: number | Date): Intl.DateTimeFormat =>
    date instanceof Date && date.getUTCFullYear() < 1 ? early : plain;
  return {
    format: (date) => formatOf(date).format(date),
    formatToParts: (date) => formatOf(date).formatToParts(date),
  };
}

/** A year as it is said: `1926`, `44`, `45 BC`. */
function wordYear(year: number, { year: format }: Pick<DateFormats, "year">): string {
  return year > 0 ? String(year) : format.format(toUtcDate(calendarDate(year, 1, 1)));
}

interface EdtfWords {
  /** An EDTF date or interval; `isBetween` is true for an interval with two known ends. */
  readonly wordEdtf: (text: string) => { readonly cases: DateCases; readonly isBetween: boolean };
  /** `from spring 1926` or `until spring 1926`. */
  readonly wordBound: (key: "dates.from" | "dates.until", text: string) => string;
}

function createEdtfWords(formats: DateFormats, t: Translate): EdtfWords {
  const wordQualified = (text: string): DateCases => {
    const qualifier = /[~?%]$/.exec(text)?.[0];
    if (qualifier === undefined) return wordPlainDate(text, formats, t);
    const { date, genitive } = wordPlainDate(text.slice(0, -1), formats, t);
    const key =
      qualifier === "~" ? "dates.about" : qualifier === "?" ? "dates.uncertain" : "dates.about-uncertain";
    return sameInBoth(t(key, { date, genitive }));
  };
  const wordOpen = (key: "dates.before" | "dates.after", text: string): DateCases =>
    sameInBoth(t(key, messageValues(wordQualified(text))));
  const wordEdtf: EdtfWords["wordEdtf"] = (text) => {
    const [start, end] = endsOf(text);
    if (end === null) return { cases: wordQualified(start), isBetween: false };
    if (isOpen(start)) return { cases: wordOpen("dates.before", end), isBetween: false };
    if (isOpen(end)) return { cases: wordOpen("dates.after", start), isBetween: false };
    const [first, last] = [wordQualified(start), wordQualified(end)];
    const words = t("dates.between", {
      from: withoutShared(first.date, last.date),
      to: last.date,
      fromGenitive: withoutShared(first.genitive, last.genitive),
      toGenitive: last.genitive,
    });
    return { cases: sameInBoth(words), isBetween: true };
  };
  const wordBound: EdtfWords["wordBound"] = (key, text) => {
    const { cases, isBetween } = wordEdtf(text);
    if (!isBetween) return t(key, messageValues(cases));
    return t(key === "dates.from" ? "dates.from-some-day" : "dates.until-some-day", messageValues(cases));
  };
  return { wordEdtf, wordBound };
}

/** The parts of an EDTF date without qualifier; a time of day is left out. */
const PLAIN_DATE = /^Y?(-?[\dX]+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?$/;

/** An EDTF date without qualifier: a day, month, season, part of a year, year, decade or century. */
function wordPlainDate(text: string, formats: DateFormats, t: Translate): DateCases {
  const { fullDay, monthAndYear } = formats;
  const [, written = text, month, day] = PLAIN_DATE.exec(text) ?? [];
  const message = (key: DateMessage, values: MessageValues): DateCases => ({
    date: t(key, { ...values, form: "nominative" }),
    genitive: t(key, { ...values, form: "genitive" }),
  });
  if (/^\d{3}X$/.test(written)) return message("dates.decade", { year: `${written.slice(0, 3)}0` });
  if (/^\d{2}XX$/.test(written))
    return message("dates.century", { century: Number(written.slice(0, 2)) + 1 });
  if (written.includes("X")) return sameInBoth(text);
  const number = Number(written);
  const year = wordYear(number, formats);
  if (month === undefined || month === "XX") return sameInBoth(number > 0 ? t("dates.year", { year }) : year);
  const season = SEASONS[month];
  if (season !== undefined) return message(season, { year });
  if (month >= "40") return message("dates.half-year", { year, half: Number(month) - 39 });
  if (month >= "33") return message("dates.quarter", { year, quarter: Number(month) - 32 });
  const first = utcDateOf(number, month, "01");
  if (day === undefined || day === "XX")
    return { date: monthAndYear.format(first), genitive: withoutDay(fullDay.formatToParts(first)) };
  return sameInBoth(fullDay.format(utcDateOf(number, month, day)));
}

function sameInBoth(words: string): DateCases {
  return { date: words, genitive: words };
}

function messageValues({ date, genitive }: DateCases): MessageValues {
  return { date, genitive };
}

function isOpen(end: string): boolean {
  return end === "" || end === "..";
}

function endsOf(text: string): readonly [start: string, end: string | null] {
  const slash = text.indexOf("/");
  return slash === -1 ? [text, null] : [text.slice(0, slash), text.slice(slash + 1)];
}

/** The month as it follows a day, with its year. */
function withoutDay(parts: readonly Intl.DateTimeFormatPart[]): string {
  const day = parts.findIndex(({ type }) => type === "day");
  const dropped = parts[day + 1]?.type === "literal" ? 2 : 1;
  return parts
    .filter((_, place) => day === -1 || place < day || place >= day + dropped)
    .map(({ value }) => value)
    .join("");
}

/** A calendar date is days since 1970-01-01. */
function toUtcDate(date: CalendarDate): Date {
  return new Date(date * 86_400_000);
}

function utcDateOf(year: number, month: string, day: string): Date {
  return toUtcDate(calendarDate(year, Number(month), Number(day)));
}
