import { type Arrangement, arrangementTexts, USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import type { Dataset } from "../model/dataset.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import type { Caption } from "../story/caption.ts";
import { type FilteredStory, type ReadingAndFilter, writeFilter } from "../story/reading-and-filter.ts";
import { hiddenAsOf, isFiltering } from "../story/story-filter.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import { spanInWords } from "../time/span-in-words.ts";
import type { UncertainDate } from "../time/uncertain-date.ts";
import { describeChange } from "./change-phrases.ts";
import type { SheetLanguage } from "./sheet-language.ts";

interface Phrases {
  /** Of the calendar; English as it is written in Britain. */
  readonly locale: string;
  readonly legend: SheetWords["legend"];
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly source: (dataset: Dataset) => string;
  readonly reading: (reading: string) => string;
  /** What a filter hides. */
  readonly filtered: (ties: number, actors: number) => string;
  /** Whom somebody has put where they stand. */
  readonly placed: (names: readonly string[]) => string;
  readonly revision: (revision: string) => string;
  readonly description: (title: string, date: string) => string;
}

const PHRASES: Readonly<Record<SheetLanguage, Phrases>> = {
  en: {
    locale: "en-GB",
    legend: {
      allied: "allied",
      opposed: "opposed",
      possible: "only possibly so",
    },
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    source: ({ id, sources, licence }) => `Data: ${id}, drawn from ${sources.length} sources, ${licence}`,
    reading: (reading) => `Reading shown: ${reading}`,
    filtered: (ties, actors) =>
      `Filtered: ${counted("en", ties, { one: "tie", other: "ties" })}, ${counted("en", actors, { one: "actor", other: "actors" })} hidden`,
    placed: (names) => `Placed by hand: ${placedNames("en", names, { one: "actor", other: "actors" })}`,
    revision: (revision) => `revision ${revision}`,
    description: (title, date) => `${title}: alliances and oppositions on ${date}`,
  },
  de: {
    locale: "de",
    legend: {
      allied: "verbündet",
      opposed: "verfeindet",
      possible: "nur möglicherweise",
    },
    about: (date) => `um ${date}`,
    uncertain: (date) => `${date} (unsicher)`,
    source: ({ id, sources, licence }) => `Daten: ${id}, aus ${sources.length} Quellen, ${licence}`,
    reading: (reading) => `Gezeigte Lesart: ${reading}`,
    filtered: (ties, actors) =>
      `Gefiltert: ${counted("de", ties, { one: "Beziehung", other: "Beziehungen" })}, ${counted("de", actors, { one: "Akteur", other: "Akteure" })} verborgen`,
    placed: (names) => `Von Hand gesetzt: ${placedNames("de", names, { one: "Akteur", other: "Akteure" })}`,
    revision: (revision) => `Fassung ${revision}`,
    description: (title, date) => `${title}: Bündnisse und Gegnerschaften am ${date}`,
  },
  ru: {
    locale: "ru",
    legend: {
      allied: "союзники",
      opposed: "противники",
      possible: "лишь возможно",
    },
    about: (date) => `около ${date}`,
    uncertain: (date) => `${date} (неточно)`,
    source: ({ id, sources, licence }) => `Данные: ${id}; источников: ${sources.length}; ${licence}`,
    reading: (reading) => `Показана версия: ${reading}`,
    filtered: (ties, actors) =>
      `Отбор: скрыто ${counted("ru", ties, { one: "связь", few: "связи", other: "связей" })}, ${counted("ru", actors, { one: "участник", few: "участника", other: "участников" })}`,
    placed: (names) =>
      `Поставлены вручную: ${placedNames("ru", names, { one: "участник", few: "участника", other: "участников" })}`,
    revision: (revision) => `версия ${revision}`,
    description: (title, date) => `${title}: союзы и противостояния, ${date}`,
  },
};

const MILLISECONDS_PER_DAY = 86_400_000;

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

function counted(locale: string, count: number, forms: Forms): string {
  return `${count} ${forms[new Intl.PluralRules(locale).select(count)] ?? forms.other}`;
}

/** More than so many are counted. */
const MOST_NAMED = 3;

function placedNames(locale: string, names: readonly string[], forms: Forms): string {
  return names.length > MOST_NAMED ? counted(locale, names.length, forms) : names.join(", ");
}

/** The page that permalinks lead to, and the view of the story that they restore. */
export interface PageView {
  /** Without a question. */
  readonly address: string;
  readonly view: ReadingAndFilter;
  /** The usual one unless given. */
  readonly arrangement?: Arrangement;
}

/** What is written on the sheets of a story. */
export function sheetWords(
  story: FilteredStory,
  language: SheetLanguage,
  page: PageView,
): SheetWords & {
  /** The headline while time runs: the month, and no day. */
  readonly headlineMonth: SheetWords["headlineDate"];
} {
  const { whole } = story;
  const { dataset } = whole;
  const phrases = PHRASES[language];
  const format = (date: CalendarDate, options: Intl.DateTimeFormatOptions): string =>
    formatter(phrases.locale, options).format(date * MILLISECONDS_PER_DAY);
  const inWords = (date: CalendarDate): string => format(date, DAY);
  return {
    title: dataset.title,
    legend: phrases.legend,
    headlineDate: (date) => ({ small: format(date, DAY_OF_MONTH), large: format(date, YEAR) }),
    headlineMonth: (date) => ({ small: format(date, MONTH_ALONE), large: format(date, YEAR) }),
    caption: (caption) => captionWords(whole, language, caption),
    source: phrases.source(dataset),
    mark: markOf(story, page, phrases),
    revision: phrases.revision(dataset.revision),
    permalink: (date) => permalinkOf(page, dataset.id, date),
    description: (date) => phrases.description(dataset.title, inWords(date)),
  };
}

/** As the page itself writes it, so that following the link and sharing it again changes nothing. */
export function permalinkOf(
  { address, view, arrangement = USUAL_ARRANGEMENT }: PageView,
  dataset: string,
  date: CalendarDate,
): string {
  const said = {
    dataset,
    date: formatCalendarDate(date),
    filter: writeFilter(view.filter),
    reading: view.reading,
    ...arrangementTexts(arrangement),
  };
  const query = Object.entries(said).flatMap(([name, text]) =>
    text === null ? [] : `${name}=${encodeURIComponent(text).replaceAll("%3A", ":").replaceAll("%2C", ",")}`,
  );
  return `${address}?${query.join("&")}`;
}

/** What a reader of the picture must know of how it came about: nearness means nothing where a hand has put somebody. */
function markOf(
  { whole, index }: FilteredStory,
  { view: { reading, filter }, arrangement = USUAL_ARRANGEMENT }: PageView,
  phrases: Phrases,
): SheetWords["mark"] {
  const followed = reading === null ? [] : [phrases.reading(reading.replaceAll("-", " "))];
  const names = arrangement.pins.map(({ actor }) => whole.actors.get(actor)?.shortName ?? actor);
  const placed = names.length === 0 ? [] : [phrases.placed(names)];
  if (followed.length + placed.length === 0 && !isFiltering(filter)) return null;
  return (date) => {
    const hidden = isFiltering(filter) ? [hiddenAsOf(whole, index, date)] : [];
    const filtered = hidden.map(({ ties, actors }) => phrases.filtered(ties, actors));
    return [...followed, ...filtered, ...placed].join(" · ");
  };
}

const YEAR: Intl.DateTimeFormatOptions = { year: "numeric" };
const MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };
const MONTH_ALONE: Intl.DateTimeFormatOptions = { month: "long" };
const DAY: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const DAY_OF_MONTH: Intl.DateTimeFormatOptions = { day: "numeric", month: "long" };

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
}

