import { type ReactNode, useContext } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { PagingContext, type Turn } from "./paging.ts";

interface PageTurnerProps {
  /** The number of items before those shown. */
  readonly before: number;
  readonly shown: number;
  /** The number of all items. */
  readonly all: number;
  readonly onTurn: (turn: Turn) => void;
}

/** The range of items shown and the buttons to the others; nothing if all are shown. */
export function PageTurner({ before, shown, all, onTurn }: PageTurnerProps): ReactNode {
  const { t, number } = useWords();
  const hasKeys = useContext(PagingContext) !== null;
  if (shown >= all) return null;
  const button = (turn: Turn, sign: string, isOff: boolean): ReactNode => (
    <button
      type="button"
      aria-label={turn === 1 ? t("present.next-page") : t("present.previous-page")}
      title={hasKeys ? (turn === 1 ? "⇧ →" : "⇧ ←") : undefined}
      disabled={isOff}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onTurn(turn)}
    >
      {sign}
    </button>
  );
  return (
    <span className="page-turner presentation-steps">
      {button(-1, "‹", before === 0)}
      <span data-testid="page-shown">
        {t("present.page", { from: number(before + 1), to: number(before + shown), all: number(all) })}
      </span>
      {button(1, "›", before + shown >= all)}
      {hasKeys ? <span className="page-key">⇧ →</span> : null}
    </span>
  );
}
