import type { FilePlace, Finding, FindingKind } from "@entente/formats/import";
import type { ReactNode } from "react";
import { useFindingWords } from "../language/finding-words.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { answerWords } from "./answer-words.ts";

const KINDS: readonly Exclude<FindingKind, "QUESTION">[] = ["FAULT", "WARNING", "LOSS", "REPAIR"];

interface FindingListsProps {
  readonly findings: readonly Finding[];
  /** Answers how something is to be read; absent where nothing can be read anew. */
  readonly onAnswer?: (option: string, value: string) => void;
}

/** Everything that was found, by kind, the worst first: one line a kind of finding, with its count and first places. */
export function FindingLists({ findings, onAnswer }: FindingListsProps): ReactNode {
  const words = useWords();
  const { t } = words;
  const describe = useFindingWords();
  if (describe === null) return null;
  return KINDS.map((kind) => {
    const found = findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return null;
    return (
      <section key={kind} className={`import-findings ${kind.toLowerCase()}`}>
        <h3>{t("import.findings", { kind })}</h3>
        <ul>
          {found.map((finding) => {
            const { rule, parameters, count, places, choice } = finding;
            return (
              <li key={`${rule} ${JSON.stringify(parameters)}`}>
                {describe(finding)}
                {count > 1 ? ` (${t("import.times", { count })})` : ""}
                {places.length === 0 ? null : (
                  <span className="share-note"> {places.slice(0, 3).map(placeText).join("; ")}</span>
                )}
                {choice === undefined || onAnswer === undefined ? null : (
                  <select
                    aria-label={t("import.read-as", { finding: describe(finding) })}
                    value={choice.taken ?? ""}
                    onChange={({ target }) => onAnswer(choice.option, target.value)}
                  >
                    {choice.values.map((value) => (
                      <option key={value} value={value}>
                        {answerWords(words, value)}
                      </option>
                    ))}
                  </select>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });

  function placeText({ file, row, column }: FilePlace): string {
    return [
      file,
      ...(row === null ? [] : [t("import.row", { row })]),
      ...(column === null ? [] : [column]),
    ].join(", ");
  }
}
