import type { CalendarDate } from "../time/calendar-date.ts";
import { type CountedTime, countOfDay } from "../time/story-time.ts";
import type { SheetLanguage } from "./sheet-language.ts";

/** What is often counted: the words that data have for it, and the words of each language. */
interface Unit {
  readonly written: RegExp;
  readonly en: string;
  readonly de: string;
  readonly ru: string;
  readonly ruGenitive: string;
}

const UNITS: readonly Unit[] = [
  unit(/^(?:steps?|schritte?|t|time)$/i, "step", "Schritt", "шаг", "шага"),
  unit(/^(?:weeks?|wochen?|недел[яи]|semaines?|semanas?)$/i, "week", "Woche", "неделя", "недели"),
  unit(/^(?:waves?|wellen?|волн[аы]|vagues?|olas?)$/i, "wave", "Welle", "волна", "волны"),
  unit(/^(?:rounds?|runden?|раунды?|rondas?)$/i, "round", "Runde", "раунд", "раунда"),
  unit(/^(?:turns?)$/i, "turn", "Zug", "ход", "хода"),
  unit(/^(?:seconds?|sekunden?|секунд[аы]|secs?)$/i, "second", "Sekunde", "секунда", "секунды"),
  unit(/^(?:minutes?|minuten?|минут[аы]|mins?)$/i, "minute", "Minute", "минута", "минуты"),
  unit(/^(?:hours?|stunden?|часы?)$/i, "hour", "Stunde", "час", "часа"),
  unit(/^(?:days?|tage?|день|дни)$/i, "day", "Tag", "день", "дня"),
  unit(/^(?:months?|monate?|месяцы?)$/i, "month", "Monat", "месяц", "месяца"),
  unit(/^(?:years?|jahre?|год|годы)$/i, "year", "Jahr", "год", "года"),
  unit(/^(?:periods?|perioden?|периоды?)$/i, "period", "Periode", "период", "периода"),
  unit(/^(?:phases?|phasen?|фаз[аы])$/i, "phase", "Phase", "фаза", "фазы"),
  unit(/^(?:sessions?|sitzung(?:en)?|сесси[яи])$/i, "session", "Sitzung", "сессия", "сессии"),
];

function unit(written: RegExp, en: string, de: string, ru: string, ruGenitive: string): Unit {
  return { written, en, de, ru, ruGenitive };
}

/** The name of what is counted, in a language where it is known: `week`, `Woche`; else as the data write it. */
export function unitInWords({ unit: written }: CountedTime, language: SheetLanguage): string {
  return UNITS.find((one) => one.written.test(written))?.[language] ?? written;
}

/** The count of a day as a number: `7`, `0.125`, `0,125`. */
export function countInDigits(time: CountedTime, date: CalendarDate, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false });
  return format.format(countOfDay(time, date));
}

/** `week 7`, `Minute 0,125`; the genitive is that of Russian, `недели 7`. */
export function countInWords(
  time: CountedTime,
  date: CalendarDate,
  language: SheetLanguage,
  isGenitive = false,
): string {
  const known =
    isGenitive && language === "ru" ? UNITS.find((one) => one.written.test(time.unit)) : undefined;
  return `${known?.ruGenitive ?? unitInWords(time, language)} ${countInDigits(time, date, language)}`;
}

/** `week 3–5`: two counts, the second inclusive. */
export function countsInWords(
  time: CountedTime,
  [first, last]: readonly [CalendarDate, CalendarDate],
  language: SheetLanguage,
): string {
  const start = countInWords(time, first, language);
  return first === last ? start : `${start}–${countInDigits(time, last, language)}`;
}
