import { loadFonts } from "../scene/text-measure.ts";
import { LIGHT } from "../theme/scene-theme.ts";
import { type Language, SCRIPT_SAMPLES } from "./language.ts";
import { loadMessages } from "./load-messages.ts";
import { createWords, type Words } from "./words.ts";

const loaded = new Map<Language, Words>();

/** Fetches the messages of one language and the fonts of its script. */
export async function loadWords(language: Language): Promise<Words> {
  const [messages] = await Promise.all([loadMessages(language), loadFonts(LIGHT, SCRIPT_SAMPLES[language])]);
  const words = loaded.get(language) ?? createWords(language, messages);
  loaded.set(language, words);
  return words;
}

/** The words of a language that has been loaded; null for another. */
export function loadedWords(language: Language): Words | null {
  return loaded.get(language) ?? null;
}
