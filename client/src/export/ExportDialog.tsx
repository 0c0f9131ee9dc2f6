import {
  type CalendarDate,
  dateShown,
  exportFileName,
  formatCalendarDate,
  packTimeline,
  parseCalendarDate,
} from "@entente/core";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Dialog } from "../dialogs/Dialog.tsx";
import { useWords } from "../language/LanguageProvider.tsx";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { type DialogProps, useWorkspace } from "../workspace/workspace.ts";
import { EXPORT_FORMATS, type ExportFormat, type ExportJob, MEDIA_TYPES } from "./export-job.ts";
import { offlinePlayer } from "./offline-player.ts";
import { runExport } from "./run-export.ts";
import { saveFile } from "./save-file.ts";
import "../share/share.css";

const STILLS = ["png", "svg", "print", "html"] as const;
const FILMS = ["gif", "webm", "mp4", "html"] as const;
type Choice = (typeof STILLS)[number] | (typeof FILMS)[number];

const SIZES: readonly (readonly [width: number, height: number])[] = [
  [960, 540],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
];
const GIF_FRAMES_A_SECOND = 10;
const FILM_FRAMES_A_SECOND = 30;

type Progress =
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly done: number; readonly total: number; readonly cancel: () => void }
  | { readonly phase: "saved"; readonly file: string }
  | { readonly phase: "failed"; readonly message: string };

/** This moment as a picture, or a stretch as a film or a player, saved as a file that says where it comes from. */
export default function ExportDialog({ onClose }: DialogProps): ReactNode {
  const { story, clock, shown, preferences, theme } = useWorkspace();
  const { t, dates, language } = useWords();
  const [asFilm, setAsFilm] = useState(false);
  const [choice, setChoice] = useState<Choice>("png");
  const [size, setSize] = useState(2);
  const date = dateShown(clock.state());
  const [from, setFrom] = useState(formatCalendarDate(story.first));
  const [to, setTo] = useState(formatCalendarDate(story.last));
  const [progress, setProgress] = useState<Progress>({ phase: "idle" });
  const running = useRef<(() => void) | null>(null);
  useEffect(() => () => running.current?.(), []);
  const choices: readonly Choice[] = asFilm ? FILMS : STILLS;

  const fail = (error: unknown): void =>
    setProgress({ phase: "failed", message: error instanceof Error ? error.message : String(error) });
  const save = async (): Promise<void> => {
    const moment = asFilm ? { from: dayOf(from), to: dayOf(to) } : { from: date, to: date };
    if (
      moment.from === null ||
      moment.to === null ||
      !(moment.from < moment.to || !asFilm) ||
      moment.from < story.first ||
      moment.to > story.last
    ) {
      setProgress({
        phase: "failed",
        message: t("export.bad-range", { first: dates.day(story.first), last: dates.day(story.last) }),
      });
      return;
    }
    const span = { from: moment.from, to: moment.to };
    const { dataset } = story.index;
    const file = exportFileName(dataset.id, span, choice);
    const address = `${window.location.origin}${window.location.pathname}`;
    if (choice === "print") {
      onClose();
      // When the dialog is gone from the page.
      setTimeout(() => window.print(), 120);
      return;
    }
    if (choice === "html") {
      const view = writeView(story, { ...viewNow(clock, shown, preferences), date: span.from });
      const page = await offlinePlayer(dataset, asFilm ? span : null, view, address);
      saveFile(file, page, "text/html");
      setProgress({ phase: "saved", file });
      return;
    }
    const [width, height] = SIZES[size] ?? [1920, 1080];
    const job: ExportJob = {
      timeline: packTimeline(dataset),
      format: choice,
      moment: span,
      size: { width, height },
      theme: theme.name,
      language,
      address,
      framesPerSecond: choice === "gif" ? GIF_FRAMES_A_SECOND : FILM_FRAMES_A_SECOND,
      monthsPerSecond: clock.state().monthsPerSecond,
    };
    const work = runExport(job, (done, total) => setProgress({ phase: "working", done, total, cancel }));
    const cancel = (): void => {
      work.cancel();
      running.current = null;
      setProgress({ phase: "idle" });
    };
    running.current = work.cancel;
    setProgress({ phase: "working", done: 0, total: 0, cancel });
    const bytes = await work.bytes;
    running.current = null;
    saveFile(file, bytes, MEDIA_TYPES[choice]);
    setProgress({ phase: "saved", file });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save().catch(fail);
  };
  const choose = (film: boolean): void => {
    setAsFilm(film);
    setChoice(film ? "webm" : "png");
    setProgress({ phase: "idle" });
  };
  const working = progress.phase === "working";
  const drawn = EXPORT_FORMATS.some((format: ExportFormat) => format === choice);
  return (
    <Dialog title={t("export.name")} onClose={onClose}>
      <form className="export-form" onSubmit={submit}>
        <fieldset disabled={working}>
          <legend>{t("export.what")}</legend>
          <div className="export-row">
            <label>
              <input type="radio" name="what" checked={!asFilm} onChange={() => choose(false)} />
              {t("export.moment", { date: dates.day(date) })}
            </label>
            <label>
              <input type="radio" name="what" checked={asFilm} onChange={() => choose(true)} />
              {t("export.range")}
            </label>
          </div>
          {asFilm ? (
            <div className="export-row">
              <Day name={t("export.from")} value={from} onChange={setFrom} />
              <Day name={t("export.to")} value={to} onChange={setTo} />
            </div>
          ) : null}
        </fieldset>
        <fieldset disabled={working}>
          <legend>{t("export.format")}</legend>
          <div className="export-row">
            {choices.map((one) => (
              <label key={one}>
                <input type="radio" name="format" checked={one === choice} onChange={() => setChoice(one)} />
                {t(`export.${one}`)}
              </label>
            ))}
          </div>
        </fieldset>
        {drawn ? (
          <div className="export-row">
            <label>
              {t("export.size")}
              <select
                disabled={working}
                value={size}
                onChange={(event) => setSize(Number(event.target.value))}
              >
                {SIZES.map(([width, height], position) => (
                  <option key={width} value={position}>
                    {width} × {height}
                  </option>
                ))}
              </select>
            </label>
          </div>
        ) : null}
        <div className="export-row">
          {progress.phase === "working" ? (
            <>
              <progress
                aria-label={t("export.working")}
                {...(progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
              />
              <span>
                {progress.total === 0
                  ? t("export.working")
                  : t("export.frames", { done: progress.done, total: progress.total })}
              </span>
              <button type="button" className="export-button" onClick={progress.cancel}>
                {t("export.cancel")}
              </button>
            </>
          ) : (
            <button type="submit" className="export-button main">
              {t("export.make")}
            </button>
          )}
        </div>
        <p role="status" className="share-note">
          {progress.phase === "saved"
            ? t("export.saved", { file: progress.file })
            : progress.phase === "failed"
              ? progress.message
              : ""}
        </p>
      </form>
    </Dialog>
  );
}

function dayOf(text: string): CalendarDate | null {
  try {
    return parseCalendarDate(text);
  } catch {
    return null;
  }
}

interface DayProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Day({ name, value, onChange }: DayProps): ReactNode {
  return (
    <label>
      {name}
      <input type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
