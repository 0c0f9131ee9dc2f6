import { type ChangeEvent, type ReactNode, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { filesOfInput } from "./dropped-files.ts";

/** Buttons that choose files or a folder, and a line that says what can be opened. */
export function FileChoice({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useWords();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = filesOfInput(currentTarget);
    // The same files can be chosen again.
    currentTarget.value = "";
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <div className="import-choice">
      <p>{t("import.what")}</p>
      <p className="share-note">{t("import.private")}</p>
      <div className="export-row">
        <button type="button" className="export-button main" onClick={() => files.current?.click()}>
          {t("import.files")}
        </button>
        <button type="button" className="export-button" onClick={() => folder.current?.click()}>
          {t("import.folder")}
        </button>
        <span className="share-note">{t("import.or-drop")}</span>
      </div>
      <input ref={files} type="file" multiple hidden onChange={take} data-testid="import-files" />
      <input ref={folder} type="file" hidden onChange={take} {...{ webkitdirectory: "" }} />
    </div>
  );
}
