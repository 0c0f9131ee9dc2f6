import { addDays, addStrides, type CalendarDate, dateAtShare, shareOf } from "@entente/core";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { type DatePair, pairOf } from "../../permalink/between-parameter.ts";
import type { Story } from "../../story/story.ts";
import "./between.css";

interface BetweenHandlesProps {
  readonly story: Story;
  readonly pair: DatePair;
  readonly onChange: (pair: DatePair) => void;
}

/**
 * The two compared days as handles on the axis, the time between them shaded. They are dragged or moved by the arrow
 * keys.
 */
export default function BetweenHandles({ story, pair, onChange }: BetweenHandlesProps): ReactNode {
  const ground = useRef<HTMLDivElement>(null);
  const { period } = story.chronicle;
  const percent = (day: number): string => `${(100 * shareOf(day, period)).toFixed(3)}%`;
  const dayAt = (clientX: number): CalendarDate | null => {
    const box = ground.current?.getBoundingClientRect();
    return box === undefined || box.width === 0
      ? null
      : dateAtShare((clientX - box.left) / box.width, period);
  };
  const move = (side: keyof DatePair, day: CalendarDate): void => {
    const other = side === "from" ? pair.to : pair.from;
    // A handle stops at the other one. Crossing it would swap the two under the pointer.
    const stopped = (side === "from" ? Math.min(day, other) : Math.max(day, other)) as CalendarDate;
    onChange(side === "from" ? pairOf(stopped, other, story) : pairOf(other, stopped, story));
  };
  return (
    <div className="between-range" ref={ground}>
      <span
        className="between-shade"
        style={{
          left: percent(pair.from),
          width: `${(100 * (shareOf(pair.to, period) - shareOf(pair.from, period))).toFixed(3)}%`,
        }}
      />
      {(["from", "to"] as const).map((side) => (
        <Handle
          key={side}
          side={side}
          day={pair[side]}
          story={story}
          left={percent(pair[side])}
          onMove={(day) => move(side, day)}
          dayAt={dayAt}
        />
      ))}
    </div>
  );
}

interface HandleProps {
  readonly side: keyof DatePair;
  readonly day: CalendarDate;
  readonly story: Story;
  readonly left: string;
  readonly onMove: (day: CalendarDate) => void;
  readonly dayAt: (clientX: number) => CalendarDate | null;
}

function Handle({ side, day, story, left, onMove, dayAt }: HandleProps): ReactNode {
  const { t, dates } = useWords();
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = dayAfterKey(event, day, story);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(next);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const next = dayAt(event.clientX);
    if (next !== null) onMove(next);
  };
  return (
    <div
      className={`between-handle ${side}`}
      style={{ left }}
      role="slider"
      tabIndex={0}
      aria-label={t(side === "from" ? "between.from" : "between.to")}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={story.last - story.first}
      aria-valuenow={day - story.first}
      aria-valuetext={dates.day(day)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
    >
      <span aria-hidden="true">{side === "from" ? "A" : "B"}</span>
    </div>
  );
}

/**
 * The day that a key moves a handle to: left and right by a day, with Shift or up and down by a month, Home and End
 * to the ends. Null for other keys.
 */
function dayAfterKey({ key, shiftKey }: KeyboardEvent, day: CalendarDate, story: Story): CalendarDate | null {
  const go = (strides: number): CalendarDate => addStrides(day, strides, story.chronicle.period, story.time);
  switch (key) {
    case "ArrowLeft":
      return shiftKey ? go(-1) : addDays(day, -1);
    case "ArrowRight":
      return shiftKey ? go(1) : addDays(day, 1);
    case "ArrowUp":
    case "PageUp":
      return go(1);
    case "ArrowDown":
    case "PageDown":
      return go(-1);
    case "Home":
      return story.first;
    case "End":
      return story.last;
    default:
      return null;
  }
}
