import type { ArgumentStanding, Semantics, Standing } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

const MARKS: Readonly<Record<Standing, string>> = {
  ACCEPTED: "✓",
  CREDIBLE: "◐",
  REJECTED: "✕",
  UNDECIDED: "?",
  NONE: "–",
};

const POSSIBLE_MARK = "◌";
const PAST_MARK = "·";

interface StandingMarkProps {
  readonly standing: ArgumentStanding;
  readonly semantics: Semantics;
  /** Whether there is room for a sign alone. */
  readonly isShort?: boolean;
}

/** The standing of an argument, as a sign and in words. */
export function StandingMark({ standing: one, semantics, isShort = false }: StandingMarkProps): ReactNode {
  const { standing, presence } = one;
  const { t } = useWords();
  if (standing === null) {
    const words = t("argument-map.presence", { presence });
    // A past one has no holders beside it, and so room for words.
    if (presence !== "POSSIBLE" && !isShort) return <span className="standing-mark absent">{words}</span>;
    return (
      <span className="standing-mark" title={words}>
        <span aria-hidden="true">{presence === "POSSIBLE" ? POSSIBLE_MARK : PAST_MARK}</span>
        <span className="hidden">{words}</span>
      </span>
    );
  }
  return (
    <span
      className={`standing-mark ${standing.toLowerCase()}`}
      title={t("argument-map.standing", { standing, semantics })}
    >
      <span aria-hidden="true">{MARKS[standing]}</span>
      <span className="hidden">{t("argument-map.standing", { standing, semantics })}</span>
    </span>
  );
}
