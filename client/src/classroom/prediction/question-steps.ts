import { outcomeOf, type Prediction, readPrediction } from "@entente/core";
import { playRange } from "../../playback/play-range.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Classroom } from "../state/classroom.ts";

/** From the open question to the answer, and from the answer back to the story. */
export function advanceQuestion(workspace: Workspace, classroom: Classroom): void {
  const { question, askQuestion } = classroom;
  if (question === null) return;
  if (!question.open) {
    askQuestion(null);
    return;
  }
  const prediction = readPrediction(question.about, workspace.whole.index);
  askQuestion({ ...question, open: false });
  if (prediction !== null) revealOutcome(workspace, prediction);
  else workspace.change({ until: null });
}

/** Takes the veil away, and plays on to what happened. */
function revealOutcome({ whole, clock, change, reducedMotion }: Workspace, prediction: Prediction): void {
  const { date } = outcomeOf(whole.index, prediction);
  const { actor, until } = prediction;
  change({ until: null, focus: [{ kind: "actor", id: actor }] });
  // The clock was held at the veil: it must know of the days behind it before it plays.
  clock.setCourse({ first: whole.first, last: whole.last, stops: [] });
  if (date === null) return;
  // The hold is let go of with the next rendering.
  setTimeout(() => {
    if (reducedMotion) clock.dispatch({ type: "seek", date });
    else playRange(clock, until, date);
  }, 60);
}
