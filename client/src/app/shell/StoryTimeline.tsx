import type { CalendarDate } from "@entente/core";
import type { ReactNode } from "react";
import { useClock } from "../../playback/use-clock.ts";
import { Chronicle } from "../../timeline/Chronicle.tsx";
import { LanesSeparator } from "../../timeline/LanesSeparator.tsx";
import { useLanesSize } from "../../timeline/use-lanes-size.ts";
import { useWorkspace } from "../../workspace/workspace.ts";

interface StoryTimelineProps {
  /** Elements on the axis, over the timeline. */
  readonly over?: ReactNode;
}

/** The timeline of the page's story. It marks the selection and the event of the caption. */
export function StoryTimeline({ over }: StoryTimelineProps): ReactNode {
  const { story, clock, shown, select } = useWorkspace();
  const size = useLanesSize();
  const captionedEvent = useClock(
    clock,
    ({ day }) => story.captions.at(Math.floor(day) as CalendarDate)?.event ?? null,
  );
  // Nothing moves in a story without time.
  if (story.time.kind === "NONE") return null;
  return (
    <>
      {story.chronicle.rows === 0 ? null : <LanesSeparator size={size} />}
      <Chronicle
        story={story}
        clock={clock}
        lanes={size}
        selected={shown.selection}
        onSelect={select}
        captionedEvent={captionedEvent}
        over={over}
      />
    </>
  );
}
