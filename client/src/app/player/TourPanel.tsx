import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { currentStop } from "../../tours/go-to-stop.ts";
import { toursOf, tourTitle } from "../../tours/story-tours.ts";
import { StopsAndSources, TourList } from "../../tours/ToursPanel.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import "../../inspector/inspector.css";

/** The list of tours; on a tour its stops, and the sources of the current one. */
export default function TourPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const workspace = useWorkspace();
  const { t, language } = useWords();
  const now = currentStop(workspace);
  return (
    <PanelFrame
      name="tours"
      kind={t("tour.name")}
      title={now === null ? t("tour.choose") : tourTitle(now.tour, language)}
      onClose={onClose}
    >
      {now === null ? (
        <TourList tours={toursOf(workspace.whole)} onBegin={onClose} />
      ) : (
        <StopsAndSources now={now} />
      )}
    </PanelFrame>
  );
}
