import { dateShown, type Moment, parseStoryDate, type StoryTime, writeStoryDate } from "@entente/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Story } from "../story/story.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { ExportOutcome } from "./ExportOutcome.tsx";
import { Radio } from "./Radio.tsx";
import { useExport } from "./use-export.ts";

const STILLS = ["png", "svg", "print", "html"] as const;
const FILMS = ["webm", "mp4", "gif", "html"] as const;
type Choice = (typeof STILLS)[number] | (typeof FILMS)[number];

const SIZES: readonly { readonly width: number; readonly height: number }[] = [
  { width: 960, height: 540 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const USUAL_SIZE = 1920;
/** Milliseconds after which the dialog has left the page. */
const GONE_MILLISECONDS = 150;

interface PictureExportProps {
  /** A span as a film, else the date shown as a picture. */
  readonly asFilm: boolean;
  readonly onClose: () => void;
}

/** Saves the date shown as a picture, or a span as a film or a player; each file names its source. */
export function PictureExport({ asFilm, onClose }: PictureExportProps): ReactNode {
  const { story, clock } = useWorkspace();
  const { t, dates } = useWords();
  const { progress, start, fail, cancel } = useExport();
  const date = dateShown(clock.state());
  const [choice, setChoice] = useState<Choice>(asFilm ? "webm" : "png");
  const [wide, setWide] = useState(USUAL_SIZE);
  const [from, setFrom] = useState(writeStoryDate(story.time, story.first));
  const [to, setTo] = useState(writeStoryDate(story.time, story.last));
  const moment = asFilm ? spanOf(from, to, story) : { from: date, to: date };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (choice === "print") {
      onClose();
      setTimeout(() => window.print(), GONE_MILLISECONDS);
    } else if (moment === null) {
      fail(t("export.bad-range", { first: dates.day(story.first), last: dates.day(story.last) }));
    } else start({ format: choice, moment, ...sizeOf(wide) });
  };
  const working = progress.phase === "working";
  return (
    <form className="export-form" onSubmit={submit}>
      {asFilm ? (
        <fieldset disabled={working} className="export-row">
          <Day name={t("export.from")} time={story.time} value={from} onChange={setFrom} />
          <Day name={t("export.to")} time={story.time} value={to} onChange={setTo} />
        </fieldset>
      ) : null}
      <fieldset disabled={working}>
        <legend>{t("export.format")}</legend>
        <div className="export-row">
          {(asFilm ? FILMS : STILLS).map((one) => (
            <Radio key={one} name="format" checked={one === choice} onChoose={() => setChoice(one)}>
              {t(`export.${one}`)}
            </Radio>
          ))}
        </div>
      </fieldset>
      {choice === "print" || choice === "html" ? null : (
        <SizeChoice wide={wide} disabled={working} onChoose={setWide} />
      )}
      <ExportOutcome progress={progress} onCancel={cancel} />
    </form>
  );
}

interface SizeChoiceProps {
  /** Pixels. */
  readonly wide: number;
  readonly disabled: boolean;
  readonly onChoose: (wide: number) => void;
}

function SizeChoice({ wide, disabled, onChoose }: SizeChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <div className="export-row">
      <label>
        {t("export.size")}
        <select disabled={disabled} value={wide} onChange={(event) => onChoose(Number(event.target.value))}>
          {SIZES.map(({ width, height }) => (
            <option key={width} value={width}>
              {width} × {height}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function sizeOf(wide: number): { readonly width: number; readonly height: number } {
  return SIZES.find(({ width }) => width === wide) ?? { width: 1920, height: 1080 };
}

/** Returns null where a day is no date, lies outside the story, or the first is not before the last. */
function spanOf(
  from: string,
  to: string,
  { first, last, time }: Pick<Story, "first" | "last" | "time">,
): Moment | null {
  try {
    const span = { from: parseStoryDate(time, from), to: parseStoryDate(time, to) };
    return span.from < span.to && span.from >= first && span.to <= last ? span : null;
  } catch {
    return null;
  }
}

interface DayProps {
  readonly name: string;
  readonly time: StoryTime;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for a day, or for a step of counted time. */
function Day({ name, time, value, onChange }: DayProps): ReactNode {
  return (
    <label>
      {name}
      <input
        type={time.kind === "COUNTED" ? "text" : "date"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
