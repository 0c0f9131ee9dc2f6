export const LANGUAGES = ["en", "de", "ru"] as const;

/** A language that the page speaks, as a BCP 47 tag. */
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  de: "Deutsch",
  ru: "Русский",
};

/** Letters by which the fonts' files of a language's script are fetched. */
export const SCRIPT_SAMPLES: Readonly<Record<Language, string>> = {
  en: "Entente 1922–1929",
  de: "Bündnisse 1922–1929",
  ru: "Союзы 1922–1929, Entente",
};

export function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** The first of the wishes (BCP 47 tags, the dearest first) that the page speaks; English where it speaks none. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const [primary = ""] = wish.toLowerCase().split("-");
    if (isLanguage(primary)) return primary;
  }
  return "en";
}
