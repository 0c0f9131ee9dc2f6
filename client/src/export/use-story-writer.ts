import { type Dataset, packTimeline } from "@entente/core";
import type { Finding } from "@entente/formats/import";
import { useCallback, useEffect, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { nameOnDevice, plainId } from "../device/device-address.ts";
import { loadKeptPackage } from "../device/kept-stories.ts";
import type { WritableFormat } from "../story-files/format-message.ts";
import { type StoryWriter, startStoryWriter } from "../story-files/story-writer.ts";

export type WritingProgress =
  | { readonly phase: "idle" }
  /** Bytes so far. */
  | { readonly phase: "writing"; readonly written: number }
  | { readonly phase: "saved"; readonly file: string }
  | { readonly phase: "failed"; readonly message: string };

export interface StoryWriting {
  /** Null until the formats are known. */
  readonly formats: readonly WritableFormat[] | null;
  /** What the format chosen cannot carry; null until it is known. */
  readonly losses: readonly Finding[] | null;
  readonly progress: WritingProgress;
  readonly save: () => void;
}

interface Weighed {
  readonly writer: StoryWriter;
  readonly format: string;
  readonly losses: readonly Finding[];
}

/** Writes a story in a format and saves the file, in a worker that ends with the dialog. `isWhole`: nothing is left out. */
export function useStoryWriter(dataset: Dataset, isWhole: boolean, format: string): StoryWriting {
  const [writer, setWriter] = useState<StoryWriter | null>(null);
  const [formats, setFormats] = useState<readonly WritableFormat[] | null>(null);
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [progress, setProgress] = useState<WritingProgress>({ phase: "idle" });
  const fail = useCallback(
    (error: unknown): void =>
      setProgress({ phase: "failed", message: error instanceof Error ? error.message : String(error) }),
    [],
  );
  useEffect(() => {
    let started: StoryWriter | null = null;
    let isLate = false;
    descriptorOf(dataset, isWhole).then((descriptor) => {
      if (isLate) return;
      started = startStoryWriter(packTimeline({ ...dataset, id: plainId(dataset.id) }), descriptor);
      setWriter(started);
      started.formats.then((known) => isLate || setFormats(known), fail);
    }, fail);
    return () => {
      isLate = true;
      started?.end();
      setWriter(null);
      setProgress({ phase: "idle" });
    };
  }, [dataset, isWhole, fail]);
  useEffect(() => {
    setProgress({ phase: "idle" });
    writer?.weigh(format).then((losses) => setWeighed({ writer, format, losses }), fail);
  }, [writer, format, fail]);
  const save = (): void => {
    if (writer === null) return;
    setProgress({ phase: "writing", written: 0 });
    writer
      .write(format, (written) => setProgress({ phase: "writing", written }))
      .then(({ name, bytes }) => {
        saveFile(name, bytes, "application/octet-stream");
        setProgress({ phase: "saved", file: name });
      }, fail);
  };
  const isKnown = weighed !== null && weighed.writer === writer && weighed.format === format;
  return { formats, losses: isKnown ? weighed.losses : null, progress, save };
}

/** The datapackage.json that this device keeps with the whole story; null for other stories and for parts. */
async function descriptorOf({ id }: Dataset, isWhole: boolean): Promise<string | null> {
  const name = nameOnDevice(id);
  if (name === null || !isWhole) return null;
  const files = await loadKeptPackage(name).catch(() => null);
  return files?.find((file) => file.name === "datapackage.json")?.text ?? null;
}
