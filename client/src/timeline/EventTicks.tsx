import type { Chronicle, EventTick } from "@entente/core";
import type { CSSProperties, ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Selection } from "../selection.ts";
import { keepFocus } from "./Lanes.tsx";

interface EventTicksProps {
  readonly chronicle: Chronicle;
  readonly told: string | null;
  readonly selected: Selection | null;
  readonly onOpen: (tick: EventTick) => void;
}

/** The axis with its years, and one tick an event; a tick goes to its date and opens it. */
export function EventTicks({ chronicle, told, selected, onOpen }: EventTicksProps): ReactNode {
  const { dates } = useWords();
  return (
    <div className="axis">
      <div className="axis-line" />
      {chronicle.years.map(({ year, at }) => (
        <span key={year} className="year" style={{ left: `${100 * at}%` }}>
          {year}
        </span>
      ))}
      {chronicle.ticks.map((tick) => {
        const chosen = selected?.kind === "event" && selected.id === tick.id;
        const classes = [
          "tick",
          tick.told ? "told" : "",
          tick.id === told ? "now" : "",
          chosen ? "chosen" : "",
          tick.at > 0.75 ? "late" : tick.at < 0.25 ? "early" : "",
        ];
        return (
          <button
            type="button"
            key={tick.id}
            className={classes.join(" ")}
            style={{ left: `${100 * tick.at}%`, "--level": tick.level } as CSSProperties}
            onPointerDown={keepFocus}
            onClick={() => onOpen(tick)}
            aria-label={`${tick.name}, ${dates.day(tick.date)}`}
          >
            <span className="tick-mark" />
            <span className="tick-name" aria-hidden="true">
              {tick.name}
            </span>
          </button>
        );
      })}
    </div>
  );
}
