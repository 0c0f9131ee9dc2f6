import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Separator } from "../ui/Separator.tsx";
import { type LanesSize, MOST_OF_PAGE } from "./use-lanes-size.ts";

const STEP = 3;

/** The separator above the lanes: it gives them more of the page, or folds them. */
export function LanesSeparator({ size }: { readonly size: LanesSize }): ReactNode {
  const { t } = useWords();
  const { share, isFolded, keep } = size;
  return (
    <section className="separator-place" aria-label={t("timeline.resize-lanes")}>
      <Separator
        label={t("timeline.resize-lanes")}
        orientation="horizontal"
        value={isFolded ? 0 : share}
        least={0}
        most={MOST_OF_PAGE}
        step={STEP}
        isReversed
        onMove={keep}
        valueAt={({ clientY }) => {
          const foot = document.querySelector(".lanes-scroller")?.getBoundingClientRect().bottom;
          return foot === undefined ? share : (100 * (foot - clientY)) / window.innerHeight;
        }}
        onToggle={() => keep(isFolded ? null : 0)}
        isFolded={isFolded}
      />
    </section>
  );
}
