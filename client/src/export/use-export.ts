import { type Appearance, exportFileName, type Moment, packTimeline, type ReportFrames } from "@entente/core";
import { useEffect, useRef, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { arrangementOf } from "../layout/use-arrangement.ts";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { useAppearance } from "../story-text/use-marks.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { type ExportFormat, type ExportJob, MEDIA_TYPES } from "./export-job.ts";
import { type LaidOutView, layoutsToCarry, layoutToDraw } from "./layouts-to-export.ts";
import { fetchOfflinePlayer } from "./offline-player.ts";
import { runExport } from "./run-export.ts";

export type ExportProgress =
  | { readonly phase: "idle" }
  /** `total` is 0 until the story is laid out. */
  | { readonly phase: "working"; readonly done: number; readonly total: number }
  | { readonly phase: "saved"; readonly file: string }
  | { readonly phase: "failed"; readonly message: string };

export interface ExportRequest {
  readonly format: ExportFormat | "html";
  readonly moment: Moment;
  /** Pixels; unused for HTML. */
  readonly width: number;
  readonly height: number;
}

export interface Export {
  readonly progress: ExportProgress;
  readonly start: (request: ExportRequest) => void;
  readonly fail: (message: string) => void;
  readonly cancel: () => void;
}

const GIF_FRAMES_A_SECOND = 10;
const FILM_FRAMES_A_SECOND = 30;

/** Makes exports and saves them as files, one at a time; a running one ends with the dialog. */
export function useExport(): Export {
  const { write, stop } = useFileWriter();
  const { dataset } = useWorkspace().story.index;
  const [progress, setProgress] = useState<ExportProgress>({ phase: "idle" });
  const report: ReportFrames = (done, total) => setProgress({ phase: "working", done, total });
  const fail = (message: string): void => setProgress({ phase: "failed", message });
  const save = async (request: ExportRequest): Promise<void> => {
    const file = exportFileName(dataset, request.moment, request.format);
    report(0, 0);
    const { content, type } = await write(request, report);
    saveFile(file, content, type);
    setProgress({ phase: "saved", file });
  };
  return {
    progress,
    fail,
    start: (request) => {
      save(request).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    },
    cancel: () => {
      stop();
      setProgress({ phase: "idle" });
    },
  };
}

interface WrittenFile {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

interface FileWriter {
  readonly write: (request: ExportRequest, report: ReportFrames) => Promise<WrittenFile>;
  /** Ends a running export, whose promise then never settles. */
  readonly stop: () => void;
}

/** The address of the page that permalinks lead to, without its query. */
function pageAddress(): string {
  return `${window.location.origin}${window.location.pathname}`;
}

function useLaidOutView(): LaidOutView & { readonly appearance: Appearance } {
  const { story, whole, shown, layout } = useWorkspace();
  return {
    preferred: whole.preferred,
    arrangement: arrangementOf(shown),
    appearance: useAppearance(shown),
    view: { reading: story.reading, filter: story.filter },
    shown: layout?.packed ?? null,
  };
}

/** Writes the story as the page shows it now: the player at once, pictures and films in a worker. */
function useFileWriter(): FileWriter {
  const { story, clock, shown, preferences, theme } = useWorkspace();
  const laidOut = useLaidOutView();
  const { language } = useWords();
  const running = useRef<(() => void) | null>(null);
  const stop = (): void => {
    running.current?.();
    running.current = null;
  };
  useEffect(() => () => running.current?.(), []);
  const fillPlayer = async ({ moment }: ExportRequest): Promise<string> => {
    const span = moment.from === moment.to ? null : moment;
    // The file opens in the language of this page, whatever its reader's browser prefers.
    const query = writeView(story, { ...viewNow(clock, shown, preferences), language, date: moment.from });
    const layouts = await layoutsToCarry(laidOut);
    return await fetchOfflinePlayer(story.original, span, layouts, query, pageAddress());
  };
  const draw = async (
    format: ExportFormat,
    { moment, width, height }: ExportRequest,
    report: ReportFrames,
  ): Promise<Uint8Array<ArrayBuffer>> => {
    const job: ExportJob = {
      timeline: packTimeline(story.original),
      view: laidOut.view,
      arrangement: laidOut.arrangement,
      appearance: laidOut.appearance,
      layout: await layoutToDraw(laidOut, { width, height }),
      format,
      moment,
      size: { width, height },
      theme: theme.name,
      language,
      address: pageAddress(),
      framesPerSecond: format === "gif" ? GIF_FRAMES_A_SECOND : FILM_FRAMES_A_SECOND,
      monthsPerSecond: clock.state().monthsPerSecond,
    };
    const work = runExport(job, report);
    running.current = work.cancel;
    return await work.bytes;
  };
  return {
    stop,
    write: async (request, report) => {
      const { format } = request;
      if (format === "html") return { content: await fillPlayer(request), type: "text/html" };
      return { content: await draw(format, request, report), type: MEDIA_TYPES[format] };
    },
  };
}
