import { useMemo } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import type { Select } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import type { Inspection } from "./inspection.ts";

const REREAD_EVERY_MILLISECONDS = 500;

/** The inspection of a panel. While the story plays, its date changes twice a second. */
export function useInspectionOf(story: Story, clock: PlayClock, onSelect: Select): Inspection {
  const date = useThrottledDate(clock, REREAD_EVERY_MILLISECONDS);
  const { change, shown } = useWorkspace();
  const adopted = shown.reading;
  return useMemo(
    () => ({
      index: story.whole,
      date,
      onSelect,
      goTo: (day) => clock.dispatch({ type: "seek", date: day }),
      adopt: (reading) => change({ reading }),
      adopted,
    }),
    [story, date, onSelect, clock, change, adopted],
  );
}
