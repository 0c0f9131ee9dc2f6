import type { TourStop } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { stopCaption } from "./story-tours.ts";

/** The caption of a stop in the language shown, or marked as not translated. */
export function StopWords({ stop }: { readonly stop: TourStop }): ReactNode {
  const { language } = useWords();
  return <InLanguage of={stop.names}>{stopCaption(stop, language)}</InLanguage>;
}
