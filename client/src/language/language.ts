export const LANGUAGES = ["en", "de", "ru"] as const;

/** A language that the page speaks, as a BCP 47 tag. */
export type Language = (typeof LANGUAGES)[number];

/** The name of each language in that language. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  ru: "Русский",
};

/** Sample text that makes the browser fetch the font files of a language's script. */
export const SCRIPT_SAMPLES: Readonly<Record<Language, string>> = {
  en: "Entente 1922–1929",
  de: "Bündnisse 1922–1929",
  ru: "Союзы 1922–1929, Entente",
};

/** What the page says while its code and its story are on their way, before it has its messages. */
export const OPENING_WORDS: Readonly<Record<Language, string>> = {
  en: "Loading the story…",
  de: "Die Geschichte wird geladen …",
  ru: "История загружается…",
};

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The first of the browser's preferred languages (BCP 47 tags) that the page has; English if it has none. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const tag of preferences) {
    const [primary = ""] = tag.toLowerCase().split("-");
    if (isLanguage(primary)) return primary;
  }
  return "en";
}
