import { useEffect, useRef } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Story } from "../story/story.ts";
import { entryShown } from "./history-entries.ts";
import type { Preferences, Shown, View } from "./parameters.ts";
import { isStep, keepOnBack, readView, writeView } from "./permalink.ts";
import { createStepHistory, type StepHistory, timeOf } from "./step-history.ts";

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
  return { ...shown, ...preferences, ...timeOf(clock.state()) };
}

/** Keeps the address in step with the view. Most changes replace the address; a step adds one to the history. */
export function usePermalink({ story, clock, shown, preferences, restore }: PermalinkInput): void {
  const current = useRef({ restore, shown, preferences });
  current.current = { restore, shown, preferences };
  const steps = useRef<StepHistory | null>(null);
  useEffect(() => {
    const now = (): View => viewNow(clock, current.current.shown, current.current.preferences);
    const history = createStepHistory({
      viewNow: now,
      playing: () => clock.state().playing,
      write: (view) => writeView(story, view),
      isStep: (from, to) => isStep(from, to, story),
    });
    const goBack = (): void => {
      const asked = readView(window.location.search, story).view;
      const view = entryShown() === null ? asked : keepOnBack(asked, now());
      history.noteRestored(view);
      clock.dispatch({ type: "rest", date: view.date });
      clock.dispatch({ type: "speed", monthsPerSecond: view.monthsPerSecond });
      clock.dispatch({ type: "turn", direction: view.direction });
      clock.dispatch({ type: "loop", loop: view.loop });
      current.current.restore(view);
    };
    steps.current = history;
    const stops = [clock.subscribe(history.noteTime), clock.subscribeToJumps(history.noteJump)];
    window.addEventListener("popstate", goBack);
    return () => {
      for (const stop of stops) stop();
      window.removeEventListener("popstate", goBack);
      history.end();
    };
  }, [story, clock]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs whenever one of them changes
  useEffect(() => steps.current?.noteChange(), [story, clock, shown, preferences]);
}
