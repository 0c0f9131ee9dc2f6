import type { CalendarDate } from "../time/calendar-date.ts";
import { type Course, type PlayState, play, startOfCourse } from "../time/timeline.ts";

/** A stretch of a story to be filmed. */
export interface FilmRange {
  readonly from: CalendarDate;
  /** Inclusive: the last day shown. */
  readonly to: CalendarDate;
  readonly framesPerSecond: number;
  readonly monthsPerSecond: number;
}

/** One frame of a film: what can be seen of the play state. */
export interface FilmFrame extends Pick<PlayState, "day" | "progress"> {
  /** True while the film stands still, at its two ends. */
  readonly resting: boolean;
}

/** The first and the last frame stand still so long, for the eye to arrive and to leave. Milliseconds. */
const OPENING_MILLISECONDS = 800;
const CLOSING_MILLISECONDS = 1600;

/**
 * The frames that playing shows, one every `1 / framesPerSecond` seconds of it: the clock stops while nodes move, and
 * the same range gives the same frames. Begins at rest on `from` and ends at rest on `to`.
 */
export function filmFrames(course: Course, range: FilmRange): readonly FilmFrame[] {
  const { from, to, framesPerSecond, monthsPerSecond } = range;
  const stretch: Course = {
    first: from,
    last: to,
    stops: course.stops.filter(({ date }) => date > from && date <= to),
  };
  const milliseconds = 1000 / framesPerSecond;
  const opening: FilmFrame = { day: from, progress: 1, resting: true };
  const closing: FilmFrame = { day: to, progress: 1, resting: true };
  const frames: FilmFrame[] = repeatFrame(opening, OPENING_MILLISECONDS / milliseconds);
  let state: PlayState = { ...startOfCourse(stretch), playing: true, monthsPerSecond };
  while (state.playing) {
    state = play(state, { type: "tick", milliseconds }, stretch);
    if (state.playing) frames.push({ day: state.day, progress: state.progress, resting: false });
  }
  return [...frames, ...repeatFrame(closing, CLOSING_MILLISECONDS / milliseconds)];
}

function repeatFrame(frame: FilmFrame, times: number): FilmFrame[] {
  return Array.from({ length: Math.max(1, Math.round(times)) }, () => frame);
}
