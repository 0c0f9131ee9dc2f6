import {
  addStrides,
  type CalendarDate,
  dateAtShare,
  type Loop,
  type Period,
  type StoryTime,
  shareOf,
} from "@entente/core";
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import { Icon } from "../ui/Icon.tsx";
import { keepFocus } from "./Lanes.tsx";

interface LoopRangeProps {
  readonly clock: PlayClock;
  readonly period: Period;
  readonly time: StoryTime;
  readonly track: RefObject<HTMLElement | null>;
}

/** The span of the loop: a band on the axis whose ends can be dragged, or moved by keys. */
export function LoopRange({ clock, period, time, track }: LoopRangeProps): ReactNode {
  const { t } = useWords();
  const from = useClock(clock, ({ loop }) => loop?.from ?? null);
  const to = useClock(clock, ({ loop }) => loop?.to ?? null);
  if (from === null || to === null) return null;
  const loop: Loop = { from, to };
  const [left, right] = [shareOf(from, period), shareOf(to + 1, period)];
  const moveEnd = (end: keyof Loop, date: CalendarDate): void =>
    clock.dispatch({ type: "loop", loop: { ...loop, [end]: keepApart(loop, end, date) } });
  const shared = { loop, period, time, track, onMove: moveEnd };
  return (
    <fieldset
      className="loop"
      aria-label={t("timeline.loop")}
      style={{ left: `${100 * left}%`, width: `${100 * (right - left)}%` }}
    >
      <LoopHandle {...shared} end="from" label={t("timeline.loop-first")} />
      <button
        type="button"
        className="loop-off"
        aria-label={t("timeline.loop-off")}
        title={t("timeline.loop-off")}
        onPointerDown={keepFocus}
        onClick={() => clock.dispatch({ type: "loop", loop: null })}
      >
        <Icon name="close" />
      </button>
      <LoopHandle {...shared} end="to" label={t("timeline.loop-last")} />
    </fieldset>
  );
}

interface LoopHandleProps extends Pick<LoopRangeProps, "period" | "time" | "track"> {
  readonly loop: Loop;
  readonly end: keyof Loop;
  readonly label: string;
  readonly onMove: (end: keyof Loop, date: CalendarDate) => void;
}

function LoopHandle({ loop, end, label, period, time, track, onMove }: LoopHandleProps): ReactNode {
  const { dates } = useWords();
  return (
    <span
      className={`loop-handle ${end}`}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={period.to - period.from - 1}
      aria-valuenow={loop[end] - period.from}
      aria-valuetext={dates.day(loop[end])}
      onKeyDown={(event) => {
        const date = dateAfterKey(event, loop[end], period, time);
        if (date === null) return;
        event.preventDefault();
        onMove(end, date);
      }}
      {...dragHandlers((x) => {
        const box = track.current?.getBoundingClientRect();
        if (box !== undefined && box.width > 0) onMove(end, dateAtShare((x - box.left) / box.width, period));
      })}
    />
  );
}

/** Returns the date nearest to a wanted one at which an end stays on its side of the other. */
function keepApart(loop: Loop, end: keyof Loop, date: CalendarDate): CalendarDate {
  return (end === "from" ? Math.min(date, loop.to - 1) : Math.max(date, loop.from + 1)) as CalendarDate;
}

/** Returns the date to which a key moves an end: arrows by a stride, Home and End to the story's ends; null for other keys. */
function dateAfterKey(
  { key }: KeyboardEvent,
  date: CalendarDate,
  period: Period,
  time: StoryTime,
): CalendarDate | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return addStrides(date, 1, period, time);
    case "ArrowLeft":
    case "ArrowDown":
      return addStrides(date, -1, period, time);
    case "Home":
      return period.from;
    case "End":
      return (period.to - 1) as CalendarDate;
    default:
      return null;
  }
}

/** Handlers of a drag; `onDrag` gets the pointer's place in the window, in pixels. */
function dragHandlers(onDrag: (x: number) => void): {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
} {
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      event.stopPropagation();
      onDrag(event.clientX);
    },
  };
}
