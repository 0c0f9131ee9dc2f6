import { type CalendarDate, datasetUntil, dateShown, indexStory } from "@entente/core";
import { useEffect, useMemo } from "react";
import type { PlayClock } from "../../playback/play-clock.ts";
import { prepareStory, type Story } from "../../story/story.ts";

/**
 * The story up to `until`, the last day that the class has seen, and all of it if that is null. Holds the clock
 * there.
 */
export function useStoryUntil(whole: Story, until: CalendarDate | null, clock: PlayClock): Story {
  const seen = useMemo(
    () =>
      until === null || until >= whole.last
        ? whole
        : { ...prepareStory(indexStory(datasetUntil(whole.index.dataset, until))), speed: whole.speed },
    [whole, until],
  );
  useEffect(() => {
    if (until === null) return;
    const hold = (): void => {
      if (dateShown(clock.state()) > until) clock.dispatch({ type: "rest", date: until });
    };
    hold();
    return clock.subscribe(hold);
  }, [until, clock]);
  return seen;
}
