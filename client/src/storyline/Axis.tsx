import { dateAtShare } from "@entente/core";
import type { ReactNode } from "react";
import type { Select, Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import type { Drawing } from "./geometry.ts";

interface AxisProps {
  readonly story: Story;
  readonly drawing: Drawing;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
}

/** Years and events along the foot of the drawing, in sight however it is scrolled. */
export function Axis({ story, drawing, clock, selection, onSelect }: AxisProps): ReactNode {
  const { chronicle } = story;
  return (
    <div className="storyline-axis" aria-hidden="true">
      {chronicle.years.map(({ year, at }) => (
        <span key={year} className="axis-year" style={{ left: drawing.x(dateAtShare(at, chronicle.period)) }}>
          {year}
        </span>
      ))}
      {chronicle.ticks.map(({ id, name, date, told }) => {
        const classes = [
          "axis-event pressable",
          told ? "told" : "",
          selection?.kind === "event" && selection.id === id ? "chosen" : "",
        ];
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same is a button on the timeline
          // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
          <span
            key={id}
            className={classes.join(" ")}
            title={name}
            style={{ left: drawing.x(date) }}
            onClick={() => {
              clock.dispatch({ type: "seek", date });
              onSelect({ kind: "event", id });
            }}
          />
        );
      })}
    </div>
  );
}
