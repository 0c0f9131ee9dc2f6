import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { PanelHeader } from "../ui/Panel.tsx";
import { InspectionContext } from "./inspection.ts";
import { useContent } from "./use-content.tsx";
import { useInspectionOf } from "./use-inspection-of.ts";
import { useTrail } from "./use-trail.ts";
import "./inspector.css";

interface InspectorProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selection: Selection;
  readonly onSelect: Select;
  readonly onClose: () => void;
}

/** The panel with all facts about the selection and their sources. */
export default function Inspector({ story, clock, selection, onSelect, onClose }: InspectorProps): ReactNode {
  const inspection = useInspectionOf(story, clock, onSelect);
  const { t } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const { back, forward } = useTrail(selection, onSelect);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is read from its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [selection]);
  const { kind, title, heading, body } = useContent(selection, inspection.index);
  return (
    <aside
      className="panel inspector"
      aria-label={t("inspector.about", { title })}
      ref={scroller}
      tabIndex={-1}
      data-selection={`${selection.kind}:${selection.id}`}
    >
      <PanelHeader
        kind={
          <>
            {t(kind)}
            <span className="trail">
              <TrailButton step={back} label={t("inspector.back")} mark="‹" />
              <TrailButton step={forward} label={t("inspector.forward")} mark="›" />
            </span>
          </>
        }
        title={heading}
        onClose={onClose}
      />
      <InspectionContext.Provider value={inspection}>{body}</InspectionContext.Provider>
    </aside>
  );
}

interface TrailButtonProps {
  readonly step: (() => void) | null;
  readonly label: string;
  readonly mark: string;
}

function TrailButton({ step, label, mark }: TrailButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="trail-step"
      aria-label={label}
      title={label}
      // Disabled without leaving the tab order, so that the focus stays in the panel.
      aria-disabled={step === null}
      onClick={() => step?.()}
    >
      {mark}
    </button>
  );
}
