import { type Outcome, outcomeOf, type RoomQuestion, readPrediction } from "@entente/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { SourceLine } from "../../story-text/SourceLine.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { type Classroom, useClassroom, votesFor } from "../state/classroom.ts";
import { choiceInWords, outcomeInWords, questionInWords } from "./prediction-words.ts";
import { advanceQuestion } from "./question-steps.ts";

/** The question and its choices with their guesses; once it is closed, the outcome and its source. */
export function QuestionBoard({ question }: { readonly question: RoomQuestion }): ReactNode {
  const { index } = useWorkspace().whole;
  const classroom = useClassroom();
  const words = useWords();
  const prediction = readPrediction(question.about, index);
  const [own, setOwn] = useOwnGuess(question.id);
  if (prediction === null) return null;
  const outcome = question.open ? null : outcomeOf(index, prediction);
  return (
    <section
      className="presentation-question"
      aria-label={words.t("prediction.command")}
      data-testid="question"
    >
      <div className="presentation-asked">
        <h2 aria-live="polite" data-testid="question-words">
          {outcome === null
            ? questionInWords(prediction, index, words)
            : outcomeInWords(prediction, outcome, index, words)}
        </h2>
        {classroom.following === null ? <AdvanceButton question={question} /> : null}
      </div>
      <div className="presentation-options">
        {question.options.map((option, place) => (
          <Choice
            key={option}
            option={option}
            place={place}
            label={choiceInWords(option, prediction.kind, index, words)}
            isRight={outcome === null ? null : outcome.right.includes(option)}
            isOwn={own === option}
            question={question}
            onGuess={() => giveGuess(classroom, question, option, setOwn)}
          />
        ))}
      </div>
      {outcome !== null ? (
        <OutcomeFooter question={question} outcome={outcome} />
      ) : classroom.following === null ? null : (
        <p className="presentation-hint">{words.t("prediction.tap")}</p>
      )}
    </section>
  );
}

/** The presenter's button: reveals the outcome of an open question, and ends a closed one. */
function AdvanceButton({ question }: { readonly question: RoomQuestion }): ReactNode {
  const workspace = useWorkspace();
  const classroom = useClassroom();
  const { t } = useWords();
  return (
    <button
      type="button"
      className="presentation-reveal"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => advanceQuestion(workspace, classroom)}
    >
      {question.open ? t("prediction.reveal") : t("prediction.go-on")}
    </button>
  );
}

interface OutcomeFooterProps {
  readonly question: RoomQuestion;
  readonly outcome: Outcome;
}

/** The source of the outcome, and for the presenter the number of right guesses. */
function OutcomeFooter({ question, outcome }: OutcomeFooterProps): ReactNode {
  const classroom = useClassroom();
  const { t } = useWords();
  const sumOf = (options: readonly string[]): number =>
    options.reduce((sum, option) => sum + votesFor(option, classroom), 0);
  return (
    <div className="presentation-foot">
      <SourceLine citations={outcome.citations} />
      {classroom.following === null ? (
        <p className="presentation-score" data-testid="score">
          {t("prediction.score", { right: sumOf(outcome.right), guesses: sumOf(question.options) })}
        </p>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  readonly option: string;
  readonly place: number;
  readonly label: string;
  /** Null while the question is open. */
  readonly isRight: boolean | null;
  readonly isOwn: boolean;
  readonly question: RoomQuestion;
  readonly onGuess: () => void;
}

function Choice({ option, place, label, isRight, isOwn, question, onGuess }: ChoiceProps): ReactNode {
  const classroom = useClassroom();
  const { t } = useWords();
  const isTeacher = classroom.following === null;
  const classes = [isRight === true ? "right" : isRight === false ? "wrong" : "", isOwn ? "own" : ""];
  return (
    <button
      type="button"
      className={classes.join(" ")}
      disabled={!question.open}
      aria-pressed={isTeacher ? undefined : isOwn}
      data-option={option}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onGuess}
    >
      {isTeacher && isRight !== true ? <kbd>{place + 1}</kbd> : null}
      {isRight === true ? <kbd>✓</kbd> : null}
      <span>
        {label}
        {isRight === true ? <span className="hidden"> {t("prediction.right")}</span> : null}
      </span>
      {isTeacher ? <strong data-testid={`count-${option}`}>{votesFor(option, classroom)}</strong> : null}
    </button>
  );
}

function giveGuess(
  { following, countGuess }: Classroom,
  question: RoomQuestion,
  option: string,
  setOwn: (option: string) => void,
): void {
  if (following === null) {
    countGuess(option, 1);
    return;
  }
  following.sendVote(question.id, option).then(
    () => setOwn(option),
    // A vote that came too late is not shown as cast.
    () => undefined,
  );
}

/** This device's guess for the question of this id, and the function that sets it. */
function useOwnGuess(question: string): readonly [string | null, (option: string) => void] {
  const [own, setOwn] = useState<readonly [question: string, option: string] | null>(null);
  return [own?.[0] === question ? own[1] : null, (option) => setOwn([question, option])];
}
