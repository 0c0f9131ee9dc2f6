import type { Coordinates, Point } from "../geometry/coordinates.ts";
import { networkChangeDates } from "../story/change-dates.ts";
import { MANY, mostActorsAtOnce } from "../story/importance.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { FittedLayout } from "./fit-layout.ts";

/** Between two discs, in their radii. */
const GAP = 1.06;

/**
 * The greatest radius, in pixels, that the discs of all actors can have without covering each other on any day or on
 * the way there: at most that of the layout's largest disc, and at least that of its smallest, with which the layout
 * promises it. In a story of many actors it is the smallest.
 */
export function roomForDiscs(index: StoryIndex, { at, radii }: FittedLayout): number {
  const all = [...radii.values()];
  if (all.length === 0) return 0;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (mostActorsAtOnce(index) >= MANY) return least;
  let apart = 2 * most * GAP;
  let before: Coordinates | null = null;
  for (const date of networkChangeDates(index)) {
    const places = at(date);
    const present = networkAsOf(index, date, "POSSIBLE").actors.flatMap(({ actor }): Way[] => {
      const to = places.get(actor.id);
      return to === undefined ? [] : [{ from: before?.get(actor.id) ?? to, to }];
    });
    apart = Math.min(apart, leastDistance(present));
    before = places;
  }
  return Math.min(most, Math.max(least, apart / 2 / GAP));
}

/** From where an actor stood to where it comes to stand, at the same pace as all others. */
interface Way {
  readonly from: Point;
  readonly to: Point;
}

function leastDistance(ways: readonly Way[]): number {
  let least = Number.POSITIVE_INFINITY;
  ways.forEach((one, place) => {
    for (const other of ways.slice(place + 1)) least = Math.min(least, distanceOnTheWay(one, other));
  });
  return least;
}

function distanceOnTheWay(one: Way, other: Way): number {
  const start = { x: one.from.x - other.from.x, y: one.from.y - other.from.y };
  const way = { x: one.to.x - other.to.x - start.x, y: one.to.y - other.to.y - start.y };
  const length = way.x * way.x + way.y * way.y;
  const nearest = length === 0 ? 0 : Math.min(1, Math.max(0, -(start.x * way.x + start.y * way.y) / length));
  return Math.hypot(start.x + nearest * way.x, start.y + nearest * way.y);
}
