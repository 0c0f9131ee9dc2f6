import { firstAtOrAfter } from "./bisect.ts";
import type { CalendarDate } from "./calendar-date.ts";

/** +1 forwards, −1 backwards. */
export type Direction = 1 | -1;

/**
 * The state of playback. The date shown is the whole part of `day`; `progress` says how far the nodes have
 * come from the coordinates of the day before (0) to those of the date shown (1). The date stands still while
 * `progress` moves, so what is shown is always the answer for the date shown.
 */
export interface PlayState {
  /** Days since 1970-01-01, with a fraction. */
  readonly day: number;
  readonly progress: number;
  readonly playing: boolean;
  readonly direction: Direction;
  readonly monthsPerSecond: number;
  /** The days that are repeated; null plays to the end. */
  readonly loop: Loop | null;
}

/** A range of days that playback repeats, both inclusive; `from` is before `to`. */
export interface Loop {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A date at which the clock stops while the picture moves. */
export interface Stop {
  readonly date: CalendarDate;
  /** Length of the stop at up to three months a second; higher speeds shorten it. */
  readonly milliseconds: number;
}

/** The days to play and the stops among them. Stops ascend and lie after `first`. */
export interface Course {
  readonly first: CalendarDate;
  /** Inclusive. */
  readonly last: CalendarDate;
  readonly stops: readonly Stop[];
}

export type PlayAction =
  | { readonly type: "tick"; readonly milliseconds: number }
  | { readonly type: "play" }
  | { readonly type: "pause" }
  | { readonly type: "toggle" }
  | { readonly type: "turn"; readonly direction: Direction }
  | { readonly type: "reverse" }
  | { readonly type: "seek"; readonly date: CalendarDate }
  | { readonly type: "step"; readonly among: readonly CalendarDate[]; readonly direction: Direction }
  | { readonly type: "speed"; readonly monthsPerSecond: number }
  | { readonly type: "faster" }
  | { readonly type: "slower" }
  | { readonly type: "loop"; readonly loop: Loop | null }
  /** Makes the shown date the first or the last day of the loop. */
  | { readonly type: "mark"; readonly end: "from" | "to" };

/** Speeds to choose from, in months a second. */
export const SPEEDS: readonly number[] = [1, 2, 3, 6, 12, 24];

const DAYS_PER_MONTH = 365.2425 / 12;
/** Months a second above which stops shorten in proportion, so that they do not dominate playback. */
const FULL_STOPS_UP_TO = 3;
/** The fraction of a day before a stop from which playback continues backwards. */
const INSTANT = 2 ** -16;

export function startOfCourse(course: Course): PlayState {
  return { day: course.first, progress: 1, playing: false, direction: 1, monthsPerSecond: 2, loop: null };
}

export function dateShown(state: PlayState): CalendarDate {
  return Math.floor(state.day) as CalendarDate;
}

export function play(state: PlayState, action: PlayAction, course: Course): PlayState {
  switch (action.type) {
    case "tick":
      return state.playing ? advance(state, action.milliseconds, course) : state;
    case "play":
      return start(state, course);
    case "pause":
      return { ...state, playing: false, progress: 1 };
    case "toggle":
      return state.playing ? { ...state, playing: false, progress: 1 } : start(state, course);
    case "turn":
      return { ...state, direction: action.direction };
    case "reverse":
      return { ...state, direction: state.direction === 1 ? -1 : 1 };
    case "seek":
      return rest(state, action.date, course);
    case "step":
      return step(state, action.among, action.direction, course);
    case "speed":
      return { ...state, monthsPerSecond: nearestSpeed(action.monthsPerSecond) };
    case "faster":
      return { ...state, monthsPerSecond: SPEEDS.find((one) => one > state.monthsPerSecond) ?? 24 };
    case "slower":
      return { ...state, monthsPerSecond: SPEEDS.findLast((one) => one < state.monthsPerSecond) ?? 1 };
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

function start(state: PlayState, course: Course): PlayState {
  const { first, last } = boundsOf(state, course);
  const date = dateShown(state);
  const outside = date < first || date > last;
  const spent = state.direction === 1 ? date >= last : state.day <= first;
  if (!spent && !outside) return { ...state, playing: true };
  return { ...state, day: state.direction === 1 ? first : last, progress: 1, playing: true };
}

/** Returns the part of the course that is played: the loop, or all of it. */
function boundsOf({ loop }: PlayState, course: Course): Course {
  if (loop === null) return course;
  const { from: first, to: last } = loop;
  return { first, last, stops: course.stops.filter(({ date }) => date > first && date <= last) };
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

function advance(state: PlayState, milliseconds: number, course: Course): PlayState {
  const bounds = boundsOf(state, course);
  let { state: now, left } = run(state, milliseconds, bounds);
  while (!now.playing && now.loop !== null) {
    now = { ...now, day: now.direction === 1 ? bounds.first : bounds.last, progress: 1, playing: true };
    if (left > 0) ({ state: now, left } = run(now, left, bounds));
  }
  return now;
}

/** Plays to the end of the course, or for `milliseconds`; `left` is the rest of that time. */
function run(
  state: PlayState,
  milliseconds: number,
  course: Course,
): { readonly state: PlayState; readonly left: number } {
  const daysPerMillisecond = (state.monthsPerSecond * DAYS_PER_MONTH) / 1000;
  const pace = Math.min(1, FULL_STOPS_UP_TO / state.monthsPerSecond);
  const dates = course.stops.map((stop) => stop.date);
  let { day, progress } = state;
  let left = milliseconds;
  while (left > 0) {
    const date = Math.floor(day);
    const current = course.stops[firstAtOrAfter(dates, date + 1) - 1];
    const moving = current !== undefined && current.date === day ? current.milliseconds * pace : 0;
    const goal = state.direction === 1 ? 1 : 0;
    if (moving > 0 && progress !== goal) {
      const needed = Math.abs(goal - progress) * moving;
      progress = left >= needed ? goal : progress + (state.direction * left) / moving;
      left -= needed;
      continue;
    }
    if (state.direction === 1) {
      const next = course.stops[firstAtOrAfter(dates, date + 1)];
      const end = Math.min(next?.date ?? course.last, course.last);
      const needed = (end - day) / daysPerMillisecond;
      if (left < needed)
        return { state: { ...state, day: day + left * daysPerMillisecond, progress: 1 }, left: 0 };
      left -= needed;
      day = end;
      progress = next !== undefined && next.date === end && next.milliseconds > 0 ? 0 : 1;
      if (end === course.last && progress === 1) {
        return { state: { ...state, day, progress: 1, playing: false }, left };
      }
    } else {
      if (day <= course.first) {
        return { state: { ...state, day: course.first, progress: 1, playing: false }, left };
      }
      const from = current !== undefined && current.date === day ? day - INSTANT : day;
      const previous = course.stops[firstAtOrAfter(dates, Math.floor(from) + 1) - 1];
      const end = Math.max(previous?.date ?? course.first, course.first);
      const needed = (from - end) / daysPerMillisecond;
      progress = 1;
      if (left < needed) {
        return { state: { ...state, day: from - left * daysPerMillisecond, progress }, left: 0 };
      }
      left -= needed;
      day = end;
    }
  }
  return { state: { ...state, day, progress }, left: 0 };
}
