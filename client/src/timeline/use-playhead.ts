import {
  type CalendarDate,
  dateAtShare,
  dateShown,
  formatCalendarDate,
  type Period,
  shareOf,
} from "@entente/core";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { PlayClock } from "../playback/play-clock.ts";

const SPOKEN_EVERY_MILLISECONDS = 400;

/** Moves the playhead with the clock, past React: its place in every frame, its words a few times a second. */
export function usePlayhead(
  clock: PlayClock,
  period: Period,
  playhead: RefObject<HTMLElement | null>,
  inWords: (date: CalendarDate) => string,
): void {
  useEffect(() => {
    let spoken = Number.NEGATIVE_INFINITY;
    return clock.paintWith(({ now, state }) => {
      const head = playhead.current;
      if (head === null) return false;
      head.style.left = `${100 * shareOf(state.day, period)}%`;
      if (!state.playing || now - spoken > SPOKEN_EVERY_MILLISECONDS) {
        spoken = now;
        const date = dateShown(state);
        head.setAttribute("aria-valuenow", String(date - period.from));
        head.setAttribute("aria-valuetext", inWords(date));
        head.dataset.date = formatCalendarDate(date);
      }
      return false;
    });
  }, [clock, period, playhead, inWords]);
}

interface Scrub {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
}

/**
 * Moves the clock to the date that is pressed on the track or dragged to, wherever the pointer strays. With Shift, the
 * drag marks the span of a loop.
 */
export function useScrub(clock: PlayClock, period: Period, track: RefObject<HTMLElement | null>): Scrub {
  const anchor = useRef<CalendarDate | null>(null);
  const dateUnder = ({ clientX }: PointerEvent<HTMLElement>): CalendarDate | null => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    return dateAtShare((clientX - box.left) / box.width, period);
  };
  const seekTo = (event: PointerEvent<HTMLElement>): void => {
    const date = dateUnder(event);
    if (date === null) return;
    if (anchor.current !== null) clock.dispatch({ type: "loop", loop: { from: anchor.current, to: date } });
    else if (date !== dateShown(clock.state())) clock.dispatch({ type: "seek", date });
  };
  return {
    onPointerDown: (event) => {
      if (
        event.button !== 0 ||
        (event.target as HTMLElement).closest("button, [role=option], [data-tick]") !== null
      )
        return;
      event.currentTarget.setPointerCapture(event.pointerId);
      anchor.current = event.shiftKey ? dateUnder(event) : null;
      seekTo(event);
    },
    onPointerMove: (event) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) seekTo(event);
    },
  };
}
