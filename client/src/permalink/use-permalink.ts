import { dateShown } from "@entente/core";
import { useEffect, useRef } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Story } from "../story/story.ts";
import type { Preferences, Shown, View } from "./parameters.ts";
import { isStep, readView, writeView } from "./permalink.ts";

const WRITTEN_EVERY_MILLISECONDS = 300;

interface PermalinkInput {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly shown: Shown;
  readonly preferences: Preferences;
  /** Applies a view after the reader went back or forward. */
  readonly restore: (view: View) => void;
}

/** The current view. */
export function viewNow(clock: PlayClock, shown: Shown, preferences: Preferences): View {
  const state = clock.state();
  const { monthsPerSecond, direction, loop } = state;
  return { ...shown, ...preferences, date: dateShown(state), monthsPerSecond, direction, loop };
}

/** Keeps the address in step with the view. Most changes replace the address; a step adds one to the history. */
export function usePermalink({ story, clock, shown, preferences, restore }: PermalinkInput): void {
  const written = useRef<View | null>(null);
  const current = useRef({ restore, shown, preferences });
  current.current = { restore, shown, preferences };
  useEffect(() => {
    const now = (): View => viewNow(clock, shown, preferences);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const replace = (): void => {
      timer = null;
      const address = writeView(story, now());
      if (address !== window.location.search) window.history.replaceState(null, "", address);
    };
    const later = (): void => {
      timer ??= setTimeout(replace, WRITTEN_EVERY_MILLISECONDS);
    };
    const before = written.current;
    written.current = now();
    if (before !== null && isStep(before, written.current, story)) {
      window.history.pushState(null, "", writeView(story, written.current));
    } else later();
    const stop = clock.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [story, clock, shown, preferences]);
  useEffect(() => {
    const goBack = (): void => {
      const { view } = readView(window.location.search, story);
      clock.dispatch({ type: "seek", date: view.date });
      clock.dispatch({ type: "speed", monthsPerSecond: view.monthsPerSecond });
      clock.dispatch({ type: "turn", direction: view.direction });
      clock.dispatch({ type: "loop", loop: view.loop });
      written.current = view;
      current.current.restore(view);
    };
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, [story, clock]);
}
