import { dateShown } from "@entente/core";
import type { PlayClock } from "../../playback/play-clock.ts";

/** The interval in milliseconds at which a class is told the date while the story plays. */
const PLAYING_EVERY = 1_000;

/** Calls `listener` at every rest, start, turn and change of speed, and once a second while the story plays. */
export function subscribeToTime(clock: PlayClock, listener: () => void): () => void {
  let calledAt = 0;
  let before = "";
  return clock.subscribe(() => {
    const state = clock.state();
    const { playing, direction, monthsPerSecond } = state;
    const key = [playing, direction, monthsPerSecond, playing ? "" : dateShown(state)].join();
    const time = performance.now();
    if (key === before && (!playing || time - calledAt < PLAYING_EVERY)) return;
    before = key;
    calledAt = time;
    listener();
  });
}
