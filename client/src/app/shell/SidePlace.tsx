import { type CSSProperties, type ReactNode, useState } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Separator } from "../../ui/Separator.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useKeptNumber } from "../../ui/use-kept-number.ts";

interface SidePlaceProps {
  /** The id of what is open; it unfolds when something else is opened. */
  readonly shown: string;
  readonly children: ReactNode;
}

/** Shares of the page in per cent: of its width beside the views, of its height as a bottom sheet. */
const SIDE = { name: "panel-width", usual: 27, least: 18, most: 60, step: 3 } as const;
const BOTTOM_SHEET = { name: "panel-height", usual: 55, least: 20, most: 90, step: 5 } as const;

/** The place of the open panel: beside the views, or a bottom sheet on a narrow screen. */
export function SidePlace({ shown, children }: SidePlaceProps): ReactNode {
  const { t } = useWords();
  const isBottomSheet = useIsNarrow();
  const { usual, least, most, step } = isBottomSheet ? BOTTOM_SHEET : SIDE;
  const [width, keepWidth] = useKeptNumber(SIDE.name, SIDE.least, SIDE.most);
  const [height, keepHeight] = useKeptNumber(BOTTOM_SHEET.name, BOTTOM_SHEET.least, BOTTOM_SHEET.most);
  const [folded, setFolded] = useState<string | null>(null);
  const isFolded = folded === shown;
  const share = (isBottomSheet ? height : width) ?? usual;
  const keep = (next: number): void => {
    setFolded(null);
    (isBottomSheet ? keepHeight : keepWidth)(next);
  };
  return (
    <div className={`side${isFolded ? " folded" : ""}`} style={{ "--side": share } as CSSProperties}>
      <section className="separator-place" aria-label={t("shell.resize-panel")}>
        <Separator
          label={t("shell.resize-panel")}
          orientation={isBottomSheet ? "horizontal" : "vertical"}
          value={share}
          least={least}
          most={most}
          step={step}
          isReversed
          onMove={keep}
          valueAt={({ clientX, clientY }) =>
            isBottomSheet
              ? 100 - (100 * clientY) / window.innerHeight
              : 100 - (100 * clientX) / window.innerWidth
          }
          onToggle={() => setFolded(isFolded ? null : shown)}
          isFolded={isFolded}
        />
      </section>
      {children}
    </div>
  );
}
