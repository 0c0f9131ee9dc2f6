import { USUAL_ARRANGEMENT } from "../layout/story/arrangement.ts";
import { type Dataset, timeOf } from "../model/dataset.ts";
import type { SheetWords } from "../sheet/sheet-words.ts";
import { type Caption, MOST_TOLD } from "../story/caption.ts";
import { otherReadings } from "../story/reading.ts";
import type { FilteredStory } from "../story/reading-and-filter.ts";
import { labelReading, type ReadingPhrases } from "../story/reading-label.ts";
import { hiddenAsOf, isFiltering } from "../story/story-filter.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { StoryTime } from "../time/story-time.ts";
import { attributeTestsInWords } from "./attribute-test-phrases.ts";
import { describeChange } from "./change-phrases.ts";
import { marksInWords } from "./mark-phrases.ts";
import { type PageView, permalinkOf } from "./permalink.ts";
import { counted, type Forms } from "./plural-forms.ts";
import {
  axisMarkInWords,
  DAY_OF_MONTH,
  dayInWords,
  edtfInWords,
  headlineOf,
  MONTH_ALONE,
} from "./sheet-dates.ts";
import type { SheetLanguage } from "./sheet-language.ts";

interface Phrases {
  readonly legend: SheetWords["legend"] & { readonly computed: string };
  readonly source: (dataset: Dataset) => string;
  readonly reading: (reading: string) => string;
  readonly changes: Omit<ReadingPhrases, "date" | "from" | "until"> & {
    readonly from: (edtf: string | null, time: StoryTime) => string;
    readonly until: (edtf: string | null, time: StoryTime) => string;
    /** A reading that differs neither in names nor in dates nor in kinds. */
    readonly another: string;
  };
  /** Counts the ties and actors that a filter hides. */
  readonly filtered: (ties: number, actors: number) => string;
  /** Names the actors placed by hand. */
  readonly placed: (names: readonly string[]) => string;
  readonly revision: (revision: string) => string;
  /** Counts the changes of a day that are not told. */
  readonly andMore: (count: number) => string;
  /** `date` is null in a story without time. */
  readonly description: (title: string, date: string | null) => string;
  /** The same where ties are computed from positions. */
  readonly ofAgreement: Pick<SheetWords["legend"], "allied" | "opposed"> & Pick<Phrases, "description">;
}

