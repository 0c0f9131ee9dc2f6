import { type CalendarDate, spanInWords, withoutShared } from "@entente/core";
import type { DateMessage, MessageValues } from "./date-message.ts";

/** Dates in one language, to the day, as the locale writes them: `1 May 1926`, `1. Mai 1926`, `1 мая 1926 г.` */
export interface DateWords {
  /** `1 May 1926`. */
  readonly day: (date: CalendarDate) => string;
  /** `1 May`. */
  readonly dayAndMonth: (date: CalendarDate) => string;
  /** `May`, standing alone. */
  readonly month: (date: CalendarDate) => string;
  /** An EDTF date in words: `spring 1926`, `about 1927`, `between 6 and 9 April 1926`. */
  readonly edtf: (text: string) => string;
  /** The EDTF date of an event in words: `6–9 April 1926`, `July 1929`. */
  readonly event: (text: string) => string;
  /** An interval of two EDTF dates in words: `from spring 1926, until 2 December 1927`. Null is open. */
  readonly span: (from: string | null, to: string | null) => string;
}

/** A date in both cases that some languages need: `апрель 1926 г.`, and after a preposition `апреля 1926 г.` */
interface Part {
  readonly date: string;
  readonly genitive: string;
}

const SEASONS: Readonly<Record<string, DateMessage>> = {
  "21": "dates.spring",
  "22": "dates.summer",
  "23": "dates.autumn",
  "24": "dates.winter",
};

export function createDateWords(
  locale: string,
  t: (key: DateMessage, values?: MessageValues) => string,
): DateWords {
  const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
  const fullDay = formatter({ day: "numeric", month: "long", year: "numeric" });
  const monthAndYear = formatter({ month: "long", year: "numeric" });
  const dayAndMonth = formatter({ day: "numeric", month: "long" });
  const month = formatter({ month: "long" });

  const same = (words: string): Part => ({ date: words, genitive: words });
  const plain = (part: string): Part => {
    const [year = "", monthText, day] = part.split("-");
    const message = (key: DateMessage, values: MessageValues): Part => ({
      date: t(key, { ...values, form: "nominative" }),
      genitive: t(key, { ...values, form: "genitive" }),
    });
    if (/^\d{3}X$/.test(year)) return message("dates.decade", { year: `${year.slice(0, 3)}0` });
    if (/XX$/.test(year)) return message("dates.century", { century: Number(year.slice(0, 2)) + 1 });
    if (monthText === undefined || monthText === "XX") return same(t("dates.year", { year }));
    const season = SEASONS[monthText];
    if (season !== undefined) return message(season, { year });
    const first = utc(year, monthText, "01");
    if (day === undefined || day === "XX") {
      return { date: monthAndYear.format(first), genitive: withoutDay(fullDay.formatToParts(first)) };
    }
    return same(fullDay.format(utc(year, monthText, day)));
  };
  const qualified = (part: string): Part => {
    const qualifier = /[~?%]$/.exec(part)?.[0];
    if (qualifier === undefined) return plain(part);
    const { date, genitive } = plain(part.slice(0, -1));
    const key =
      qualifier === "~" ? "dates.about" : qualifier === "?" ? "dates.uncertain" : "dates.about-uncertain";
    return same(t(key, { date, genitive }));
  };
  const edtfPart = (text: string): { readonly part: Part; readonly between: boolean } => {
    const [start, end] = endsOf(text);
    if (end === null) return { part: qualified(start), between: false };
    if (isOpen(start))
      return { part: same(t("dates.before", messageValues(qualified(end)))), between: false };
    if (isOpen(end)) return { part: same(t("dates.after", messageValues(qualified(start)))), between: false };
    const [first, last] = [qualified(start), qualified(end)];
    const words = t("dates.between", {
      from: withoutShared(first.date, last.date),
      to: last.date,
      fromGenitive: withoutShared(first.genitive, last.genitive),
      toGenitive: last.genitive,
    });
    return { part: same(words), between: true };
  };
  const bound = (key: "dates.from" | "dates.until", text: string): string => {
    const { part, between } = edtfPart(text);
    if (!between) return t(key, messageValues(part));
    return t(key === "dates.from" ? "dates.from-some-day" : "dates.until-some-day", messageValues(part));
  };
  return {
    day: (date) => fullDay.format(asUtc(date)),
    dayAndMonth: (date) => dayAndMonth.format(asUtc(date)),
    month: (date) => month.format(asUtc(date)),
    edtf: (text) => edtfPart(text).part.date,
    event: (text) => {
      const [start, end] = endsOf(text);
      if (end === null || isOpen(start) || isOpen(end)) return edtfPart(text).part.date;
      return spanInWords(edtfPart(start).part.date, edtfPart(end).part.date);
    },
    span: (from, to) => {
      if (from === null && to === null) return t("dates.throughout");
      const parts = [
        from === null ? null : bound("dates.from", from),
        to === null ? null : bound("dates.until", to),
      ];
      return parts.filter((part) => part !== null).join(", ");
    },
  };
}

function messageValues({ date, genitive }: Part): MessageValues {
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
function asUtc(date: CalendarDate): Date {
  return new Date(date * 86_400_000);
}

function utc(year: string, month: string, day: string): Date {
  return new Date(`${year.padStart(4, "0")}-${month}-${day}T00:00:00Z`);
}
