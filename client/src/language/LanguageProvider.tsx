import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { keep, readKept } from "../browser/kept.ts";
import { loadFonts } from "../scene/text-measure.ts";
import { LIGHT } from "../theme/scene-theme.ts";
import { isLanguage, type Language, preferredLanguage, SCRIPT_SAMPLES } from "./language.ts";
import { loadWords } from "./load-words.ts";
import type { Words } from "./words.ts";

interface Speech {
  readonly words: Words;
  /** What the reader or the address asked for; null where the browser's wish decides. */
  readonly chosen: Language | null;
  /** Kept for the next visit. */
  readonly choose: (language: Language) => void;
  /** Spoken for this page alone. */
  readonly speak: (language: Language | null) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** Speaks the language of the address, then the one kept, then the browser's; shows nothing before it can speak. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(chosenAtFirst);
  const [words, setWords] = useState<Words | null>(null);
  const language = chosen ?? preferredLanguage(navigator.languages);
  useEffect(() => {
    let late = false;
    Promise.all([loadWords(language), loadFonts(LIGHT, SCRIPT_SAMPLES[language])]).then(
      ([loaded]) => {
        if (late) return;
        document.documentElement.lang = language;
        setWords(loaded);
      },
      // The language already spoken goes on; without any there is no page to speak on.
      (error: unknown) => console.error(error),
    );
    return () => {
      late = true;
    };
  }, [language]);
  const choose = useCallback((next: Language): void => {
    keep("language", next);
    setChosen(next);
  }, []);
  const speech = useMemo(
    () => (words === null ? null : { words, chosen, choose, speak: setChosen }),
    [words, chosen, choose],
  );
  return speech === null ? null : <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error("Whatever speaks stands within a LanguageProvider");
  return speech;
}

/** The language shown: messages, dates, numbers. */
export function useWords(): Words {
  return useSpeech().words;
}

function chosenAtFirst(): Language | null {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const kept = readKept("language");
  return isLanguage(kept) ? kept : null;
}
