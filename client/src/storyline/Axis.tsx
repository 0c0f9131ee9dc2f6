import { dateAtShare } from "@entente/core";
import type { ReactNode } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import type { Drawing } from "./geometry.ts";

interface AxisProps {
  readonly story: Story;
  readonly drawing: Drawing;
  /** Pixels. */
  readonly textSize: number;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
}

/** The years and events along the foot of the drawing; they stay in sight while it scrolls. */
export function Axis({ story, drawing, textSize, clock, selection, onSelect }: AxisProps): ReactNode {
  const { chronicle } = story;
  return (
    <div className="storyline-axis" aria-hidden="true">
      <div className="axis-ground" style={{ width: drawing.width }} />
      {yearsWithRoom(story, drawing, textSize).map(({ year, left, isBefore }) => (
        <span key={year} className={isBefore ? "axis-year before" : "axis-year"} style={{ left }}>
          {year}
        </span>
      ))}
      {chronicle.ticks.map(({ id, name, date, captioned }) => {
        const classes = [
          "axis-event pressable",
          captioned ? "captioned" : "",
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

/** Width of a year's number with its tick, in ems of the axis' text. */
const YEAR_WIDTH = 3;

/** Picks years at equal steps so that no two touch; the last stands before its tick where it would be cut off. */
function yearsWithRoom({ chronicle }: Story, { x, width }: Drawing, textSize: number) {
  const own = YEAR_WIDTH * textSize;
  const years = chronicle.years.map(({ year, at }) => {
    const left = x(dateAtShare(at, chronicle.period));
    return { year, left, isBefore: left + own > width };
  });
  const [first, second] = years;
  const step = first === undefined || second === undefined ? 1 : Math.ceil(own / (second.left - first.left));
  return years.filter(({ isBefore }, place) => {
    const next = years[place + 1];
    // The last one takes the room of the one before it.
    const yields = next?.isBefore === true && next.left - (years[place]?.left ?? 0) < 1.9 * own;
    return isBefore || (place % step === 0 && !yields);
  });
}