function captionWords(
  index: StoryIndex,
  language: SheetLanguage,
  caption: Caption,
): { readonly headline: string; readonly detail: string | null } {
  const phrases = PHRASES[language];
  const { headline, detail } = captionSentences(index, language, caption);
  const event = caption.event === null ? undefined : index.events.get(caption.event);
  const when =
    event === undefined
      ? formatter(phrases.locale, DAY).format(caption.since * MILLISECONDS_PER_DAY)
      : eventDateWords(event.date, phrases);
  return { headline, detail: detail === null ? when : `${when} · ${detail}` };
}

function captionSentences(
  index: StoryIndex,
  language: SheetLanguage,
  caption: Caption,
): { readonly headline: string; readonly detail: string | null } {
  if (caption.captioned === null) return caption;
  const [first, ...others] = caption.captioned.map((change) => describeChange(change, index, language));
  return { headline: `${first}.`, detail: others.length === 0 ? null : `${others.join("; ")}.` };
}

/** `6–9 April 1926`, `July 1929`, `about 1927`: as exact as the dataset is. */
function eventDateWords({ text, earliest, latest }: UncertainDate, phrases: Phrases): string {
  if (earliest === null || latest === null) return text;
  const inWords = (date: CalendarDate): string =>
    formatter(phrases.locale, precisionOf(text)).format(date * MILLISECONDS_PER_DAY);
  const plain = spanInWords(inWords(earliest), inWords(latest));
  const about = /[~%]/.test(text) ? phrases.about(plain) : plain;
  return /[?%]/.test(text) ? phrases.uncertain(about) : about;
}

/** The coarsest part that EDTF gives on either side: years, months (seasons are a few of them) or days. */
function precisionOf(text: string): Intl.DateTimeFormatOptions {
  const parts = text.split("/").map((side) => side.replace(/[~?%]/g, "").split("-").length);
  const least = Math.min(...parts);
  return least >= 3 ? DAY : least === 2 ? MONTH : YEAR;
}
