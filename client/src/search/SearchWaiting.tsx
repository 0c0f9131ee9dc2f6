import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { keepTyped } from "./typed-early.ts";

/** Takes the letters typed while the search is loading, so that none of them runs a command. */
export function SearchWaiting({ onClose }: Pick<PanelProps, "onClose">): ReactNode {
  const { t } = useWords();
  const { isPanelAsked } = useWorkspace();
  const input = useRef<HTMLInputElement>(null);
  // A layout effect, so that it is done before the next key press.
  useLayoutEffect(() => {
    keepTyped("");
    if (isPanelAsked) input.current?.focus();
  }, [isPanelAsked]);
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
