import type { Point, Size } from "../../geometry/coordinates.ts";
import type { Dataset } from "../../model/dataset.ts";

/** A disc that stands somewhere at some time, in layout units. */
export interface StandingDisc extends Point {
  readonly radius: number;
}

const COLUMNS = 40;
const ROWS = 20;
const EDGE = 0.06;
/** Distance that is free of others, in the radii of both. */
const APART = 2.2;
/** The price of standing on somebody, against a way across the frame. */
const COVERING = 4;

/**
 * Places the actors who are never present in the preferred readings, for readings in which they are: near those they
 * have to do with in any reading, and on nobody. In: the discs of all others at all times, by actor id. Afterwards:
 * each of `absent` has a place, in their order.
 */
export function placesOfAbsent(
  { ties, memberships }: Dataset,
  absent: readonly string[],
  discsOf: ReadonlyMap<string, readonly StandingDisc[]>,
  radiusOf: (actor: string) => number,
  { width, height }: Size,
): ReadonlyMap<string, Point> {
  const taken = [...discsOf.values()].flat();
  const places = new Map<string, Point>();
  for (const actor of absent) {
    const friends = ties.flatMap(({ kind, a, b }) =>
      kind === "OPPOSED" ? [] : a === actor ? [b] : b === actor ? [a] : [],
    );
    const factions = new Set(memberships.flatMap((one) => (one.actor === actor ? [one.faction] : [])));
    for (const one of memberships) if (factions.has(one.faction)) friends.push(one.actor);
    const middle = middleOf(
      friends.flatMap((friend) => discsOf.get(friend)?.[0] ?? []),
      { width, height },
    );
    const radius = radiusOf(actor);
    let [best, least]: [Point, number] = [middle, Number.POSITIVE_INFINITY];
    for (let cell = 0; cell < COLUMNS * ROWS; cell++) {
      const place = {
        x: width * (EDGE + ((1 - 2 * EDGE) * (cell % COLUMNS)) / (COLUMNS - 1)),
        y: height * (EDGE + ((1 - 2 * EDGE) * Math.floor(cell / COLUMNS)) / (ROWS - 1)),
      };
      let cost = Math.hypot(place.x - middle.x, place.y - middle.y) / width;
      for (const disc of taken) {
        const gap = Math.hypot(place.x - disc.x, place.y - disc.y) - APART * (radius + disc.radius);
        if (gap < 0) cost += COVERING;
      }
      if (cost < least) [best, least] = [place, cost];
    }
    places.set(actor, best);
    taken.push({ ...best, radius });
  }
  return places;
}

function middleOf(points: readonly Point[], { width, height }: Size): Point {
  if (points.length === 0) return { x: width / 2, y: height * (1 - EDGE) };
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
