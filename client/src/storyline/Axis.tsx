import type { AxisMark } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
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

/** The marks and events along the foot of the drawing; they stay in sight while it scrolls. */
export function Axis({ story, drawing, textSize, clock, selection, onSelect }: AxisProps): ReactNode {
  const { chronicle } = story;
  const { dates } = useWords();
  return (
    <div className="storyline-axis" aria-hidden="true">
      <div className="axis-ground" style={{ width: drawing.width }} />
      {marksWithRoom(story, drawing, textSize).map(({ mark, left, isBefore }) => (
        <span key={mark.date} className={isBefore ? "axis-mark before" : "axis-mark"} style={{ left }}>
          {dates.axisMark(mark)}
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

/** Widths of labels with their ticks, in ems of the axis' text. */
const WIDTHS: Readonly<Record<AxisMark["unit"], number>> = { YEAR: 3, MONTH: 3, DAY: 5, STEP: 3 };

/** Picks marks at equal steps so that no two touch; the last stands before its tick where it would be cut off. */
function marksWithRoom({ chronicle }: Story, { x, width }: Drawing, textSize: number) {
  const own = textSize * Math.max(...chronicle.marks.map(({ unit }) => WIDTHS[unit]));
  const marks = chronicle.marks.map((mark) => {
    const left = x(mark.date);
    return { mark, left, isBefore: left + own > width };
  });
  const [first, second] = marks;
  const step = first === undefined || second === undefined ? 1 : Math.ceil(own / (second.left - first.left));
  return marks.filter(({ isBefore }, place) => {
    const next = marks[place + 1];
    // The last one takes the room of the one before it.
    const yields = next?.isBefore === true && next.left - (marks[place]?.left ?? 0) < 1.9 * own;
    return isBefore || (place % step === 0 && !yields);
  });
}
