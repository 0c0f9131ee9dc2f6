import { type CalendarDate, dateShown, nearestSpeed } from "@entente/core";
import type { PlayClock } from "./play-clock.ts";

const SECONDS = 5;
const DAYS_PER_MONTH = 365.2425 / 12;

/** Ends the range that each clock plays. A clock plays one range at a time; a new one ends the one before. */
const underWay = new WeakMap<PlayClock, () => void>();

/**
 * Plays from one day to another (inclusive) in about five seconds, with the waits for captions that are shown, and
 * rests there, also after a pause on the way.
 */
export function playRange(clock: PlayClock, from: CalendarDate, to: CalendarDate): void {
  cancelRange(clock);
  const before = clock.state().monthsPerSecond;
  clock.dispatch({ type: "seek", date: from });
  clock.dispatch({ type: "turn", direction: 1 });
  clock.dispatch({ type: "speed", monthsPerSecond: nearestSpeed((to - from) / DAYS_PER_MONTH / SECONDS) });
  let over = false;
  const finish = (): void => {
    if (over) return;
    over = true;
    stop();
    underWay.delete(clock);
    clock.dispatch({ type: "speed", monthsPerSecond: before });
  };
  const stop = clock.subscribe(() => {
    const { progress } = clock.state();
    const date = dateShown(clock.state());
    if (over || (date >= from && date < to) || (date === to && progress < 1)) return;
    finish();
    // A reader who went elsewhere in the meantime stays there.
    if (date >= to && clock.state().playing) clock.dispatch({ type: "rest", date: to });
  });
  underWay.set(clock, finish);
  clock.dispatch({ type: "play" });
}

export function cancelRange(clock: PlayClock): void {
  underWay.get(clock)?.();
}
