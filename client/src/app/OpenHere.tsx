import { lazy, type ReactNode, Suspense, useCallback, useState } from "react";
import { FileDrop } from "../import/FileDrop.tsx";
import { useWords } from "../language/LanguageProvider.tsx";

const ImportDialog = lazy(() => import("../import/ImportDialog.tsx"));

/** The way to open files on a page without a story. */
export function OpenHere(): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  return (
    <>
      <button type="button" className="retry" onClick={open}>
        {t("import.open")}
      </button>
      <FileDrop onDrop={open} />
      {isOpen ? (
        <Suspense>
          <ImportDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
