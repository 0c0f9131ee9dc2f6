import type { Chronicle, EventTick } from "@entente/core";
import type { CSSProperties, ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Selection } from "../story/selection.ts";
import { keepFocus } from "./Lanes.tsx";

/** Letters of a label that needs the room of two, as `1000 BC`. */
const WIDE = 5;

interface EventTicksProps {
  readonly chronicle: Chronicle;
  /** Id of the event that the caption tells; null for none. */
  readonly captioned: string | null;
  readonly selected: Selection | null;
  readonly onOpen: (tick: EventTick) => void;
}

/**
 * The axis with its marks, and one tick for each event; a press on a tick goes to its date and opens it. Ticks are for
 * the pointer only: there are over a hundred, too close to each other to be targets for keys. Keys step from event to
 * event, and search and table list every one.
 */
export function EventTicks({ chronicle, captioned, selected, onOpen }: EventTicksProps): ReactNode {
  const { dates } = useWords();
  const hasWideLabels = chronicle.marks.some((mark) => dates.axisMark(mark).length > WIDE);
  return (
    <div className={hasWideLabels ? "axis wide" : "axis"} aria-hidden="true">
      <div className="axis-line" />
      {chronicle.marks.map((mark) => (
        <span
          key={mark.date}
          // The label of a day is too wide for the margin.
          className={mark.unit === "DAY" && mark.at === 0 ? "axis-label at-start" : "axis-label"}
          style={{ left: `${100 * mark.at}%` }}
        >
          {dates.axisMark(mark)}
        </span>
      ))}
      {chronicle.ticks.map((tick) => {
        const chosen = selected?.kind === "event" && selected.id === tick.id;
        const classes = [
          "tick",
          tick.captioned ? "captioned" : "",
          tick.id === captioned ? "now" : "",
          chosen ? "chosen" : "",
          tick.at > 0.75 ? "late" : tick.at < 0.25 ? "early" : "",
        ];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer only, as said above
          // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
          <span
            key={tick.id}
            className={classes.join(" ")}
            style={{ left: `${100 * tick.at}%`, "--level": tick.level } as CSSProperties}
            data-tick={tick.id}
            onPointerDown={keepFocus}
            onClick={() => onOpen(tick)}
          >
            <span className="tick-mark" />
            <span className="tick-name">{tick.name}</span>
          </span>
        );
      })}
    </div>
  );
}
