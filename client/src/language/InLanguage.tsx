import { isIn, PLAIN_LANGUAGE, type Translations } from "@entente/core";
import type { ReactNode } from "react";
import { useWorkspace } from "../workspace/workspace.ts";
import { useWords } from "./LanguageProvider.tsx";

interface InLanguageProps {
  /** The translations that the dataset gives of this text: `actor.names`, `event.headlines` … */
  readonly of: Translations | undefined;
  readonly children: ReactNode;
}

/** A text of the dataset; where it is not translated it says so, to the eye and to a screen reader's voice. */
export function InLanguage({ of, children }: InLanguageProps): ReactNode {
  const { story } = useWorkspace();
  const { t, language } = useWords();
  const { dataset } = story.index;
  if (isIn(language, of, dataset)) return children;
  const own = dataset.language ?? PLAIN_LANGUAGE;
  return (
    <span lang={own} className="untranslated" title={t("shell.untranslated", { language: own })}>
      {children}
    </span>
  );
}
