import type { AxisMark } from "../scene/axis-marks.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import { type CalendarDate, yearMonthDay } from "../time/calendar-date.ts";
import { spanInWords } from "../time/span-in-words.ts";
import { CALENDAR_TIME, type CountedTime, type StoryTime } from "../time/story-time.ts";
import { parseUncertainDate, type UncertainDate } from "../time/uncertain-date.ts";
import { countInDigits, countInWords, countsInWords, unitInWords } from "./count-phrases.ts";
import type { SheetLanguage } from "./sheet-language.ts";

interface DatePhrases {
  /** Of the calendar; English as it is written in Britain. */
  readonly locale: string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly orBefore: (date: string) => string;
  readonly orLater: (date: string) => string;
  /** Of what has no date. */
  readonly undated: string;
  /** Stands in place of the date in a story without time. */
  readonly noDates: string;
}

const PHRASES: Readonly<Record<SheetLanguage, DatePhrases>> = {
  en: {
    locale: "en-GB",
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    orBefore: (date) => `${date} or before`,
    orLater: (date) => `${date} or later`,
    undated: "undated",
    noDates: "no dates in this data",
  },
  de: {
    locale: "de",
    about: (date) => `um ${date}`,
    uncertain: (date) => `${date} (unsicher)`,
    orBefore: (date) => `${date} oder früher`,
    orLater: (date) => `${date} oder später`,
    undated: "ohne Datum",
    noDates: "keine Zeitangaben in den Daten",
  },
  ru: {
    locale: "ru",
    about: (date) => `около ${date}`,
    uncertain: (date) => `${date} (под вопросом)`,
    orBefore: (date) => `${date} или ранее`,
    orLater: (date) => `${date} или позднее`,
    undated: "без даты",
    noDates: "в данных нет дат",
  },
};

const MILLISECONDS_PER_DAY = 86_400_000;

const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
const MONTH_SHORT: Intl.DateTimeFormatOptions = { month: "short" };
const DAY_SHORT: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
export const MONTH_ALONE: Intl.DateTimeFormatOptions = { month: "long" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
export const DAY_OF_MONTH: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };

function formatDate(
  date: CalendarDate,
  language: SheetLanguage,
  options: Intl.DateTimeFormatOptions,
): string {
  // A year before the year 1 has its era: 45 BC.
  const era = options.year !== undefined && yearMonthDay(date).year < 1 ? ({ era: "short" } as const) : {};
  const format = new Intl.DateTimeFormat(PHRASES[language].locale, { ...options, ...era, timeZone: "UTC" });
  return format.format(date * MILLISECONDS_PER_DAY);
}

/** A day in words: `1 May 1926`, `week 7`; null in a story without time. */
export function dayInWords(date: CalendarDate, language: SheetLanguage, time: StoryTime): string | null {
  if (time.kind === "COUNTED") return countInWords(time, date, language);
  return time.kind === "NONE" ? null : formatDate(date, language, DAY);
}

/** `6–9 April 1926`, `July 1929`, `about 1927`, `May 1926 or before`: as exact as the dataset is. */
function uncertainDateInWords(date: UncertainDate, language: SheetLanguage): string {
  const { text, earliest, latest } = date;
  const phrases = PHRASES[language];
  const inWords = (date: CalendarDate): string => formatDate(date, language, precisionOf(text));
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return text;
  const plain = spanInWords(inWords(first), inWords(last));
  const about = /[~%]/.test(text) ? phrases.about(plain) : plain;
  const qualified = /[?%]/.test(text) ? phrases.uncertain(about) : about;
  if (earliest === null) return phrases.orBefore(qualified);
  return latest === null ? phrases.orLater(qualified) : qualified;
}

/** Some step between two; null is open. */
function stepsInWords(
  { text, earliest, latest }: UncertainDate,
  language: SheetLanguage,
  time: CountedTime,
): string {
  const { orBefore, orLater } = PHRASES[language];
  if (earliest !== null && latest !== null) return countsInWords(time, [earliest, latest], language);
  if (latest !== null) return orBefore(countInWords(time, latest, language));
  return earliest === null ? text : orLater(countInWords(time, earliest, language));
}

/** A date as the dataset writes it: `6–9 April 1926`, `about 1927`, `week 3–5`. */
export function edtfInWords(edtf: string, language: SheetLanguage, time: StoryTime = CALENDAR_TIME): string {
  if (time.kind === "NONE") return PHRASES[language].undated;
  const date = parseUncertainDate(edtf);
  return time.kind === "COUNTED" ? stepsInWords(date, language, time) : uncertainDateInWords(date, language);
}

/** The coarsest part that EDTF gives on either side: years, months (seasons are a few of them) or days. */
function precisionOf(text: string): Intl.DateTimeFormatOptions {
  const sides = text.split("/").filter((side) => side !== "" && side !== "..");
  const least = Math.min(...sides.map((side) => side.replace(/^Y?-|[~?%]|T.*/g, "").split("-").length));
  return least >= 3 ? DAY : least === 2 ? MONTH : YEAR;
}

/** The headline's date: what is small and what is large, as the year or the count is. */
export function headlineOf(
  date: CalendarDate,
  language: SheetLanguage,
  time: StoryTime,
  small: Intl.DateTimeFormatOptions,
): ReturnType<SheetWords["headlineDate"]> {
  if (time.kind === "NONE") return { small: PHRASES[language].noDates, large: "" };
  if (time.kind === "COUNTED")
    return { small: unitInWords(time, language), large: countInDigits(time, date, language) };
  return { small: formatDate(date, language, small), large: formatDate(date, language, YEAR) };
}

export function axisMarkInWords(
  date: CalendarDate,
  unit: AxisMark["unit"],
  language: SheetLanguage,
  time: StoryTime,
): string {
  if (time.kind === "COUNTED") return countInDigits(time, date, language);
  const { year } = yearMonthDay(date);
  if (unit === "YEAR" && year > 0) return String(year);
  return formatDate(date, language, unit === "YEAR" ? YEAR : unit === "MONTH" ? MONTH_SHORT : DAY_SHORT);
}
