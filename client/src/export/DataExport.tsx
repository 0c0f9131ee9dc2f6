import { datasetAsTold, datasetOnDay, dateShown, isFiltering } from "@entente/core";
import { type FormEvent, type ReactNode, useMemo, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { FindingLists } from "../story-files/FindingLists.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { ExportResult } from "./ExportResult.tsx";
import { Radio } from "./Radio.tsx";
import { useStoryWriter, type WritingProgress } from "./use-story-writer.ts";

const SCOPES = ["whole", "shown", "day"] as const;
type Scope = (typeof SCOPES)[number];

const PACKAGE = "zip";

/** Saves the story as data: all of it, or what is shown of it, in a format of another program. */
export function DataExport(): ReactNode {
  const { story, clock } = useWorkspace();
  const { t, dates } = useWords();
  const [scope, setScope] = useState<Scope>("whole");
  const [format, setFormat] = useState(PACKAGE);
  const date = dateShown(clock.state());
  const offered = SCOPES.filter(
    (one) =>
      one === "whole" ||
      (one === "shown" ? isFiltering(story.filter) || story.reading !== null : !story.isStill),
  );
  const day = scope === "day" ? date : null;
  const dataset = useMemo(() => {
    if (scope === "whole") return story.original;
    const shown = datasetAsTold(story.index.dataset);
    return day === null ? shown : datasetOnDay(shown, day);
  }, [story, scope, day]);
  const { formats, losses, progress, save } = useStoryWriter(dataset, scope === "whole", format);
  const choices = (formats ?? []).filter(({ id }) => scope === "whole" || id !== PACKAGE);
  const chooseScope = (one: Scope): void => {
    setScope(one);
    if (one !== "whole" && format === PACKAGE) setFormat("gexf");
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  return (
    <form className="export-form" onSubmit={submit}>
      {offered.length < 2 ? null : (
        <fieldset>
          <legend>{t("export.scope")}</legend>
          <div className="export-row">
            {offered.map((one) => (
              <Radio key={one} name="scope" checked={one === scope} onChoose={() => chooseScope(one)}>
                {t("export.part", { part: one, date: dates.day(date) })}
              </Radio>
            ))}
          </div>
        </fieldset>
      )}
      <div className="export-row">
        <label>
          {t("export.format")}
          <select value={format} onChange={({ target }) => setFormat(target.value)}>
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {t("export.as-format", { id: id.replaceAll("-", "_"), name })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div aria-live="polite">
        {losses === null ? (
          <p className="share-note">{t("export.weighing")}</p>
        ) : losses.length === 0 ? (
          <p className="share-note">{t("export.lossless")}</p>
        ) : (
          <FindingLists findings={losses} />
        )}
      </div>
      <WritingOutcome progress={progress} isReady={losses !== null} />
    </form>
  );
}

interface WritingOutcomeProps {
  readonly progress: WritingProgress;
  readonly isReady: boolean;
}

function WritingOutcome({ progress, isReady }: WritingOutcomeProps): ReactNode {
  const { t, number } = useWords();
  return (
    <>
      <div className="export-row">
        {progress.phase === "writing" ? (
          <>
            <progress aria-label={t("export.working")} />
            <span>
              {t("export.written", { size: number(progress.written / 1000, { maximumFractionDigits: 0 }) })}
            </span>
          </>
        ) : (
          <button type="submit" className="export-button main" disabled={!isReady}>
            {t("export.make")}
          </button>
        )}
      </div>
      <ExportResult progress={progress} />
    </>
  );
}
