import type { Coordinates, Size } from "../../geometry/coordinates.ts";
import { firstAtOrAfter } from "../../time/bisect.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";

/** The coordinates of all actors on all days of a story. They hold from one key date to the next. */
export interface StoryLayout {
  readonly frame: Size;
  /** Ascending; the first is the first day of the story. */
  readonly keyDates: readonly CalendarDate[];
  /** The coordinates of everyone present on that day. */
  readonly at: (date: CalendarDate) => Coordinates;
  /** The key date that the coordinates of `date` hold from. */
  readonly keyDateAt: (date: CalendarDate) => CalendarDate;
  /** Ids of the actors whose ties or memberships changed on a key date. */
  readonly touchedAt: (keyDate: CalendarDate) => ReadonlySet<string>;
}

/** A layout as plain data, in which a worker answers. Lists run in parallel. */
export interface PackedLayout {
  /** False while a better one is to come. */
  readonly final: boolean;
  readonly frame: Size;
  readonly keyDates: readonly CalendarDate[];
  readonly keyframes: readonly PackedKeyframe[];
}

export interface PackedKeyframe {
  readonly actors: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly touched: readonly string[];
}

export function unpackLayout({ frame, keyDates, keyframes }: Omit<PackedLayout, "final">): StoryLayout {
  const coordinates = keyframes.map(
    ({ actors, x, y }): Coordinates =>
      new Map(actors.map((id, position) => [id, { x: x[position] ?? 0, y: y[position] ?? 0 }])),
  );
  const positionAt = (date: CalendarDate): number => Math.max(0, firstAtOrAfter(keyDates, date + 1) - 1);
  return {
    frame,
    keyDates,
    at: (date) => coordinates[positionAt(date)] ?? new Map(),
    keyDateAt: (date) => keyDates[positionAt(date)] ?? date,
    touchedAt: (keyDate) => new Set(keyframes[positionAt(keyDate)]?.touched),
  };
}
