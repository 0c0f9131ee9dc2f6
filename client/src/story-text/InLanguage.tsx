import { isIn, PLAIN_LANGUAGE, type Translations } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { InOwnLanguage } from "./InOwnLanguage.tsx";

interface InLanguageProps {
  /** The translations that the dataset gives of this text: `actor.names`, `event.headlines` … */
  readonly of: Translations | undefined;
  /** See InOwnLanguage. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A text of the dataset, marked if it is not translated into the language shown. */
export function InLanguage({ of, unseen = false, children }: InLanguageProps): ReactNode {
  const { story } = useWorkspace();
  const { language } = useWords();
  const { dataset } = story.index;
  if (isIn(language, of, dataset)) return children;
  return (
    <InOwnLanguage language={dataset.language ?? PLAIN_LANGUAGE} unseen={unseen}>
      {children}
    </InOwnLanguage>
  );
}
