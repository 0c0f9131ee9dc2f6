import type { StoryTime } from "@entente/core";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { storeValue } from "../browser/local-storage.ts";
import { readChosenLanguage } from "./initial-language.ts";
import { type Language, preferredLanguage } from "./language.ts";
import { loadedWords, loadWords } from "./load-words.ts";
import { type Words, wordsInTime } from "./words.ts";

interface LanguageState {
  readonly words: Words;
  /** The language that the reader or the address asked for; null if the browser's preference decides. */
  readonly chosen: Language | null;
  /** Shows a language and keeps it for the next visit. */
  readonly chooseLanguage: (language: Language) => void;
  /** Shows a language on this page alone; null leaves the choice to the browser. */
  readonly showLanguage: (language: Language | null) => void;
}

const LanguageContext = createContext<LanguageState | null>(null);

/**
 * Provides the language of the address, else the one kept, else the browser's. Renders nothing until its messages are
 * loaded.
 */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(readChosenLanguage);
  const language = chosen ?? preferredLanguage(navigator.languages);
  const [words, setWords] = useState(() => loadedWords(language));
  useEffect(() => {
    let late = false;
    loadWords(language).then(
      (loaded) => {
        if (late) return;
        document.documentElement.lang = language;
        setWords(loaded);
      },
      // The language shown so far stays. If there is none, the page stays empty.
      (error: unknown) => console.error(error),
    );
    return () => {
      late = true;
    };
  }, [language]);
  const chooseLanguage = useCallback((next: Language): void => {
    storeValue("language", next);
    setChosen(next);
  }, []);
  const state = useMemo(
    () => (words === null ? null : { words, chosen, chooseLanguage, showLanguage: setChosen }),
    [words, chosen, chooseLanguage],
  );
  return state === null ? null : (
    <LanguageContext.Provider value={state}>{children}</LanguageContext.Provider>
  );
}

interface StoryWordsProps {
  /** Whether the ties of the story are computed from positions. */
  readonly isOfAgreement: boolean;
  readonly children: ReactNode;
}

/** Words for one story: what is computed from positions is never called an alliance. */
export function StoryWords({ isOfAgreement, children }: StoryWordsProps): ReactNode {
  const state = useLanguage();
  const own = useMemo(
    () => (isOfAgreement ? { ...state, words: state.words.ofAgreement() } : state),
    [state, isOfAgreement],
  );
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isOfAgreement) dataset.ties = "agreement";
    else delete dataset.ties;
  }, [isOfAgreement]);
  return <LanguageContext.Provider value={own}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error("useLanguage must be used inside <LanguageProvider>");
  return state;
}

/** Lets everything within it say the dates of a story as days, as steps, or as none. */
export function StoryTimeProvider({ time, children }: StoryTimeProviderProps): ReactNode {
  const state = useLanguage();
  const within = useMemo(() => ({ ...state, words: wordsInTime(state.words, time) }), [state, time]);
  return <LanguageContext.Provider value={within}>{children}</LanguageContext.Provider>;
}

interface StoryTimeProviderProps {
  readonly time: StoryTime;
  readonly children: ReactNode;
}

/** The messages, dates and numbers of the language shown. */
export function useWords(): Words {
  return useLanguage().words;
}
