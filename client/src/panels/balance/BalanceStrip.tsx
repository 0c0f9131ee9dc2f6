import { type CalendarDate, formatCalendarDate, shareOf } from "@entente/core";
import { type CSSProperties, type ReactNode, useMemo, useRef, useState } from "react";
import { useAnalysisFailure, useTension } from "../../analysis/use-analysis.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { useThrottledDate } from "../../playback/use-clock.ts";
import type { Story } from "../../story/story.ts";
import { useScrub } from "../../timeline/use-playhead.ts";
import { type StripProps, useWorkspace } from "../../workspace/workspace.ts";
import { spreadInWords } from "./spread-in-words.ts";
import {
  type Peak,
  plotTension,
  TENSION_MEASURES,
  type TensionMeasure,
  type TensionPlot,
} from "./tension-geometry.ts";
import "./balance.css";

/** The size of the plot in its own units. It is stretched to the width of the axis. */
const SIZE = { width: 1000, height: 40 };
const READ_EVERY_MILLISECONDS = 250;

/** Balance and polarisation under the timeline, the certain value as a line and the possible range as a band. */
export default function BalanceStrip({ story, clock }: StripProps): ReactNode {
  const { t } = useWords();
  const { spans, done } = useTension(story);
  const [shown, toggle] = useShownMeasures();
  const date = useThrottledDate(clock, READ_EVERY_MILLISECONDS);
  const { period } = story.chronicle;
  const plots = useMemo(
    () => new Map(TENSION_MEASURES.map((measure) => [measure, plotTension(spans, measure, period, SIZE)])),
    [spans, period],
  );
  const here = spans.find(({ from, to }) => from <= date && date < to) ?? null;
  return (
    <section className="balance-strip" aria-label={t("balance.strip")} aria-busy={!done}>
      <StripHead story={story} date={date} shown={shown} onToggle={toggle} />
      {shown.map((measure) => {
        const plot = plots.get(measure);
        return plot === undefined ? null : (
          <Row
            key={measure}
            measure={measure}
            plot={plot}
            value={here === null ? null : here[measure]}
            date={date}
            clock={clock}
            story={story}
          />
        );
      })}
    </section>
  );
}

/** The measures shown, at least one, and the function that shows or hides one. */
function useShownMeasures(): readonly [readonly TensionMeasure[], (measure: TensionMeasure) => void] {
  const [shown, setShown] = useState<readonly TensionMeasure[]>(["frustrationIndex", "polarisation"]);
  const toggle = (measure: TensionMeasure): void =>
    setShown((known) => {
      const next = known.includes(measure) ? known.filter((one) => one !== measure) : [...known, measure];
      return next.length === 0 ? known : TENSION_MEASURES.filter((one) => next.includes(one));
    });
  return [shown, toggle];
}

interface StripHeadProps {
  readonly story: Story;
  readonly date: CalendarDate;
  readonly shown: readonly TensionMeasure[];
  readonly onToggle: (measure: TensionMeasure) => void;
}

/** The choice of measures, the key, and a button that opens the panel of the date. */
function StripHead({ story, date, shown, onToggle }: StripHeadProps): ReactNode {
  const { t, dates } = useWords();
  const { openPanel } = useWorkspace();
  const failure = useAnalysisFailure(story);
  return (
    <div className="balance-head">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that show and hide, not fields of a form */}
      <span className="balance-measures" role="group" aria-label={t("balance.measures")}>
        {TENSION_MEASURES.map((measure) => (
          <button
            key={measure}
            type="button"
            className="chip"
            aria-pressed={shown.includes(measure)}
            onClick={() => onToggle(measure)}
          >
            {t(`balance.${measure}`)}
          </button>
        ))}
      </span>
      <span className="quiet">
        {failure === null ? t("balance.key") : t("balance.failed", { message: failure })}
      </span>
      <button type="button" className="link" onClick={() => openPanel("balance")}>
        {t("balance.open", { date: dates.day(date), time: dates.kind })}
      </button>
    </div>
  );
}

interface RowProps extends Pick<StripProps, "story" | "clock"> {
  readonly measure: TensionMeasure;
  readonly plot: TensionPlot;
  readonly value: Parameters<typeof spreadInWords>[0] | null;
  readonly date: CalendarDate;
}

function Row({ measure, plot, value, date, story, clock }: RowProps): ReactNode {
  const words = useWords();
  const { t, number } = words;
  const { period } = story.chronicle;
  const track = useRef<HTMLDivElement>(null);
  const scrub = useScrub(clock, period, track);
  return (
    <div className={`balance-row ${measure}`} data-measure={measure}>
      <p
        className={isHigh(plot) ? "balance-value low" : "balance-value"}
        data-value={value?.value ?? ""}
        data-min={value?.min ?? ""}
        data-max={value?.max ?? ""}
      >
        {t(`balance.${measure}`)}{" "}
        <strong>{value === null ? "…" : spreadInWords(value, measure, words)}</strong>
      </p>
      <div className="balance-track" ref={track} {...scrub}>
        <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="balance-band" d={plot.band} />
          <path className="balance-line" d={plot.line} />
        </svg>
        <span className="balance-top" aria-hidden="true">
          {number(plot.top)}
        </span>
        <span className="balance-now" style={leftAt(shareOf(date, period))} />
        {plot.peaks.map((peak) => (
          <PeakButton
            key={peak.from}
            peak={peak}
            measure={measure}
            onPress={() => clock.dispatch({ type: "seek", date: peak.from })}
          />
        ))}
      </div>
    </div>
  );
}

interface PeakButtonProps {
  readonly peak: Peak;
  readonly measure: TensionMeasure;
  readonly onPress: () => void;
}

function PeakButton({ peak, measure, onPress }: PeakButtonProps): ReactNode {
  const { t, dates, number } = useWords();
  const label = t("balance.peak", {
    measure: t(`balance.${measure}`),
    value: number(peak.value, { maximumFractionDigits: 2 }),
    date: dates.day(peak.from),
  });
  return (
    <button
      type="button"
      className="balance-peak"
      style={{
        ...leftAt(peak.x / SIZE.width),
        // The button stays in its own row, because a finger is wider than the distance between rows.
        top: `clamp(12px, ${(100 * peak.y) / SIZE.height}%, calc(100% - 12px))`,
      }}
      data-from={formatCalendarDate(peak.from)}
      aria-label={label}
      title={label}
      onClick={onPress}
    />
  );
}

/** True if the line begins in the upper half, where it would cross its name. */
function isHigh({ line }: TensionPlot): boolean {
  const start = /^M[^,]*,([\d.]+)/.exec(line)?.[1];
  return start !== undefined && Number(start) < SIZE.height / 2;
}

function leftAt(share: number): CSSProperties {
  return { left: `${(100 * share).toFixed(3)}%` };
}
