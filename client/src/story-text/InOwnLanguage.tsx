import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

/** The BCP 47 tag of a text in no language, such as an address or a number. */
const NO_LANGUAGE = "zxx";

interface InOwnLanguageProps {
  /** BCP 47 tag of the language that the text is in. */
  readonly language: string;
  /** Marks the language for screen readers alone, because a visible mark is nearby. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A text marked with its language, visibly and for screen readers, if that is not the page's. */
export function InOwnLanguage({ language, unseen = false, children }: InOwnLanguageProps): ReactNode {
  const { t, language: spoken, languageName } = useWords();
  if (language === spoken || language === NO_LANGUAGE) return children;
  const [primary] = language.split("-");
  if (unseen || primary === spoken) return <span lang={language}>{children}</span>;
  return (
    <span
      lang={language}
      data-language={primary}
      className="untranslated"
      title={t("shell.untranslated", { language: languageName(language) })}
    >
      {children}
    </span>
  );
}
