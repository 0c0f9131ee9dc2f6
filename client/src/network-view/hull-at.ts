import { isWithinRings, type Point, type SceneHull } from "@entente/core";

/** Returns the faction id of the smallest hull around a place; a title counts as part of its hull. */
export function hullAt(hulls: readonly SceneHull[], place: Point): string | null {
  const found = hulls
    .filter((hull) => isWithinRings(hull.rings, place) || inTitle(hull, place))
    .toSorted((a, b) => areaOf(a) - areaOf(b));
  return found[0]?.id ?? null;
}

function inTitle({ title }: SceneHull, { x, y }: Point): boolean {
  if (!title.visible) return false;
  return Math.abs(x - title.centre.x) <= title.width / 2 && Math.abs(y - title.centre.y) <= title.height / 2;
}

/** The area within the rings; holes run the other way round and take theirs away. */
function areaOf({ rings }: SceneHull): number {
  const areaWithin = (points: readonly Point[]): number =>
    points.reduce((sum, a, k) => {
      const b = points[(k + 1) % points.length] ?? a;
      return sum + (a.x * b.y - b.x * a.y) / 2;
    }, 0);
  return Math.abs(rings.reduce((sum, ring) => sum + areaWithin(ring), 0));
}
