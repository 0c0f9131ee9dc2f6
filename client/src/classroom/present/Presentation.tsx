import { dateShown } from "@entente/core";
import { type ReactNode, useEffect, useState } from "react";
import { endFullScreen } from "../../browser/full-screen.ts";
import { useWakeLock } from "../../browser/use-wake-lock.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { cancelRange } from "../../playback/play-range.ts";
import type { Selection } from "../../story/selection.ts";
import { currentStop, stepTour } from "../../tours/go-to-stop.ts";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { createPaging, type Paging, PagingContext } from "../../ui/paging.ts";
import { useBackRow } from "../../ui/use-back-row.ts";
import type { ViewEntry } from "../../workspace/entries.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { PredictionChooser } from "../prediction/PredictionChooser.tsx";
import { QuestionBoard } from "../prediction/QuestionBoard.tsx";
import { advanceQuestion } from "../prediction/question-steps.ts";
import { useClassroom } from "../state/classroom.ts";
import { nameWithInitial } from "./name-with-initial.ts";
import { PresentCaption } from "./PresentCaption.tsx";
import { PresentHeader } from "./PresentHeader.tsx";
import type { PresentAction } from "./present-keys.ts";
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
  const workspace = useWorkspace();
  const classroom = useClassroom();
  const { story, clock, shown, change, blank, theme, reducedMotion, dialog } = workspace;
  const { following, question } = classroom;
  const leave = useLeave();
  const [paging] = useState(createPaging);
  usePresentKeys(useActions(leave, paging));
  useEndOfFullScreen(leave);
  useWakeLock();
  const backRow = useBackRow();
  useEffect(() => {
    document.documentElement.dataset.presenting = "";
    return () => {
      delete document.documentElement.dataset.presenting;
    };
  }, []);
  const entry = views.find(({ id }) => id === shown.views[0]) ?? views[0];
  const View = entry?.component;
  const speakOf = (selection: Selection | null): void => {
    if (following === null) change({ focus: selection === null ? [] : [selection] });
  };
  const choosing = following === null && dialog === "prediction" && question === null;
  return (
    <div
      className={following === null ? "presentation" : "presentation following"}
      data-testid="presentation"
    >
      <PresentHeader onLeave={leave} />
      <main className="presentation-stage">
        {View === undefined ? null : (
          <PagingContext.Provider value={paging}>
            <LazyPart key={entry?.id} waiting={<div className="pane-waiting" aria-busy="true" />}>
              <View
                story={story}
                clock={clock}
                selection={null}
                onSelect={speakOf}
                theme={theme}
                reducedMotion={reducedMotion}
                describedBy={describedBy}
                focus={shown.focus}
                smallestText={following === null ? backRow : 0}
              />
            </LazyPart>
          </PagingContext.Provider>
        )}
      </main>
      {question !== null ? (
        <QuestionBoard question={question} />
      ) : choosing ? (
        <PredictionChooser />
      ) : (
        <PresentCaption />
      )}
      {blank ? <div className="presentation-blank" data-testid="blank" /> : null}
    </div>
  );
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

/** What each key does, in the order of what lies on top. */
function useActions(leave: () => void, paging: Paging): (action: PresentAction) => void {
  const workspace = useWorkspace();
  const classroom = useClassroom();
  const { compare } = useWords();
  const { story, clock, shown, change, blank, setBlank, dialog, openDialog } = workspace;
  const { following, question } = classroom;
  const step = (direction: 1 | -1): void => {
    if (blank) setBlank(false);
    else if (question !== null) {
      if (direction === 1) advanceQuestion(workspace, classroom);
    } else if (dialog === null) {
      const now = currentStop(workspace);
      if (now === null) clock.dispatch({ type: "step", among: story.changeDates, direction });
      else stepTour(workspace, now, direction);
    }
  };
  return (action) => {
    if (following !== null) return;
    switch (action.type) {
      case "next":
        return step(1);
      case "previous":
        return step(-1);
      case "turn":
        return blank ? undefined : paging.turn(action.by);
      case "blank":
        return setBlank(!blank);
      case "toggle":
        // At the veil there is nothing to play, and a start from the end would begin the story anew.
        if (question?.open === true && !blank) return;
        return blank ? setBlank(false) : clock.dispatch({ type: "toggle" });
      case "leave":
        if (blank) return setBlank(false);
        if (dialog !== null) return openDialog(null);
        return leave();
      case "ask":
        if (!blank && question === null) openDialog(dialog === null ? "prediction" : null);
        return;
      case "guess":
        return blank ? undefined : guess(action.place);
      case "unguess":
        return blank || question === null || !question.open ? undefined : undoGuess(classroom);
      case "initial": {
        if (blank || dialog !== null) return;
        const date = dateShown(clock.state());
        return change({ focus: nameWithInitial(story, date, action.letter, shown.focus, compare) });
      }
      case "nothing":
        return;
    }
  };
  function guess(place: number): void {
    if (question === null) {
      document.querySelectorAll<HTMLButtonElement>("[data-choice]")[place]?.click();
      return;
    }
    const option = question.options[place];
    if (question.open && option !== undefined) classroom.countGuess(option, 1);
  }
}

/** Takes back the last counted guess. */
function undoGuess({ lastHand, countGuess }: ReturnType<typeof useClassroom>): void {
  if (lastHand !== null) countGuess(lastHand, -1);
}
