import {
  axisMarksOf,
  type CalendarDate,
  certainInterval,
  dateAtShare,
  type FactionColour,
  type Interval,
  isEmpty,
  type Period,
  possibleInterval,
  shareOf,
  timeOf,
} from "@entente/core";
import { type CSSProperties, type MouseEvent, type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { type DatedFact, useInspection } from "./inspection.ts";

export interface StripRow {
  readonly id: string;
  readonly name: string;
  readonly colour: FactionColour | "allied" | "opposed";
  readonly facts: readonly DatedFact[];
}

/** Intervals over the story's years, solid while certain and hatched while only possible. A press goes to its day. */
export function SpanStrip({
  rows,
  label,
}: {
  readonly rows: readonly StripRow[];
  readonly label: string;
}): ReactNode {
  const { index, date } = useInspection();
  const { period } = index.dataset;
  const time = timeOf(index.dataset);
  const { dates } = useWords();
  const marks = useMemo(() => axisMarksOf(period, 6, time), [period, time]);
  const shown = rows.filter(({ facts }) =>
    facts.some((fact) => clampToPeriod(possibleInterval(fact), period) !== null),
  );
  if (shown.length === 0 || time.kind === "NONE") return null;
  return (
    <figure className="span-strip" aria-label={label}>
      {shown.map((row) => (
        <div key={row.id} className={`strip-row colour-${row.colour}`}>
          <span className="strip-name">{row.name}</span>
          <div className="strip-track">
            {row.facts.map((fact) => (
              <Bar key={fact.id} fact={fact} name={row.name} period={period} />
            ))}
            <span className="strip-now" style={{ left: percent(shareOf(date, period)) }} />
          </div>
        </div>
      ))}
      <div className="strip-years" aria-hidden="true">
        {marks.map((mark) => (
          <span key={mark.date} style={{ left: percent(mark.at) }}>
            {dates.axisMark(mark)}
          </span>
        ))}
      </div>
    </figure>
  );
}

interface BarProps {
  readonly fact: DatedFact;
  readonly name: string;
  readonly period: Period;
}

function Bar({ fact, name, period }: BarProps): ReactNode {
  const { goTo } = useInspection();
  const { t, dates } = useWords();
  const possible = clampToPeriod(possibleInterval(fact), period);
  if (possible === null) return null;
  const certain = clampToPeriod(certainInterval(fact), period);
  const go = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    // A key press has no place, so it goes to the beginning.
    const pressed = event.detail === 0 || box === undefined ? null : (event.clientX - box.left) / box.width;
    const first = certain?.from ?? possible.from;
    goTo(pressed === null ? first : dateAtShare(pressed, period));
  };
  return (
    <button
      type="button"
      className="strip-bar"
      style={placeOf(possible, period)}
      onClick={go}
      aria-label={t("inspector.go-to-span", {
        name,
        span: dates.span(fact.validFromEdtf, fact.validToEdtf),
      })}
      title={dates.span(fact.validFromEdtf, fact.validToEdtf)}
    >
      <span className="strip-possible" />
      {certain === null ? null : <span className="strip-certain" style={placeOf(certain, possible)} />}
    </button>
  );
}

function clampToPeriod({ from, to }: Interval, period: Period): Period | null {
  const inside = {
    from: Math.max(from ?? period.from, period.from) as CalendarDate,
    to: Math.min(to ?? period.to, period.to) as CalendarDate,
  };
  return isEmpty(inside) ? null : inside;
}

function placeOf(inner: Period, outer: Period): CSSProperties {
  const length = outer.to - outer.from;
  return {
    left: percent((inner.from - outer.from) / length),
    width: percent((inner.to - inner.from) / length),
  };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(3)}%`;
}
