import { dateShown } from "@entente/core";
import { useEffect, useRef } from "react";
import type { Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import { readView, writeView } from "./permalink.ts";

const WRITTEN_EVERY_MILLISECONDS = 300;

/**
 * Keeps the address the same as the view. Time replaces the address, a new selection adds one to the history;
 * going back or forward restores both.
 */
export function usePermalink(
  story: Story,
  clock: PlayClock,
  selection: Selection | null,
  restore: (selection: Selection | null) => void,
): void {
  const written = useRef(selection);
  const current = useRef(selection);
  current.current = selection;
  useEffect(() => {
    const address = (): string => {
      const state = clock.state();
      const { monthsPerSecond, direction } = state;
      const view = { date: dateShown(state), monthsPerSecond, direction, selection: current.current };
      return writeView(story, view);
    };
    let timer: ReturnType<typeof setTimeout> | null = null;
    const replace = (): void => {
      timer = null;
      if (address() !== window.location.search) window.history.replaceState(null, "", address());
    };
    const later = (): void => {
      timer ??= setTimeout(replace, WRITTEN_EVERY_MILLISECONDS);
    };
    if (written.current !== selection) {
      written.current = selection;
      window.history.pushState(null, "", address());
    } else later();
    const stop = clock.subscribe(later);
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [story, clock, selection]);
  useEffect(() => {
    const goBack = (): void => {
      const { view } = readView(window.location.search, story);
      clock.dispatch({ type: "seek", date: view.date });
      clock.dispatch({ type: "speed", monthsPerSecond: view.monthsPerSecond });
      clock.dispatch({ type: "turn", direction: view.direction });
      written.current = view.selection;
      restore(view.selection);
    };
    window.addEventListener("popstate", goBack);
    return () => window.removeEventListener("popstate", goBack);
  }, [story, clock, restore]);
}
