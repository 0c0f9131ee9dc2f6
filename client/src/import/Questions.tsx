import type { Finding } from "@entente/formats/import";
import { type ReactNode, useId } from "react";
import { useFindingWords } from "../language/finding-words.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { answeredWords, answerWords } from "../story-files/answer-words.ts";

interface QuestionsProps {
  readonly findings: readonly Finding[];
  /** What the reader has answered, by option. */
  readonly answers: Readonly<Record<string, string>>;
  readonly onAnswer: (option: string, value: string) => void;
  readonly onTakeBack: (option: string) => void;
}

/** What only the reader can decide, as the order of day and month; and what has been decided, to take back. */
export function Questions({ findings, answers, onAnswer, onTakeBack }: QuestionsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const describe = useFindingWords();
  const name = useId();
  const asked = findings.flatMap((finding) =>
    finding.kind === "QUESTION" && finding.choice !== undefined ? [{ finding, choice: finding.choice }] : [],
  );
  const answered = Object.entries(answers).filter(
    ([option]) => !findings.some(({ choice }) => choice?.option === option),
  );
  return (
    <>
      {describe === null
        ? null
        : asked.map(({ finding, choice }) => (
            <fieldset key={choice.option} className="import-question">
              <legend>{describe(finding)}</legend>
              <div className="export-row">
                {choice.values.map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name={`${name} ${choice.option}`}
                      checked={answers[choice.option] === value}
                      onChange={() => onAnswer(choice.option, value)}
                    />
                    {answerWords(words, value)}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
      {answered.length === 0 ? null : (
        <ul className="import-answers">
          {answered.map(([option, value]) => (
            <li key={option}>
              {answeredWords(words, option, value)}{" "}
              <button type="button" className="export-button" onClick={() => onTakeBack(option)}>
                {t("import.take-back")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
