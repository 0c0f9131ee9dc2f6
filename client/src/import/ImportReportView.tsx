import { addDays, CALENDAR_TIME, parseCalendarDate, unpackTime } from "@entente/core";
import type { ImportReport } from "@entente/formats/import";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { wordsInTime } from "../language/words.ts";
import { FindingLists } from "../story-files/FindingLists.tsx";
import type { ImportedStory, ImportOutcome } from "../story-files/format-message.ts";
import { ColumnUses } from "./ColumnUses.tsx";
import { Questions } from "./Questions.tsx";
import type { ImportChoices } from "./use-import.ts";

interface ImportReportViewProps {
  readonly outcome: ImportOutcome;
  readonly choices: ImportChoices;
  readonly onCorrect: (choices: ImportChoices) => void;
  readonly onPlay: (story: ImportedStory) => void;
  readonly onOther: () => void;
}

/** What was understood of the files, what is to be decided, and the way to play it. */
export function ImportReportView({
  outcome: { report, story },
  choices,
  onCorrect,
  onPlay,
  onOther,
}: ImportReportViewProps): ReactNode {
  const { t } = useWords();
  const { answers = {} } = choices;
  const answer = (option: string, value: string): void =>
    onCorrect({ ...choices, answers: { ...answers, [option]: value } });
  const takeBack = (option: string): void => {
    const { [option]: _, ...others } = answers;
    onCorrect({ ...choices, answers: others });
  };
  return (
    <div className="import-report">
      <Understood report={report} story={story} />
      <Questions findings={report.findings} answers={answers} onAnswer={answer} onTakeBack={takeBack} />
      <ColumnUses report={report} choices={choices} onCorrect={onCorrect} />
      <FindingLists findings={report.findings} onAnswer={answer} />
      <div className="export-row import-actions">
        {story === null ? (
          <p role="alert">{t("import.nothing-yet")}</p>
        ) : (
          // biome-ignore lint/a11y/noAutofocus: the dialog has just been filled, and Enter is to play
          <button type="button" className="export-button main" autoFocus onClick={() => onPlay(story)}>
            {t("import.play")}
          </button>
        )}
        <button type="button" className="export-button" onClick={onOther}>
          {t("import.other")}
        </button>
      </div>
    </div>
  );
}

function Understood({
  report: { counts, formatName },
  story,
}: {
  readonly report: ImportReport;
  readonly story: ImportedStory | null;
}): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const time = story?.dataset.time;
  // The story on the page may have another time.
  const { dates } = wordsInTime(words, time === undefined ? CALENDAR_TIME : unpackTime(time));
  const rows = (table: keyof ImportedStory["rows"]): number => story?.rows[table] ?? 0;
  const period = story?.dataset.period;
  return (
    <div className="import-understood">
      {story === null ? null : <h3>{story.dataset.title}</h3>}
      <p>
        {t("import.records", {
          format: formatName,
          read: counts.read,
          kept: counts.kept,
          merged: counts.merged,
          refused: counts.refused,
        })}
      </p>
      {story === null || period === undefined ? null : (
        <p>
          {t("import.story", {
            actors: rows("actors"),
            ties: rows("ties"),
            memberships: rows("memberships"),
            positions: rows("positions"),
            events: rows("events"),
            from: dates.day(parseCalendarDate(period.from)),
            to: dates.day(addDays(parseCalendarDate(period.to), -1)),
            time: dates.kind,
            size: number(story.size / 1000, { maximumFractionDigits: 0 }),
          })}
        </p>
      )}
    </div>
  );
}
