import { addMonths, type CalendarDate, dateAtShare, type Loop, type Period, shareOf } from "@entente/core";
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import { Icon } from "../ui/Icon.tsx";
import { keepFocus } from "./Lanes.tsx";

interface LoopRangeProps {
  readonly clock: PlayClock;
  readonly period: Period;
  readonly track: RefObject<HTMLElement | null>;
}

/** What is played over and over: a band on the axis whose ends can be dragged, or moved by keys. */
export function LoopRange({ clock, period, track }: LoopRangeProps): ReactNode {
  const { t, dates } = useWords();
  const from = useClock(clock, ({ loop }) => loop?.from ?? null);
  const to = useClock(clock, ({ loop }) => loop?.to ?? null);
  if (from === null || to === null) return null;
  const loop: Loop = { from, to };
  const [left, right] = [shareOf(from, period), shareOf(to + 1, period)];
  const move = (end: keyof Loop, date: CalendarDate): void =>
    clock.dispatch({ type: "loop", loop: { ...loop, [end]: clear(loop, end, date) } });
  const handle = (end: keyof Loop, label: string): ReactNode => (
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
        const date = moved(event, loop[end], period);
        if (date === null) return;
        event.preventDefault();
        move(end, date);
      }}
      {...dragging((x) => {
        const box = track.current?.getBoundingClientRect();
        if (box !== undefined && box.width > 0) move(end, dateAtShare((x - box.left) / box.width, period));
      })}
    />
  );
  return (
    <fieldset
      className="loop"
      aria-label={t("timeline.loop")}
      style={{ left: `${100 * left}%`, width: `${100 * (right - left)}%` }}
    >
      {handle("from", t("timeline.loop-first"))}
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
      {handle("to", t("timeline.loop-last"))}
    </fieldset>
  );
}

/** An end that is dragged stays on its side of the other. */
function clear(loop: Loop, end: keyof Loop, date: CalendarDate): CalendarDate {
  return (end === "from" ? Math.min(date, loop.to - 1) : Math.max(date, loop.from + 1)) as CalendarDate;
}

/** Where a key moves an end: the arrows by a month, Home and End to the story's ends; null for another key. */
function moved({ key }: KeyboardEvent, date: CalendarDate, period: Period): CalendarDate | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return addMonths(date, 1);
    case "ArrowLeft":
    case "ArrowDown":
      return addMonths(date, -1);
    case "Home":
      return period.from;
    case "End":
      return (period.to - 1) as CalendarDate;
    default:
      return null;
  }
}

function dragging(go: (x: number) => void): {
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
      go(event.clientX);
    },
  };
}
