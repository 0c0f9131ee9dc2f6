import { advance, beginAgain, boundsOf } from "./advance.ts";
import { firstAtOrAfter } from "./bisect.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { type Course, type Direction, dateShown, type Loop, type PlayState } from "./play-state.ts";

export type PlayAction =
  | { readonly type: "tick"; readonly milliseconds: number }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "toggle" }
  | { readonly type: "turn"; readonly direction: Direction }
  /** Plays backwards; while it does, forwards. */
  | { readonly type: "reverse" }
  | { readonly type: "seek"; readonly date: CalendarDate }
  /** As `seek`, but nobody chose the date: where a stretch ends, or what an address restores. */
  | { readonly type: "rest"; readonly date: CalendarDate }
  | { readonly type: "step"; readonly among: readonly CalendarDate[]; readonly direction: Direction }
  | { readonly type: "speed"; readonly monthsPerSecond: number }
  | { readonly type: "faster" }
  | { readonly type: "slower" }
  | { readonly type: "loop"; readonly loop: Loop | null }
  /** Makes the shown date the first or the last day of the loop. */
  | { readonly type: "mark"; readonly end: "from" | "to" };

/** Speeds to choose from, in months a second: from a day in three seconds and a day to five hundred years. */
export const SPEEDS: readonly number[] = [
  0.011, 0.033, 0.1, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000,
];

export function startOfCourse(course: Course): PlayState {
  return {
    day: course.first,
    progress: 1,
    waiting: 0,
    playing: false,
    direction: 1,
    monthsPerSecond: 2,
    loop: null,
  };
}

export function play(state: PlayState, action: PlayAction, course: Course): PlayState {
  switch (action.type) {
    case "tick":
      return state.playing ? advance(state, action.milliseconds, course) : state;
    case "play":
      return start(state, course);
    case "pause":
      return pause(state);
    case "toggle":
      return state.playing ? pause(state) : start(state, course);
    case "turn":
      return { ...state, direction: action.direction, waiting: 0 };
    case "reverse":
      return start({ ...state, direction: isReversed(state) ? 1 : -1, waiting: 0 }, course);
    case "seek":
    case "rest":
      return rest(state, action.date, course);
    case "step":
      return step(state, action.among, action.direction, course);
    case "speed":
      return { ...state, monthsPerSecond: nearestSpeed(action.monthsPerSecond) };
    case "faster":
      return {
        ...state,
        monthsPerSecond: SPEEDS.find((one) => one > state.monthsPerSecond) ?? state.monthsPerSecond,
      };
    case "slower":
      return {
        ...state,
        monthsPerSecond: SPEEDS.findLast((one) => one < state.monthsPerSecond) ?? state.monthsPerSecond,
      };
    case "loop":
      return { ...state, loop: loopWithin(action.loop, course) };
    case "mark":
      return { ...state, loop: mark(state, action.end, course) };
  }
}

export function nearestSpeed(monthsPerSecond: number): number {
  return SPEEDS.reduce((best, one) =>
    Math.abs(one - monthsPerSecond) < Math.abs(best - monthsPerSecond) ? one : best,
  );
}

/** Finds the first of the ascending `dates` after `date`, or the last before it; null if there is none. */
export function neighbouringDate(
  dates: readonly CalendarDate[],
  date: CalendarDate,
  direction: Direction,
): CalendarDate | null {
  const position = direction === 1 ? firstAtOrAfter(dates, date + 1) : firstAtOrAfter(dates, date) - 1;
  return dates[position] ?? null;
}

function pause(state: PlayState): PlayState {
  return { ...state, playing: false, progress: 1, waiting: 0 };
}

function isReversed({ playing, direction }: PlayState): boolean {
  return playing && direction === -1;
}

/** Plays on at once: whoever starts has read the caption. From the end it begins anew, with a caption to read. */
function start(state: PlayState, course: Course): PlayState {
  const bounds = boundsOf(state, course);
  const { first, last } = bounds;
  const date = dateShown(state);
  const outside = date < first || date > last;
  const spent = state.direction === 1 ? date >= last : state.day <= first;
  if (!spent && !outside) return { ...state, playing: true };
  return beginAgain(state, bounds);
}

/** Clips a loop to the course; null if fewer than two days remain. */
function loopWithin(loop: Loop | null, { first, last }: Course): Loop | null {
  if (loop === null) return null;
  const within = (date: CalendarDate): CalendarDate => Math.min(Math.max(date, first), last) as CalendarDate;
  const [from, to] = [within(loop.from), within(loop.to)];
  return from < to ? { from, to } : to < from ? { from: to, to: from } : null;
}

/** Moves one end of the loop to the shown date. An end that this passes returns to the end of the course. */
function mark(state: PlayState, end: "from" | "to", course: Course): Loop | null {
  const date = dateShown(state);
  const { loop } = state;
  return loopWithin(
    end === "from"
      ? { from: date, to: loop !== null && loop.to > date ? loop.to : course.last }
      : { from: loop !== null && loop.from < date ? loop.from : course.first, to: date },
    course,
  );
}

function rest(state: PlayState, date: CalendarDate, course: Course): PlayState {
  return {
    ...state,
    day: Math.min(Math.max(date, course.first), course.last),
    progress: 1,
    waiting: 0,
    playing: false,
  };
}

function step(
  state: PlayState,
  among: readonly CalendarDate[],
  direction: Direction,
  course: Course,
): PlayState {
  const within = among.filter((date) => date >= course.first && date <= course.last);
  const edge = direction === 1 ? course.last : course.first;
  return rest(state, neighbouringDate(within, dateShown(state), direction) ?? edge, course);
}
