import type { StoryTime } from "@entente/core";
import { IntlMessageFormat } from "intl-messageformat";
import type { ReactNode } from "react";
import type { Catalogue } from "../messages/catalogue.ts";
import type { en } from "../messages/en/index.ts";
import { createCountedWords, createWordsWithoutTime } from "./counted-words.ts";
import type { MessageValues } from "./date-message.ts";
import { createDateWords, type DateWords } from "./date-words.ts";
import { keyParts } from "./key-parts.tsx";
import type { Language } from "./language.ts";

export type MessageKey = keyof typeof en;
export type Messages = Catalogue<typeof en>;
export type RichValues = Readonly<
  Record<string, ReactNode | ((children: readonly ReactNode[]) => ReactNode)>
>;

/** Messages, dates, numbers and lists in one language. */
export interface Words {
  readonly language: Language;
  /** One message, in plain text. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** One message with elements in place of some values, or around parts that stand in `<tags>`. */
  readonly rich: (key: MessageKey, values: RichValues) => ReactNode;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** The dates of the story shown: days, steps, or none. */
  readonly dates: DateWords;
  /** Days of the calendar, whatever the time of the story: those of lives and of columns of its own. */
  readonly calendar: DateWords;
  /** The name of a language (BCP 47 tag) in this one. */
  readonly languageName: (tag: string) => string;
  /** Alphabetical order in this language. */
  readonly compare: (a: string, b: string) => number;
  /** The words for a story whose ties are computed from positions. */
  readonly ofAgreement: () => Words;
}

/** What ties are: told by the story, or computed from positions. */
type TieOrigin = "TOLD" | "AGREEMENT";

/** The locale for numbers and dates; English is British. */
export function localeOf(language: Language): string {
  return language === "en" ? "en-GB" : language;
}

export function createWords(language: Language, messages: Messages, ties: TieOrigin = "TOLD"): Words {
  const locale = localeOf(language);
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const texts: Readonly<Partial<Record<string, string>>> = messages;
  const textOf = (key: MessageKey): string =>
    (ties === "AGREEMENT" ? texts[`agreement.${key}`] : undefined) ?? messages[key];
  const format = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key) ?? new IntlMessageFormat(textOf(key), locale);
    formats.set(key, known);
    return known;
  };
  const lister = new Intl.ListFormat(locale, { type: "conjunction" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const collator = new Intl.Collator(locale, { numeric: true });
  const plain = new Intl.NumberFormat(locale);
  const t: Words["t"] = (key, values) => String(format(key).format(values));
  const calendar = createDateWords(locale, t);
  return {
    language,
    t,
    rich: (key, values) => {
      const parts = format(key).format<ReactNode>(values as Record<string, ReactNode>);
      return Array.isArray(parts) ? keyParts(parts) : parts;
    },
    list: (items) => lister.format(items),
    number: (value, options) =>
      (options === undefined ? plain : new Intl.NumberFormat(locale, options)).format(value),
    dates: calendar,
    calendar,
    languageName: (tag) => languages.of(tag) ?? tag,
    compare: collator.compare,
    ofAgreement: () => createWords(language, messages, "AGREEMENT"),
  };
}

/** The words for a story of some time. */
export function wordsInTime(words: Words, time: StoryTime): Words {
  const { t, language, calendar } = words;
  switch (time.kind) {
    case "CALENDAR":
      return { ...words, dates: calendar };
    case "COUNTED":
      return { ...words, dates: createCountedWords(time, language, t) };
    case "NONE":
      return { ...words, dates: createWordsWithoutTime(t) };
  }
}
