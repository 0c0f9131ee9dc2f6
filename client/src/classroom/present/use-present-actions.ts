import { dateShown } from "@entente/core";
import { useWords } from "../../language/LanguageProvider.tsx";
import { currentStop, stepTour } from "../../tours/go-to-stop.ts";
import type { Paging } from "../../ui/paging.ts";
import { useWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { advanceQuestion } from "../prediction/question-steps.ts";
import { type Classroom, useClassroom } from "../state/classroom.ts";
import { nameWithInitial } from "./name-with-initial.ts";
import type { PresentAction } from "./present-keys.ts";

/** The function that runs an action of the presenter. On a pupil's device it does nothing. */
export function usePresentActions(leave: () => void, paging: Paging): (action: PresentAction) => void {
  const workspace = useWorkspace();
  const classroom = useClassroom();
  const { compare } = useWords();
  return (action) => {
    if (classroom.following !== null) return;
    if (workspace.blank) runWhileBlank(action, workspace);
    else runAction(action, { workspace, classroom, compare, leave, paging });
  };
}

interface Presenter {
  readonly workspace: Workspace;
  readonly classroom: Classroom;
  readonly compare: (a: string, b: string) => number;
  readonly leave: () => void;
  readonly paging: Paging;
}

/** On a blank screen, moving, playing, blanking and leaving show the picture again. Other actions do nothing. */
function runWhileBlank({ type }: PresentAction, { setBlank }: Workspace): void {
  switch (type) {
    case "next":
    case "previous":
    case "blank":
    case "toggle":
    case "leave":
      setBlank(false);
  }
}

function runAction(action: PresentAction, presenter: Presenter): void {
  const { workspace, classroom, paging, leave } = presenter;
  const { clock, setBlank, dialog, openDialog } = workspace;
  const { question } = classroom;
  switch (action.type) {
    case "next":
      stepStory(1, presenter);
      break;
    case "previous":
      stepStory(-1, presenter);
      break;
    case "turn":
      paging.turnPage(action.by);
      break;
    case "blank":
      setBlank(true);
      break;
    case "toggle":
      // While a question is open there is nothing to play, and a start from the end would begin the story anew.
      if (question?.open !== true) clock.dispatch({ type: "toggle" });
      break;
    case "leave":
      if (dialog === null) leave();
      else openDialog(null);
      break;
    case "ask":
      if (question === null) openDialog(dialog === null ? "prediction" : null);
      break;
    case "guess":
      chooseOption(action.place, classroom);
      break;
    case "unguess":
      takeBackGuess(classroom);
      break;
    case "initial":
      focusInitial(action.letter, presenter);
      break;
    case "nothing":
      break;
  }
}

/** Goes on or back: in the question, else in the tour, else to the next change. Nothing moves below a dialog. */
function stepStory(direction: 1 | -1, { workspace, classroom }: Presenter): void {
  const { clock, story, dialog } = workspace;
  if (classroom.question !== null) {
    if (direction === 1) advanceQuestion(workspace, classroom);
  } else if (dialog === null) {
    const stop = currentStop(workspace);
    if (stop === null) clock.dispatch({ type: "step", among: story.changeDates, direction });
    else stepTour(workspace, stop, direction);
  }
}

/** Counts a guess for the choice at a place; without a question, presses the button at that place in the chooser. */
function chooseOption(place: number, { question, countGuess }: Classroom): void {
  if (question === null) {
    document.querySelectorAll<HTMLButtonElement>("[data-choice]")[place]?.click();
    return;
  }
  const option = question.options[place];
  if (question.open && option !== undefined) countGuess(option, 1);
}

function takeBackGuess({ question, lastHand, countGuess }: Classroom): void {
  if (question?.open === true && lastHand !== null) countGuess(lastHand, -1);
}

function focusInitial(letter: string, { workspace, compare }: Presenter): void {
  const { story, clock, shown, change, dialog } = workspace;
  if (dialog !== null) return;
  const date = dateShown(clock.state());
  change({ focus: nameWithInitial(story, date, letter, shown.focus, compare) });
}
