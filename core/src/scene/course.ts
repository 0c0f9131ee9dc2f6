import type { Caption, Captions } from "../story/caption.ts";
import { addDays } from "../time/calendar-date.ts";
import type { Course, Stop, Wait } from "../time/play-state.ts";
import { timeToRead } from "../time/time-to-read.ts";
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

/** What all captions of a story may take to read, in milliseconds, and how many at most are counted for that. */
const ALL_MILLISECONDS = 600_000;
const MANY = 400;

/**
 * The waits of a story: each caption stays until its headline, in the words shown, can have been read. A story of more
 * than 400 days with captions waits for events alone. Where all would take more than ten minutes, each takes its share.
 */
export function waitsOf(captions: Captions, headlineOf: (caption: Caption) => string): Wait[] {
  const told = captions.days().length > MANY ? captions.events : captions.all();
  const needed = told.map((caption) => timeToRead(headlineOf(caption)));
  const share = Math.min(1, ALL_MILLISECONDS / needed.reduce((sum, one) => sum + one, 0));
  return told.map(({ since }, position) => ({ date: since, milliseconds: (needed[position] ?? 0) * share }));
}
