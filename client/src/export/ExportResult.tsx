import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

/** How far an export is; only its end is told here. */
type Ended =
  | { readonly phase: "idle" | "working" | "writing" }
  | { readonly phase: "saved"; readonly file: string }
  | { readonly phase: "failed"; readonly message: string };

/** Says what was saved, or why nothing was. */
export function ExportResult({ progress }: { readonly progress: Ended }): ReactNode {
  const { t } = useWords();
  return (
    <p role="status" className="share-note">
      {progress.phase === "saved"
        ? t("export.saved", { file: progress.file })
        : progress.phase === "failed"
          ? progress.message
          : ""}
    </p>
  );
}
