import { type ReactNode, useEffect, useState } from "react";
import { deviceId } from "../device/device-address.ts";
import { freeName, listKeptStories } from "../device/kept-stories.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { addressOfStory } from "../permalink/dataset-of.ts";
import type { ImportedStory } from "../story-files/format-message.ts";
import type { ImportWork } from "../story-files/read-story-files.ts";
import { Dialog } from "../ui/Dialog.tsx";
import type { DialogProps } from "../workspace/workspace.ts";
import { FileChoice } from "./FileChoice.tsx";
import { listenForFiles, takeFiles } from "./given-files.ts";
import { ImportReportView } from "./ImportReportView.tsx";
import { useImport } from "./use-import.ts";
import "../ui/share.css";
import "./import.css";

/** Opens files as a story: says what was understood, lets the reader correct it, keeps the story and plays it. */
export default function ImportDialog({ onClose }: DialogProps): ReactNode {
  const { t } = useWords();
  const { choices, progress, read, correct, cancel, keep } = useImport();
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const take = (): void => {
      const files = takeFiles();
      if (files.length > 0) read(files);
    };
    take();
    return listenForFiles(take);
  }, [read]);
  const play = (story: ImportedStory): void => {
    setFault(null);
    keepAndOpen(story, keep).catch((error: unknown) =>
      setFault(t("import.not-kept", { reason: error instanceof Error ? error.message : String(error) })),
    );
  };
  return (
    <Dialog title={t("import.name")} onClose={onClose} size="wide">
      <div className="import">
        {progress.phase === "choosing" ? <FileChoice onFiles={read} /> : null}
        {progress.phase === "reading" ? <Reading progress={progress} onCancel={cancel} /> : null}
        {progress.phase === "failed" ? (
          <>
            <p className="fault" role="alert">
              {t("import.failed", { reason: progress.message })}
            </p>
            <FileChoice onFiles={read} />
          </>
        ) : null}
        {progress.phase === "read" ? (
          <ImportReportView
            outcome={progress.outcome}
            choices={choices}
            onCorrect={correct}
            onPlay={play}
            onOther={cancel}
          />
        ) : null}
        {fault === null ? null : (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface ReadingProps {
  /** Bytes. */
  readonly progress: { readonly read: number; readonly total: number };
  readonly onCancel: () => void;
}

/** How far the files are read, and a way to end it. */
function Reading({ progress: { read, total }, onCancel }: ReadingProps): ReactNode {
  const { t, number } = useWords();
  return (
    <div className="export-row" role="status">
      <span>
        {t("import.reading", { share: number(total === 0 ? 0 : read / total, { style: "percent" }) })}
      </span>
      <progress value={read} max={total || 1} />
      <button type="button" className="export-button" onClick={onCancel}>
        {t("import.cancel")}
      </button>
    </div>
  );
}

/** Keeps the story on this device, and opens it. The same content is kept once. */
async function keepAndOpen({ dataset, size }: ImportedStory, keep: ImportWork["keep"]): Promise<void> {
  const entries = await listKeptStories();
  const same = entries.find(({ revision }) => revision === dataset.revision);
  const name = same?.name ?? freeName(dataset.id, entries);
  const entry = {
    name,
    title: dataset.title,
    titles: dataset.titles ?? {},
    description: dataset.description,
    descriptions: dataset.descriptions ?? {},
    revision: dataset.revision,
    size,
    keptAt: Date.now(),
  };
  await keep(entry);
  const address = new URLSearchParams(window.location.search);
  const preferences = { theme: address.get("theme"), language: address.get("lang") };
  window.location.assign(addressOfStory(deviceId(name), preferences));
}
