import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptEntry } from "../device/story-database.ts";
import type { ImportOutcome, ReadChoices } from "../story-files/format-message.ts";
import { type ImportWork, importFiles } from "../story-files/read-story-files.ts";

export type ImportProgress =
  | { readonly phase: "choosing" }
  | { readonly phase: "reading"; readonly read: number; readonly total: number }
  | { readonly phase: "failed"; readonly message: string }
  | { readonly phase: "read"; readonly outcome: ImportOutcome };

export type ImportChoices = ReadChoices;

export interface ImportState {
  /** The reader's corrections. */
  readonly choices: ImportChoices;
  readonly progress: ImportProgress;
  /** Reads other files. */
  readonly read: (files: readonly File[]) => void;
  /** Reads the same files with other choices; what was read before is shown until then. */
  readonly correct: (choices: ImportChoices) => void;
  readonly cancel: () => void;
  /** Keeps the story that was read on this device. */
  readonly keep: (entry: KeptEntry) => Promise<void>;
}

const NO_CHOICES: ImportChoices = { columns: {}, answers: {} };

/** Reads files and says how far it is; one reading at a time. */
export function useImport(): ImportState {
  const work = useRef<ImportWork | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [progress, setProgress] = useState<ImportProgress>({ phase: "choosing" });
  const start = useCallback((given: readonly File[], chosen: ImportChoices): void => {
    work.current?.cancel();
    const total = given.reduce((sum, { size }) => sum + size, 0);
    setProgress({ phase: "reading", read: 0, total });
    const started = importFiles(given, chosen, (read, all) =>
      setProgress((now) => (now.phase === "reading" ? { phase: "reading", read, total: all } : now)),
    );
    work.current = started;
    const isLatest = (): boolean => work.current === started;
    started.outcome.then(
      (outcome) => isLatest() && setProgress({ phase: "read", outcome }),
      (error: unknown) =>
        isLatest() &&
        setProgress({ phase: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  const end = useCallback((): void => {
    work.current?.cancel();
    work.current = null;
  }, []);
  useEffect(() => end, [end]);
  const read = useCallback(
    (given: readonly File[]): void => {
      setFiles(given);
      setChoices(NO_CHOICES);
      start(given, NO_CHOICES);
    },
    [start],
  );
  const correct = (chosen: ImportChoices): void => {
    setChoices(chosen);
    start(files, chosen);
  };
  const cancel = (): void => {
    end();
    setProgress({ phase: "choosing" });
  };
  const keep = async (entry: KeptEntry): Promise<void> => await work.current?.keep(entry);
  return { choices, progress, read, correct, cancel, keep };
}
