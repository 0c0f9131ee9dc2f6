import { type CalendarDate, dateShown } from "@entente/core";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Drawing } from "./geometry.ts";

interface TimeCursor {
  readonly clock: PlayClock;
  readonly drawing: Drawing | null;
  readonly cursor: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Share of the width before the edge at which the drawing follows the cursor. */
const EDGE = 0.12;

/** Moves the line of the date shown with the clock, past React, and scrolls so that it stays in sight. */
export function useTimeCursor({ clock, drawing, cursor, scroller }: TimeCursor): void {
  useEffect(() => {
    if (drawing === null) return;
    let shown: number | null = null;
    return clock.paintWith(({ state }) => {
      const [line, host] = [cursor.current, scroller.current];
      if (line === null || host === null || shown === state.day) return false;
      shown = state.day;
      const at = drawing.x(state.day);
      line.style.left = `${at.toFixed(2)}px`;
      const margin = EDGE * host.clientWidth;
      const hidden = at < host.scrollLeft + margin || at > host.scrollLeft + host.clientWidth - margin;
      if (hidden && drawing.width > host.clientWidth) host.scrollLeft = at - host.clientWidth / 2;
      return false;
    });
  }, [clock, drawing, cursor, scroller]);
}

/** Scrolls after the drawing's width has changed, so that the date shown is in the middle. */
export function useDateInSight(
  clock: PlayClock,
  drawing: Drawing | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  const before = useRef<number | null>(null);
  useEffect(() => {
    const host = scroller.current;
    if (host === null || drawing === null) return;
    const { width, x } = drawing;
    if (before.current !== null && before.current !== width)
      host.scrollLeft = width > host.clientWidth ? x(clock.state().day) - host.clientWidth / 2 : 0;
    before.current = width;
  }, [clock, drawing, scroller]);
}

interface TimeDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** Moves the clock to the date that is pressed or dragged to. A finger scrolls instead; its tap goes to the date. */
export function useTimeDrag(
  clock: PlayClock,
  drawing: Drawing | null,
  scroller: RefObject<HTMLElement | null>,
): TimeDrag {
  const touched = useRef<readonly [x: number, y: number] | null>(null);
  const seekTo = (event: PointerEvent<HTMLElement>): void => {
    const host = scroller.current;
    if (host === null || drawing === null) return;
    const at = event.clientX - host.getBoundingClientRect().left + host.scrollLeft;
    const date = Math.floor(drawing.x.invert(at)) as CalendarDate;
    if (date !== dateShown(clock.state())) clock.dispatch({ type: "seek", date });
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || (event.target as Element).closest("button, .pressable") !== null) return;
      touched.current = null;
      if (event.pointerType === "touch") {
        touched.current = [event.clientX, event.clientY];
        return;
      }
      event.currentTarget.setPointerCapture(event.pointerId);
      seekTo(event);
    },
    onPointerMove: (event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId) && event.pointerType !== "touch")
        seekTo(event);
    },
    onPointerUp: (event) => {
      const start = touched.current;
      touched.current = null;
      if (start !== null && Math.hypot(event.clientX - start[0], event.clientY - start[1]) < 8) seekTo(event);
    },
  };
}
