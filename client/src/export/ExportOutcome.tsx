import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { ExportResult } from "./ExportResult.tsx";
import type { ExportProgress } from "./use-export.ts";

interface ExportOutcomeProps {
  readonly progress: ExportProgress;
  readonly onCancel: () => void;
}

/** The button that saves, the progress of the export with a way to end it, and its result. */
export function ExportOutcome({ progress, onCancel }: ExportOutcomeProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      <div className="export-row">
        {progress.phase === "working" ? (
          <>
            <progress
              aria-label={t("export.working")}
              {...(progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
            />
            <span>
              {progress.total === 0
                ? t("export.working")
                : t("export.frames", { done: progress.done, total: progress.total })}
            </span>
            <button type="button" className="export-button" onClick={onCancel}>
              {t("export.cancel")}
            </button>
          </>
        ) : (
          <button type="submit" className="export-button main">
            {t("export.make")}
          </button>
        )}
      </div>
      <ExportResult progress={progress} />
    </>
  );
}
