import { addDays } from "../time/calendar-date.ts";
import type { Course, Stop } from "../time/timeline.ts";
import type { StoryPictures } from "./picture.ts";

/**
 * How long the clock stops, in milliseconds, for a change of places (MOVING) and for one that only adds or removes
 * ties.
 */
const MOVING_MILLISECONDS = 700;
const FADING_MILLISECONDS = 280;
/** Moves of less than this many layout units are not worth a stop. */
const NOTICEABLE = 2;

/** Makes the course of a laid-out story, with a stop wherever the picture moves. With reduced motion nothing moves. */
export function courseOf({ index, layout: { layout } }: StoryPictures, reducedMotion: boolean): Course {
  const { from, to } = index.dataset.period;
  const stops = reducedMotion
    ? []
    : layout.keyDates.slice(1).map((date): Stop => {
        const before = layout.at(addDays(date, -1));
        const moves = [...layout.at(date)].some(([actor, { x, y }]) => {
          const start = before.get(actor);
          return start !== undefined && Math.hypot(x - start.x, y - start.y) > NOTICEABLE;
        });
        return { date, milliseconds: moves ? MOVING_MILLISECONDS : FADING_MILLISECONDS };
      });
  return { first: from, last: addDays(to, -1), stops };
}
