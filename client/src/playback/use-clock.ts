import { type CalendarDate, dateShown, type PlayState } from "@entente/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlayClock } from "./play-clock.ts";

/** A value drawn from the play state; the component renders again only when the value itself changes. */
export function useClock<Value extends string | number | boolean | null>(
  clock: PlayClock,
  pick: (state: PlayState) => Value,
): Value {
  return useSyncExternalStore(clock.subscribe, () => pick(clock.state()));
}

/** The date shown, at most every `milliseconds` while it runs, and at once when it comes to rest. */
export function useThrottledDate(clock: PlayClock, milliseconds: number): CalendarDate {
  const [date, setDate] = useState(() => dateShown(clock.state()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const settle = (): void => {
      timer = null;
      setDate(dateShown(clock.state()));
    };
    const hear = (): void => {
      if (!clock.state().playing) {
        if (timer !== null) clearTimeout(timer);
        settle();
      } else timer ??= setTimeout(settle, milliseconds);
    };
    hear();
    const stop = clock.subscribe(hear);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [clock, milliseconds]);
  return date;
}
