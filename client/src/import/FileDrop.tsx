import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { carriesFiles, filesOfDrop } from "./dropped-files.ts";
import { giveFiles } from "./given-files.ts";
import "./import.css";

/** Takes files that are dropped anywhere on the page, and says so while they are dragged over it. */
export function FileDrop({ onDrop }: { readonly onDrop: () => void }): ReactNode {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event).then((files) => {
        giveFiles(files);
        onDrop();
      });
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isOver ? (
    <div className="file-drop" aria-hidden="true">
      <p>{t("import.drop")}</p>
    </div>
  ) : null;
}
