import { type CalendarDate, datasetUntil, dateShown, indexStory } from "@entente/core";
import { useEffect, useMemo } from "react";
import type { PlayClock } from "../../playback/play-clock.ts";
import { prepareStory, type Story } from "../../story/story.ts";

/** The story as far as the class has seen it; the clock goes no further. */
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
      if (dateShown(clock.state()) > until) clock.dispatch({ type: "seek", date: until });
    };
    hold();
    return clock.subscribe(hold);
  }, [until, clock]);
  return seen;
}
