import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

/** What BCP 47 says of a text that is in no language: an address, a number. */
const NO_LANGUAGE = "zxx";

interface InOwnLanguageProps {
  /** BCP 47 tag of the language that the text is in. */
  readonly language: string;
  /** To a screen reader's voice alone, where a mark for the eye stands close by. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A text that may be in another language than the page; then it says so, to the eye and to a screen reader's voice. */
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