const PHRASES: Readonly<Record<SheetLanguage, Phrases>> = {
  en: {
    legend: {
      allied: "allied",
      opposed: "opposed",
      bands: "many ties",
      computed: "camps computed from the ties",
      possible: "only possibly so",
    },
    source: ({ id, sources, licence }) => `Data: ${id}, drawn from ${sources.length} sources, ${licence}`,
    reading: (reading) => `Another reading of ${reading}`,
    changes: {
      from: (edtf, time) =>
        edtf === null ? "without a first date" : `from ${edtfInWords(edtf, "en", time)}`,
      until: (edtf, time) =>
        edtf === null ? "without a last date" : `until ${edtfInWords(edtf, "en", time)}`,
      tie: (kind) => (kind === "ALLIED" ? "allied" : "opposed"),
      stance: (stance) => (stance === "SUPPORTS" ? "supports" : "rejects"),
      link: (kind) => ({ SUPPORTS: "supports", ATTACKS: "attacks", UNDERCUTS: "undercuts" })[kind],
      another: "another reading",
    },
    filtered: (ties, actors) =>
      `Filtered: ${counted("en", ties, { one: "tie", other: "ties" })}, ${counted("en", actors, { one: "actor", other: "actors" })} hidden`,
    placed: (names) => `Placed by hand: ${placedNames("en", names, { one: "actor", other: "actors" })}`,
    revision: (revision) => `revision ${revision}`,
    andMore: (count) => `and ${count} more`,
    description: (title, date) => `${title}: alliances and oppositions${date === null ? "" : ` on ${date}`}`,
    ofAgreement: {
      allied: "agree (computed)",
      opposed: "disagree (computed)",
      description: (title, date) =>
        `${title}: agreement computed from positions${date === null ? "" : ` on ${date}`}`,
    },
  },
  de: {
    legend: {
      allied: "verbündet",
      opposed: "verfeindet",
      bands: "viele Beziehungen",
      computed: "Lager aus den Beziehungen berechnet",
      possible: "nur möglicherweise",
    },
    source: ({ id, sources, licence }) => `Daten: ${id}, aus ${sources.length} Quellen, ${licence}`,
    reading: (reading) => `Andere Lesart für ${reading}`,
    changes: {
      from: (edtf, time) => (edtf === null ? "ohne Anfangsdatum" : `ab ${edtfInWords(edtf, "de", time)}`),
      until: (edtf, time) => (edtf === null ? "ohne Enddatum" : `bis ${edtfInWords(edtf, "de", time)}`),
      tie: (kind) => (kind === "ALLIED" ? "verbündet" : "verfeindet"),
      stance: (stance) => (stance === "SUPPORTS" ? "vertritt" : "lehnt ab"),
      link: (kind) => ({ SUPPORTS: "stützt", ATTACKS: "greift an", UNDERCUTS: "untergräbt" })[kind],
      another: "eine andere Lesart",
    },
    filtered: (ties, actors) =>
      `Gefiltert: ${counted("de", ties, { one: "Beziehung", other: "Beziehungen" })}, ${counted("de", actors, { one: "Akteur", other: "Akteure" })} verborgen`,
    placed: (names) => `Von Hand gesetzt: ${placedNames("de", names, { one: "Akteur", other: "Akteure" })}`,
    revision: (revision) => `Fassung ${revision}`,
    andMore: (count) => `und ${count} weitere`,
    description: (title, date) => `${title}: Bündnisse und Gegnerschaften${date === null ? "" : `, ${date}`}`,
    ofAgreement: {
      allied: "einig (berechnet)",
      opposed: "uneinig (berechnet)",
      description: (title, date) =>
        `${title}: aus Positionen berechnete Einigkeit${date === null ? "" : `, ${date}`}`,
    },
  },
  ru: {
    legend: {
      allied: "союзники",
      opposed: "противники",
      bands: "много связей",
      computed: "лагеря вычислены по связям",
      possible: "лишь возможно",
    },
    source: ({ id, sources, licence }) => `Данные: ${id}; источников: ${sources.length}; ${licence}`,
    reading: (reading) => `Другая версия — ${reading}`,
    changes: {
      from: (edtf, time) => (edtf === null ? "без даты начала" : `начало — ${edtfInWords(edtf, "ru", time)}`),
      until: (edtf, time) => (edtf === null ? "без даты конца" : `конец — ${edtfInWords(edtf, "ru", time)}`),
      tie: (kind) => (kind === "ALLIED" ? "союзники" : "противники"),
      stance: (stance) => (stance === "SUPPORTS" ? "поддерживает" : "отвергает"),
      link: (kind) => ({ SUPPORTS: "поддерживает", ATTACKS: "оспаривает", UNDERCUTS: "подрывает" })[kind],
      another: "другая версия",
    },
    filtered: (ties, actors) =>
      `Отбор: скрыто ${counted("ru", ties, { one: "связь", few: "связи", other: "связей" })}, ${counted("ru", actors, { one: "участник", few: "участника", other: "участников" })}`,
    placed: (names) =>
      `Поставлены вручную: ${placedNames("ru", names, { one: "участник", few: "участника", other: "участников" })}`,
    revision: (revision) => `редакция ${revision}`,
    andMore: (count) => `и ещё ${count}`,
    description: (title, date) => `${title}: союзы и противостояния${date === null ? "" : `, ${date}`}`,
    ofAgreement: {
      allied: "согласны (вычислено)",
      opposed: "не согласны (вычислено)",
      description: (title, date) =>
        `${title}: согласие, вычисленное по позициям${date === null ? "" : `, ${date}`}`,
    },
  },
};

/** More than so many are counted. */
const MOST_NAMED = 3;

function placedNames(locale: string, names: readonly string[], forms: Forms): string {
  return names.length > MOST_NAMED ? counted(locale, names.length, forms) : names.join(", ");
}

