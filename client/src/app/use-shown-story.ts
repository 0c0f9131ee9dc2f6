import { NO_FILTER } from "@entente/core";
import { useMemo } from "react";
import { useStoryUntil } from "../classroom/prediction/use-story-until.ts";
import type { Shown } from "../permalink/parameters.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import { type Story, viewStory } from "../story/story.ts";

/**
 * The story as the views show it: no further than the class has seen, in the reading chosen, and filtered. Positions
 * and colours come from the story with all its days, so they do not change when days are revealed.
 */
export function useShownStory(whole: Story, { until, reading, filter }: Shown, clock: PlayClock): Story {
  const seen = useStoryUntil(whole, until, clock);
  const layoutIndex = useMemo(() => viewStory(whole, reading, NO_FILTER).whole, [whole, reading]);
  return useMemo(() => viewStory(seen, reading, filter, layoutIndex), [seen, reading, filter, layoutIndex]);
}
