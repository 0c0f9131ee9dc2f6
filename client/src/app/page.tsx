import { createRoot } from "react-dom/client";
import type { Language } from "../language/language.ts";
import { loadWords } from "../language/load-words.ts";
import { App } from "./App.tsx";

/** Renders the page as soon as it has the words of a language. */
export async function showPage(root: HTMLElement, language: Language): Promise<void> {
  await loadWords(language);
  createRoot(root).render(<App />);
}
