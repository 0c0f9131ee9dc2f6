import { firstAtOrAfter } from "./bisect.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Course, PlayState, Wait } from "./play-state.ts";

const DAYS_PER_MONTH = 365.2425 / 12;
/** Months a second above which stops shorten in proportion, so that they do not dominate playback. */
const FULL_STOPS_UP_TO = 3;
/** The fraction of a day before a halt from which playback continues backwards. */
const INSTANT = 2 ** -16;

/** Plays for `milliseconds`; a loop begins again as often as it ends. */
export function advance(state: PlayState, milliseconds: number, course: Course): PlayState {
  const bounds = boundsOf(state, course);
  let { state: now, left } = run(state, milliseconds, bounds);
  while (!now.playing && now.loop !== null) {
    now = beginAgain(now, bounds);
    if (left > 0) ({ state: now, left } = run(now, left, bounds));
  }
  return now;
}

/** The state at the beginning of the course, or at its end backwards, playing. */
export function beginAgain(state: PlayState, course: Course): PlayState {
  const day = state.direction === 1 ? course.first : course.last;
  return { ...state, day, progress: 1, waiting: waitOn(day, state, course), playing: true };
}

/** Returns the part of the course that is played: the loop, or all of it. */
export function boundsOf({ loop }: PlayState, course: Course): Course {
  return loop === null ? course : clipCourse(course, loop.from, loop.to);
}

/** The course from `first` to `last`, inclusive. The caption that has begun before `first` is read on that day. */
export function clipCourse(course: Course, first: CalendarDate, last: CalendarDate): Course {
  const { stops, waits = [] } = course;
  const begun = waits.findLast(({ date }) => date <= first);
  return {
    first,
    last,
    stops: stops.filter(({ date }) => date > first && date <= last),
    waits: [
      ...(begun === undefined ? [] : [{ ...begun, date: first }]),
      ...waits.filter(({ date }) => date > first && date <= last),
    ],
  };
}

/**
 * How long the date of a caption stands, beyond its stop: as long as reading takes longer than time needs to get to the
 * next caption, or to the end.
 */
function waitOn(day: number, state: PlayState, course: Course): number {
  const { waits = [], stops, last } = course;
  const position = firstAtOrAfter(datesOf(waits), day);
  const wait = waits[position];
  if (wait === undefined || wait.date !== day) return 0;
  const next = waits[position + 1]?.date ?? last + 1;
  const dates = datesOf(stops);
  let shown = (Math.min(next, last) - day) / daysPerMillisecond(state);
  for (let at = firstAtOrAfter(dates, day); at < firstAtOrAfter(dates, next); at++)
    shown += (stops[at]?.milliseconds ?? 0) * paceOf(state);
  return Math.max(0, wait.milliseconds - shown);
}

/** Where time stands: the dates of stops and waits, each with the length of its stop at the speed chosen. */
interface Halts {
  /** The halt on a day; null for a day that time passes. */
  readonly on: (day: number) => { readonly moving: number } | null;
  readonly after: (day: number) => CalendarDate | null;
  readonly upTo: (day: number) => CalendarDate | null;
}

function haltsOf({ stops, waits = [] }: Course, state: PlayState): Halts {
  const tables = [datesOf(stops), datesOf(waits)];
  const find = (among: readonly CalendarDate[], position: number): CalendarDate[] => {
    const date = among[position];
    return date === undefined ? [] : [date];
  };
  const pace = paceOf(state);
  return {
    on: (day) => {
      const stop = stops[firstAtOrAfter(datesOf(stops), day)];
      if (stop?.date === day) return { moving: stop.milliseconds * pace };
      return waits[firstAtOrAfter(datesOf(waits), day)]?.date === day ? { moving: 0 } : null;
    },
    after: (day) => {
      const found = tables.flatMap((among) => find(among, firstAtOrAfter(among, Math.floor(day) + 1)));
      return found.length === 0 ? null : (Math.min(...found) as CalendarDate);
    },
    upTo: (day) => {
      const found = tables.flatMap((among) => find(among, firstAtOrAfter(among, Math.floor(day) + 1) - 1));
      return found.length === 0 ? null : (Math.max(...found) as CalendarDate);
    },
  };
}

interface Run {
  readonly state: PlayState;
  /** Milliseconds that are left over at the end of the course. */
  readonly left: number;
}

/** Plays to the end of the course, or for `milliseconds`. */
function run(state: PlayState, milliseconds: number, course: Course): Run {
  const halts = haltsOf(course, state);
  const rate = daysPerMillisecond(state);
  const goal = state.direction === 1 ? 1 : 0;
  const end = (day: number, left: number): Run => ({
    state: { ...state, day, progress: 1, waiting: 0, playing: false },
    left,
  });
  let { day, progress, waiting } = state;
  let left = milliseconds;
  while (left > 0) {
    const moving = halts.on(day)?.moving ?? 0;
    // Forwards the nodes move when the caption comes; backwards they do before it goes.
    if (moving > 0 && progress !== goal && (state.direction === 1 || waiting === 0)) {
      const needed = Math.abs(goal - progress) * moving;
      progress = left >= needed ? goal : progress + (state.direction * left) / moving;
      left -= needed;
    } else if (waiting > 0) {
      const stood = Math.min(left, waiting);
      waiting -= stood;
      left -= stood;
    } else if (state.direction === 1) {
      if (day >= course.last) return end(course.last, left);
      const next = Math.min(halts.after(day) ?? course.last, course.last);
      const needed = (next - day) / rate;
      day = left < needed ? day + left * rate : next;
      left -= needed;
      progress = left >= 0 && (halts.on(day)?.moving ?? 0) > 0 ? 0 : 1;
      if (left < 0) continue;
      waiting = waitOn(day, state, course);
      if (day === course.last && progress === 1 && waiting === 0) return end(day, left);
    } else {
      if (day <= course.first) return end(course.first, left);
      const from = halts.on(day) === null ? day : day - INSTANT;
      const previous = Math.max(halts.upTo(from) ?? course.first, course.first);
      const needed = (from - previous) / rate;
      progress = 1;
      day = left < needed ? from - left * rate : previous;
      left -= needed;
      if (left >= 0) waiting = waitOn(day, state, course);
    }
  }
  return { state: { ...state, day, progress, waiting }, left: 0 };
}

function daysPerMillisecond({ monthsPerSecond }: PlayState): number {
  return (monthsPerSecond * DAYS_PER_MONTH) / 1000;
}

function paceOf({ monthsPerSecond }: PlayState): number {
  return Math.min(1, FULL_STOPS_UP_TO / monthsPerSecond);
}

/** The dates of stops or waits, listed once for each list. */
const listed = new WeakMap<readonly Wait[], readonly CalendarDate[]>();

function datesOf(dated: readonly Wait[]): readonly CalendarDate[] {
  const known = listed.get(dated);
  if (known !== undefined) return known;
  const dates = dated.map(({ date }) => date);
  listed.set(dated, dates);
  return dates;
}
