import { outcomeOf, type Prediction, readPrediction } from "@entente/core";
import { playRange } from "../../playback/play-range.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Classroom } from "../state/classroom.ts";

/** Closes an open question and reveals its outcome, or ends a closed one. */
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

/** Shows the hidden days again, and plays to the outcome. */
function revealOutcome({ whole, clock, change, reducedMotion }: Workspace, prediction: Prediction): void {
  const { date } = outcomeOf(whole.index, prediction);
  const { actor, until } = prediction;
  change({ until: null, focus: [{ kind: "actor", id: actor }] });
  // The course of the clock ended on the last day shown. The later days must be in it before it plays.
  clock.setCourse({ first: whole.first, last: whole.last, stops: [] });
  if (date === null) return;
  // The next rendering releases the clock, which was held on the last day shown.
  setTimeout(() => {
    if (reducedMotion) clock.dispatch({ type: "rest", date });
    else playRange(clock, until, date);
  }, 60);
}
