import type { Finding } from "@entente/formats/import";
import type { FINDING_MESSAGES } from "@entente/formats/words";
import { IntlMessageFormat } from "intl-messageformat";
import { useEffect, useState } from "react";
import type { Catalogue } from "../messages/catalogue.ts";
import { useWords } from "./LanguageProvider.tsx";
import type { Language } from "./language.ts";
import { localeOf } from "./words.ts";

/** Says in one sentence what an import or a format has found, without its places. */
export type DescribeFinding = (finding: Pick<Finding, "rule" | "parameters">) => string;

type FindingCatalogue = Catalogue<typeof FINDING_MESSAGES>;

const LOAD: Readonly<Record<Language, () => Promise<FindingCatalogue>>> = {
  en: async () => (await import("../messages/en/findings.ts")).findings,
  de: async () => (await import("../messages/de/findings.ts")).findings,
  ru: async () => (await import("../messages/ru/findings.ts")).findings,
};

/** Fetches the words of findings in one language. */
export async function loadFindingWords(language: Language): Promise<DescribeFinding> {
  const messages = await LOAD[language]();
  return ({ rule, parameters }) =>
    String(
      new IntlMessageFormat(messages[rule], localeOf(language), undefined, { ignoreTag: true }).format(
        parameters,
      ),
    );
}

/** The words of findings in the language of the page; null until they are fetched. */
export function useFindingWords(): DescribeFinding | null {
  const { language } = useWords();
  const [describe, setDescribe] = useState<{ readonly words: DescribeFinding } | null>(null);
  useEffect(() => {
    let isLate = false;
    loadFindingWords(language).then(
      (words) => isLate || setDescribe({ words }),
      (error: unknown) => console.error(error),
    );
    return () => {
      isLate = true;
    };
  }, [language]);
  return describe?.words ?? null;
}
