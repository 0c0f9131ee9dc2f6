import { type ReactNode, useEffect, useState } from "react";
import { endFullScreen } from "../../browser/full-screen.ts";
import { useWakeLock } from "../../browser/use-wake-lock.ts";
import { cancelRange } from "../../playback/play-range.ts";
import type { Selection } from "../../story/selection.ts";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { createPaging, PagingContext } from "../../ui/paging.ts";
import { useBackRow } from "../../ui/use-back-row.ts";
import type { ViewEntry } from "../../workspace/entries.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { PredictionChooser } from "../prediction/PredictionChooser.tsx";
import { QuestionBoard } from "../prediction/QuestionBoard.tsx";
import { useClassroom } from "../state/classroom.ts";
import { PresentCaption } from "./PresentCaption.tsx";
import { PresentHeader } from "./PresentHeader.tsx";
import { usePresentActions } from "./use-present-actions.ts";
import { useEndOfFullScreen, usePresentKeys } from "./use-present-keys.ts";
import "./present.css";

export interface PresentationProps {
  /** Id of the element that describes the picture in words. */
  readonly describedBy: string;
  /** The views that can be presented. */
  readonly views: readonly ViewEntry[];
}

/**
 * A view shown to a class: large, without controls, driven by a presentation clicker. On a pupil's device it follows
 * the presenter.
 */
export default function Presentation({ describedBy, views }: PresentationProps): ReactNode {
  const { blank, dialog } = useWorkspace();
  const { following, question } = useClassroom();
  const leave = useLeave();
  const [paging] = useState(createPaging);
  usePresentKeys(usePresentActions(leave, paging));
  useEndOfFullScreen(leave);
  useWakeLock();
  useRootMark();
  const isChoosing = following === null && dialog === "prediction" && question === null;
  return (
    <div
      className={following === null ? "presentation" : "presentation following"}
      data-testid="presentation"
    >
      <PresentHeader onLeave={leave} />
      <main className="presentation-stage">
        <PagingContext.Provider value={paging}>
          <PresentedView describedBy={describedBy} views={views} />
        </PagingContext.Provider>
      </main>
      {question !== null ? (
        <QuestionBoard question={question} />
      ) : isChoosing ? (
        <PredictionChooser />
      ) : (
        <PresentCaption />
      )}
      {blank ? <div className="presentation-blank" data-testid="blank" /> : null}
    </div>
  );
}

/** The first of the views shown. A press on an item brings it into focus, except on a pupil's device. */
function PresentedView({ describedBy, views }: PresentationProps): ReactNode {
  const { story, clock, shown, change, theme, reducedMotion } = useWorkspace();
  const { following } = useClassroom();
  const backRow = useBackRow();
  const entry = views.find(({ id }) => id === shown.views[0]) ?? views[0];
  if (entry === undefined) return null;
  const View = entry.component;
  const focusOn = (selection: Selection | null): void => {
    if (following === null) change({ focus: selection === null ? [] : [selection] });
  };
  return (
    <LazyPart key={entry.id} waiting={<div className="pane-waiting" aria-busy="true" />}>
      <View
        story={story}
        clock={clock}
        selection={null}
        onSelect={focusOn}
        theme={theme}
        reducedMotion={reducedMotion}
        describedBy={describedBy}
        focus={shown.focus}
        smallestText={following === null ? backRow : 0}
      />
    </LazyPart>
  );
}

/** Marks the root element for the style sheets while a presentation is on. */
function useRootMark(): void {
  useEffect(() => {
    document.documentElement.dataset.presenting = "";
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, []);
}

/** Returns a function that ends the presentation at the same view and shows the hidden days again. */
function useLeave(): () => void {
  const { change, setBlank, openDialog, dialog, clock } = useWorkspace();
  const { following, askQuestion } = useClassroom();
  return () => {
    if (following !== null) return;
    cancelRange(clock);
    setBlank(false);
    if (dialog !== null) openDialog(null);
    askQuestion(null);
    change({ present: false, until: null, focus: [] });
    endFullScreen();
  };
}
