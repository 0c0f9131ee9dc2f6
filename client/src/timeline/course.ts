import { type Album, addDays, type Course, type Stop } from "@entente/core";
import type { Story } from "../story.ts";

/** How long the clock stands still for a change of places, and for one that only brings or takes ties. */
const MOVING_MILLISECONDS = 700;
const FADING_MILLISECONDS = 280;
/** Moves of less than this many pixels are not worth a stop. */
const NOTICEABLE = 2;

/** What there is to play on an album: it stops wherever the picture moves. With reduced motion nothing moves. */
export function courseOf(story: Story, album: Album, reducedMotion: boolean): Course {
  const { layout } = album;
  const stops = reducedMotion
    ? []
    : layout.keyDates.slice(1).map((date): Stop => {
        const before = layout.at(addDays(date, -1));
        const moves = [...layout.at(date)].some(([actor, { x, y }]) => {
          const from = before.get(actor);
          return from !== undefined && Math.hypot(x - from.x, y - from.y) > NOTICEABLE;
        });
        return { date, milliseconds: moves ? MOVING_MILLISECONDS : FADING_MILLISECONDS };
      });
  return { first: story.first, last: story.last, stops };
}
