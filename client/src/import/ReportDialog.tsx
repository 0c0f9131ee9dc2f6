import type { ImportReport } from "@entente/formats/import";
import { type ReactNode, useEffect, useState } from "react";
import { nameOnDevice } from "../device/device-address.ts";
import { loadKeptReport } from "../device/kept-stories.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { FindingLists } from "../story-files/FindingLists.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { type DialogProps, useWorkspace } from "../workspace/workspace.ts";
import { ColumnUses } from "./ColumnUses.tsx";
import "../ui/share.css";
import "./import.css";

/** What was understood of the files that the story on the page was made from, as it was told when they were read. */
export default function ReportDialog({ onClose }: DialogProps): ReactNode {
  const { t } = useWords();
  const { id } = useWorkspace().story.original;
  const [report, setReport] = useState<ImportReport | "MISSING" | null>(null);
  useEffect(() => {
    const missing = (): void => setReport("MISSING");
    loadKeptReport(nameOnDevice(id) ?? "").then((kept) => setReport(kept ?? "MISSING"), missing);
  }, [id]);
  return (
    <Dialog title={t("import.understood")} onClose={onClose} size="wide">
      {report === "MISSING" ? <p>{t("import.no-report")}</p> : null}
      {report === null || report === "MISSING" ? null : (
        <div className="import-report">
          <RecordCount report={report} />
          <ColumnUses report={report} />
          <FindingLists findings={report.findings} />
        </div>
      )}
    </Dialog>
  );
}

/** How many records were read, and what became of them. */
export function RecordCount({
  report: { counts, formatName },
}: {
  readonly report: ImportReport;
}): ReactNode {
  const { t } = useWords();
  const { read, kept, merged, refused } = counts;
  return <p>{t("import.records", { format: formatName, read, kept, merged, refused })}</p>;
}
