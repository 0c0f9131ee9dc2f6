import { encloses, type Point, type SceneHull } from "@entente/core";

/** Returns the faction id of the smallest hull around a place; a title counts as part of its hull. */
export function hullAt(hulls: readonly SceneHull[], place: Point): string | null {
  const found = hulls
    .filter((hull) => encloses(hull.points, place) || inTitle(hull, place))
    .toSorted((a, b) => areaOf(a.points) - areaOf(b.points));
  return found[0]?.id ?? null;
}

function inTitle({ title }: SceneHull, { x, y }: Point): boolean {
  if (!title.visible) return false;
  return Math.abs(x - title.centre.x) <= title.width / 2 && Math.abs(y - title.centre.y) <= title.height / 2;
}

function areaOf(points: readonly Point[]): number {
  return Math.abs(
    points.reduce((sum, a, k) => {
      const b = points[(k + 1) % points.length] ?? a;
      return sum + (a.x * b.y - b.x * a.y) / 2;
    }, 0),
  );
}