/** Makes the texts on the sheets of a story. */
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
  const [phrases, time] = [phrasesFor(dataset, language), timeOf(dataset)];
  return {
    title: dataset.title,
    legend: dataset.areFactionsComputed === true ? phrases.legend : { ...phrases.legend, computed: null },
    marks: marksInWords(whole, page.appearance, language),
    headlineDate: (date) => headlineOf(date, language, time, DAY_OF_MONTH),
    headlineMonth: (date) => headlineOf(date, language, time, MONTH_ALONE),
    axisMark: ({ date, unit }) => axisMarkInWords(date, unit, language, time),
    caption: (caption) => captionWords(whole, language, caption),
    source: phrases.source(dataset),
    mark: markOf(story, page, language),
    revision: phrases.revision(dataset.revision),
    permalink: (date) => permalinkOf(page, dataset, date),
    description: (date) => phrases.description(dataset.title, dayInWords(date, language, time)),
  };
}

function phrasesFor({ agreementTies }: Dataset, language: SheetLanguage): Phrases {
  const phrases = PHRASES[language];
  if (agreementTies === undefined) return phrases;
  const { description, ...signs } = phrases.ofAgreement;
  return { ...phrases, description, legend: { ...phrases.legend, ...signs } };
}

/** Says that actors were placed by hand: their distances then mean nothing. */
function markOf(
  { preferred, whole, index }: FilteredStory,
  { view: { reading, filter }, arrangement = USUAL_ARRANGEMENT }: PageView,
  language: SheetLanguage,
): SheetWords["mark"] {
  const phrases = PHRASES[language];
  const named = reading === null ? null : nameReading(preferred, reading, language);
  const followed = named === null ? [] : [phrases.reading(named)];
  const names = arrangement.pins.map(({ actor }) => whole.actors.get(actor)?.shortName ?? actor);
  const placed = names.length === 0 ? [] : [phrases.placed(names)];
  const asked = attributeTestsInWords(filter.attributes, whole.dataset, language);
  if (followed.length + placed.length === 0 && !isFiltering(filter)) return null;
  return (date) => {
    const hidden = isFiltering(filter) ? [hiddenAsOf(whole, index, date)] : [];
    const filtered = hidden.map(({ ties, actors }) => phrases.filtered(ties, actors));
    return [...followed, ...filtered, ...asked, ...placed].join(" · ");
  };
}

function captionWords(
  index: StoryIndex,
  language: SheetLanguage,
  caption: Caption,
): { readonly headline: string; readonly detail: string | null } {
  const { headline, detail } = captionSentences(index, language, caption);
  const when = edtfInWords(caption.date, language, timeOf(index.dataset));
  return { headline, detail: detail === null ? when : `${when} · ${detail}` };
}

function captionSentences(
  index: StoryIndex,
  language: SheetLanguage,
  caption: Caption,
): { readonly headline: string; readonly detail: string | null } {
  if (caption.captioned === null) return caption;
  const [first, ...others] = caption.captioned
    .slice(0, MOST_TOLD)
    .map((change) => describeChange(change, index, language));
  const left = caption.captioned.length - MOST_TOLD;
  if (left > 0) others.push(PHRASES[language].andMore(left));
  return { headline: `${first}.`, detail: others.length === 0 ? null : `${others.join("; ")}.` };
}

/** `New Opposition: from October 1925`; null for a reading that the story does not have. */
function nameReading(preferred: StoryIndex, name: string, language: SheetLanguage): string | null {
  const reading = otherReadings(preferred.dataset).find((one) => one.name === name);
  if (reading === undefined) return null;
  const { changes } = PHRASES[language];
  const time = timeOf(preferred.dataset);
  const phrases = {
    ...changes,
    from: (edtf: string | null) => changes.from(edtf, time),
    until: (edtf: string | null) => changes.until(edtf, time),
    date: (edtf: string) => edtfInWords(edtf, language, time),
  };
  return labelReading(reading, preferred, phrases)
    .map(({ about, difference, note }) => `${about}: ${difference ?? note ?? changes.another}`)
    .join(", ");
}
