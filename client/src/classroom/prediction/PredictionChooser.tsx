import { choicesOf, dateShown, type Prediction, predictionsAt, writePrediction } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { cancelRange } from "../../playback/play-range.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";
import { createRandomId } from "../state/random-id.ts";
import { topicInWords } from "./prediction-words.ts";

const MOST = 6;

/** The questions that the class can be asked on the day shown: those that the story answers. */
export function PredictionChooser(): ReactNode {
  const { whole, clock, change, openDialog } = useWorkspace();
  const { askQuestion } = useClassroom();
  const words = useWords();
  const date = dateShown(clock.state());
  const predictions = useMemo(() => predictionsAt(whole.index, date).slice(0, MOST), [whole, date]);
  const choose = (prediction: Prediction): void => {
    cancelRange(clock);
    clock.dispatch({ type: "pause" });
    openDialog(null);
    change({ until: date, tour: null, focus: [{ kind: "actor", id: prediction.actor }], selection: null });
    askQuestion({
      id: createRandomId().slice(0, 12),
      about: writePrediction(prediction, whole.index),
      options: choicesOf(whole.index, prediction),
      open: true,
    });
  };
  return (
    <section
      className="presentation-question"
      aria-label={words.t("prediction.command")}
      data-testid="chooser"
    >
      <div className="presentation-asked">
        <h2>{predictions.length === 0 ? words.t("prediction.none") : words.t("prediction.choose")}</h2>
        <p className="presentation-hint">{words.t("prediction.choose-how")}</p>
      </div>
      <div className="presentation-options questions">
        {predictions.map((prediction, place) => (
          <button
            type="button"
            key={writePrediction(prediction, whole.index)}
            data-choice=""
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(prediction)}
          >
            <kbd>{place + 1}</kbd>
            <span>{topicInWords(prediction, whole.index, words)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
