import type { Language } from "./language.ts";
import type { Messages } from "./words.ts";

const LOAD: Readonly<Record<Language, () => Promise<Messages>>> = {
  en: async () => (await import("../messages/en/index.ts")).en,
  de: async () => (await import("../messages/de/index.ts")).de,
  ru: async () => (await import("../messages/ru/index.ts")).ru,
};

/** Fetches the messages of one language. */
export function loadMessages(language: Language): Promise<Messages> {
  return LOAD[language]();
}
