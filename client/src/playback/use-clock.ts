import { type CalendarDate, dateShown, type PlayState } from "@entente/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlayClock } from "./play-clock.ts";

/** A value picked from the play state. The component renders again only if the value changes. */
export function useClock<Value extends string | number | boolean | null>(
  clock: PlayClock,
  pick: (state: PlayState) => Value,
): Value {
  return useSyncExternalStore(clock.subscribe, () => pick(clock.state()));
}

/** The date shown, updated at most every `milliseconds` while it plays, and at once when it rests. */
export function useThrottledDate(clock: PlayClock, milliseconds: number): CalendarDate {
  const [date, setDate] = useState(() => dateShown(clock.state()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const updateDate = (): void => {
      timer = null;
      setDate(dateShown(clock.state()));
    };
    const handleChange = (): void => {
      if (!clock.state().playing) {
        if (timer !== null) clearTimeout(timer);
        updateDate();
      } else timer ??= setTimeout(updateDate, milliseconds);
    };
    handleChange();
    const stop = clock.subscribe(handleChange);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [clock, milliseconds]);
  return date;
}
