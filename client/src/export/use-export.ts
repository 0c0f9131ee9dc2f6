import { exportFileName, type Moment, packTimeline, type ReportFrames } from "@entente/core";
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { arrangementOf } from "../layout/use-arrangement.ts";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { type ExportFormat, type ExportJob, MEDIA_TYPES } from "./export-job.ts";
import { offlinePlayer } from "./offline-player.ts";
import { runExport } from "./run-export.ts";

export type ExportProgress =
  | { readonly phase: "idle" }
  /** `total` is 0 until the story is laid out. */
  | { readonly phase: "working"; readonly done: number; readonly total: number }
  | { readonly phase: "saved"; readonly file: string }
  | { readonly phase: "failed"; readonly message: string };

export interface ExportWish {
  readonly format: ExportFormat | "html";
  readonly moment: Moment;
  /** Pixels; of no account for HTML. */
  readonly width: number;
  readonly height: number;
}

export interface Export {
  readonly progress: ExportProgress;
  readonly make: (wish: ExportWish) => void;
  readonly refuse: (message: string) => void;
  readonly cancel: () => void;
}

const GIF_FRAMES_A_SECOND = 10;
const FILM_FRAMES_A_SECOND = 30;

/** Makes what is wished for and saves it as a file; one at a time, ended with the dialog. */
export function useExport(): Export {
  const { story, clock, shown, preferences, theme } = useWorkspace();
  const { language } = useWords();
  const [progress, setProgress] = useState<ExportProgress>({ phase: "idle" });
  const running = useRef<(() => void) | null>(null);
  useEffect(() => () => running.current?.(), []);
  const { dataset } = story.index;
  const address = `${window.location.origin}${window.location.pathname}`;

  const makePlayer = async ({ moment }: ExportWish): Promise<string> => {
    const span = moment.from === moment.to ? null : moment;
    // It speaks as the page does now, whatever the browser that opens it prefers.
    const view = writeView(story, { ...viewNow(clock, shown, preferences), language, date: moment.from });
    return await offlinePlayer(story.original, span, view, address);
  };
  const draw = async (format: ExportFormat, wish: ExportWish): Promise<Uint8Array<ArrayBuffer>> => {
    const job: ExportJob = {
      timeline: packTimeline(story.original),
      view: { reading: story.reading, filter: story.filter },
      arrangement: arrangementOf(shown),
      format,
      moment: wish.moment,
      size: { width: wish.width, height: wish.height },
      theme: theme.name,
      language,
      address,
      framesPerSecond: format === "gif" ? GIF_FRAMES_A_SECOND : FILM_FRAMES_A_SECOND,
      monthsPerSecond: clock.state().monthsPerSecond,
    };
    const report: ReportFrames = (done, total) => setProgress({ phase: "working", done, total });
    const work = runExport(job, report);
    running.current = work.cancel;
    return await work.bytes;
  };
  const make = async (wish: ExportWish): Promise<void> => {
    const { format } = wish;
    const file = exportFileName(dataset.id, wish.moment, format);
    setProgress({ phase: "working", done: 0, total: 0 });
    if (format === "html") saveFile(file, await makePlayer(wish), "text/html");
    else saveFile(file, await draw(format, wish), MEDIA_TYPES[format]);
    running.current = null;
    setProgress({ phase: "saved", file });
  };
  const refuse = (message: string): void => setProgress({ phase: "failed", message });
  return {
    progress,
    refuse,
    make: (wish) => {
      make(wish).catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
    },
    cancel: () => {
      running.current?.();
      running.current = null;
      setProgress({ phase: "idle" });
    },
  };
}
