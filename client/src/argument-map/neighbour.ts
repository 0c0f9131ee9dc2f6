import type { MapPoint } from "./layout.ts";

/** The argument nearest in a direction, as arrow keys go; null where there is none. */
export function neighbour(
  places: ReadonlyMap<string, MapPoint>,
  from: string,
  direction: readonly [x: number, y: number],
  among: ReadonlySet<string>,
): string | null {
  const here = places.get(from);
  if (here === undefined) return null;
  let [found, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, { x, y }] of places) {
    if (id === from || !among.has(id)) continue;
    const along = (x - here.x) * direction[0] + (y - here.y) * direction[1];
    const aside = Math.abs((x - here.x) * direction[1]) + Math.abs((y - here.y) * direction[0]);
    if (along <= 4) continue;
    const distance = along + 2.2 * aside;
    if (distance < least) [found, least] = [id, distance];
  }
  return found;
}
