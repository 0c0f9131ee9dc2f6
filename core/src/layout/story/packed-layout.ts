import type { Box, Coordinates, Point, Size } from "../../geometry/coordinates.ts";
import { firstAtOrAfter } from "../../time/bisect.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { LAYOUT_FRAMES, type LayoutForm } from "./layout-frame.ts";

/** The coordinates of all actors on all days of a story, in layout units. They hold from one key date to the next. */
export interface StoryLayout {
  readonly form: LayoutForm;
  readonly frame: Size;
  /** The part of the frame in which discs stand on any day. Pins leave it as it is, unless they lie outside. */
  readonly bounds: Box;
  /** Every place of every actor without pins: a picture is fitted by these, so that pinning somebody does not rescale it. */
  readonly freePlaces: readonly (Point & { readonly radius: number })[];
  /** Radii of discs, by actor id, in layout units. */
  readonly radii: ReadonlyMap<string, number>;
  /** Between a hull and its members, in layout units. */
  readonly hullPadding: number;
  /** Ascending; the first is the first day of the story. */
  readonly keyDates: readonly CalendarDate[];
  /** The coordinates of every actor on a day; those of an absent one are where it was or will be. */
  readonly at: (date: CalendarDate) => Coordinates;
  /** The key date that the coordinates of `date` hold from. */
  readonly keyDateAt: (date: CalendarDate) => CalendarDate;
  /** Ids of the actors whose ties or memberships changed on a key date. */
  readonly touchedAt: (keyDate: CalendarDate) => ReadonlySet<string>;
}

/** A layout as plain data, which can be sent as JSON. `radii` and `stays` run parallel to `actors`. */
export interface PackedLayout {
  /** False while a better one is to come. */
  readonly final: boolean;
  readonly form: LayoutForm;
  readonly bounds: Box;
  readonly hullPadding: number;
  readonly keyDates: readonly CalendarDate[];
  /** By key date, the numbers of the actors that changed. */
  readonly touched: readonly (readonly number[])[];
  readonly actors: readonly string[];
  readonly radii: readonly number[];
  /** Of each actor: key date by number, x and y of every place, one after the other; the first begins with key date 0. */
  readonly stays: readonly (readonly number[])[];
  /** The stays without pins; absent where nobody is pinned. */
  readonly freeStays?: readonly (readonly number[])[];
}

export function unpackLayout(packed: PackedLayout): StoryLayout {
  const { form, bounds, hullPadding, keyDates, touched, actors, radii, stays, freeStays = stays } = packed;
  const starts: { readonly actor: string; readonly at: Point }[][] = keyDates.map(() => []);
  for (const [number, list] of stays.entries()) {
    const actor = actors[number];
    if (actor === undefined) continue;
    for (let k = 0; k + 2 < list.length; k += 3)
      starts[list[k] ?? 0]?.push({ actor, at: { x: list[k + 1] ?? 0, y: list[k + 2] ?? 0 } });
  }
  const coordinates: Coordinates[] = [];
  for (const begun of starts) {
    const before = coordinates.at(-1);
    coordinates.push(
      before !== undefined && begun.length === 0
        ? before
        : new Map([...(before ?? []), ...begun.map(({ actor, at }) => [actor, at] as const)]),
    );
  }
  const positionAt = (date: CalendarDate): number => Math.max(0, firstAtOrAfter(keyDates, date + 1) - 1);
  return {
    form,
    frame: LAYOUT_FRAMES[form],
    bounds,
    freePlaces: freeStays.flatMap((list, number) =>
      placesIn(list).map((place) => ({ ...place, radius: radii[number] ?? 0 })),
    ),
    radii: new Map(actors.map((actor, number) => [actor, radii[number] ?? 0])),
    hullPadding,
    keyDates,
    at: (date) => coordinates[positionAt(date)] ?? new Map(),
    keyDateAt: (date) => keyDates[positionAt(date)] ?? date,
    touchedAt: (keyDate) => new Set(touched[positionAt(keyDate)]?.flatMap((number) => actors[number] ?? [])),
  };
}

function placesIn(stays: readonly number[]): Point[] {
  const places: Point[] = [];
  for (let k = 0; k + 2 < stays.length; k += 3) places.push({ x: stays[k + 1] ?? 0, y: stays[k + 2] ?? 0 });
  return places;
}

const PRECISION = 100;

/**
 * Packs the places of one actor, given as key dates on which it is present with x and y. Places are rounded to a
 * hundredth of a unit, and a stay begins only where it differs from the one before.
 */
export function packStays(present: Iterable<readonly [keyDate: number, x: number, y: number]>): number[] {
  const stays: number[] = [];
  for (const [keyDate, wantedX, wantedY] of present) {
    const [x, y] = [Math.round(wantedX * PRECISION) / PRECISION, Math.round(wantedY * PRECISION) / PRECISION];
    if (stays.length > 0 && stays.at(-2) === x && stays.at(-1) === y) continue;
    stays.push(stays.length === 0 ? 0 : keyDate, x, y);
  }
  return stays;
}
