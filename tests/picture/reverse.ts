import {
  type CalendarDate,
  dateShown,
  type PlayState,
  play,
  type Sheet,
  type Sheets,
  startOfCourse,
} from "@entente/core";
import { expect } from "vitest";

const STEP = 40;

/** Plays to the end and back again: the same instants are the same scenes, and the dates come in the reverse order. */
export function expectReverse(sheets: Sheets): void {
  const { course } = sheets;
  const run = (state: PlayState): Sheet[] => {
    const shown: Sheet[] = [];
    let now = state;
    while (now.playing) {
      now = play(now, { type: "tick", milliseconds: STEP }, course);
      if (now.progress > 0 && now.progress < 1) shown.push(sheets.at(now));
    }
    return shown;
  };
  const begin: PlayState = { ...startOfCourse(course), playing: true, monthsPerSecond: 12 };
  // The same instants: what is shown is told by the date and by how far it has settled, and by nothing else.
  const forwards = run(begin);
  expect(forwards.length).toBeGreaterThan(3);
  for (const sheet of forwards.filter((_, k) => k % 7 === 0)) {
    const moment = { day: sheet.scene.date, progress: 0.5 };
    const there = play(
      { ...begin, day: moment.day, progress: 0.5 - 1e-9 },
      { type: "tick", milliseconds: 1e-9 },
      course,
    );
    const back = play(
      { ...begin, day: moment.day, progress: 0.5 + 1e-9, direction: -1 },
      { type: "tick", milliseconds: 1e-9 },
      course,
    );
    expect(dateShown(there)).toBe(dateShown(back));
    expectSame(sheets.at(back).scene, sheets.at(there).scene);
  }
  const backwards = run({ ...begin, day: course.last, direction: -1 });
  const datesOf = (shown: readonly Sheet[]): CalendarDate[] =>
    shown.map(({ scene }) => scene.date).filter(onlyFirst);
  expect(datesOf(backwards.toReversed())).toEqual(datesOf(forwards));
}

const onlyFirst = (date: CalendarDate, position: number, all: readonly CalendarDate[]): boolean =>
  all.indexOf(date) === position;

/** Expects equality but for the last digits of numbers. */
function expectSame(a: unknown, b: unknown): void {
  if (typeof a === "number" && typeof b === "number") {
    if (Math.abs(a - b) > 1e-3) expect(a).toBe(b);
  } else if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) {
    expect(Object.keys(a)).toEqual(Object.keys(b));
    for (const key of Object.keys(a)) {
      expectSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]);
    }
  } else expect(a).toBe(b);
}
