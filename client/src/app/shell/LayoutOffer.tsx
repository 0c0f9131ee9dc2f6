import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import "./layout-offer.css";

/** Says that a better layout is ready and lets the reader take it; it lies over the page, so that nothing moves for it. */
export function LayoutOffer(): ReactNode {
  const { t } = useWords();
  const takeOffer = useWorkspace().layout?.takeOffer ?? null;
  // A status is there before its text: screen readers then say it.
  return (
    <div className="layout-offer" role="status">
      {takeOffer === null ? null : (
        <p data-testid="layout-offer">
          {t("network.better-layout")}
          <button type="button" className="link" onClick={takeOffer}>
            {t("network.take-layout")}
          </button>
        </p>
      )}
    </div>
  );
}
