import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import type { PanelProps } from "../workspace/workspace.ts";
import { keepTyped } from "./typed-early.ts";

/** Takes what is typed until the search has come: no letter of it may be taken for a command. */
export function SearchWaiting({ onClose }: Pick<PanelProps, "onClose">): ReactNode {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  // Before the next key can be pressed.
  useLayoutEffect(() => {
    keepTyped("");
    input.current?.focus();
  }, []);
  return (
    <PanelFrame name="search-panel" kind={t("search.kind")} title={t("search.title")} onClose={onClose}>
      <input
        className="search-input"
        aria-label={t("search.by-name")}
        placeholder={t("search.by-name")}
        ref={input}
        onChange={({ target }) => keepTyped(target.value)}
      />
    </PanelFrame>
  );
}
