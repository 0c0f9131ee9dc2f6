import { beginAgain, clipCourse } from "../time/advance.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Course, PlayState } from "../time/play-state.ts";
import { play, startOfCourse } from "../time/timeline.ts";

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
 * The frames that playing shows, one every `1 / framesPerSecond` seconds of it: the clock stops while nodes move and
 * while a caption is read, and the same range gives the same frames. Begins at rest on `from` and ends at rest on `to`.
 * Frames that show the same are the same object.
 */
export function filmFrames(course: Course, range: FilmRange): readonly FilmFrame[] {
  const { from, to, framesPerSecond, monthsPerSecond } = range;
  const stretch = clipCourse(course, from, to);
  const milliseconds = 1000 / framesPerSecond;
  const opening: FilmFrame = { day: from, progress: 1, resting: true };
  const closing: FilmFrame = { day: to, progress: 1, resting: true };
  const begun = beginAgain({ ...startOfCourse(stretch), monthsPerSecond }, stretch);
  const rest = Math.max(OPENING_MILLISECONDS, begun.waiting);
  const frames: FilmFrame[] = repeatFrame(opening, rest / milliseconds);
  let state: PlayState = { ...begun, waiting: 0 };
  while (state.playing) {
    state = play(state, { type: "tick", milliseconds }, stretch);
    const { day, progress } = state;
    const before = frames.at(-1);
    const stands =
      before !== undefined && !before.resting && before.day === day && before.progress === progress;
    if (state.playing) frames.push(stands ? before : { day, progress, resting: false });
  }
  return [...frames, ...repeatFrame(closing, CLOSING_MILLISECONDS / milliseconds)];
}

function repeatFrame(frame: FilmFrame, times: number): FilmFrame[] {
  return Array.from({ length: Math.max(1, Math.round(times)) }, () => frame);
}
