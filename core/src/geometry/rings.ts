import type { Box, Point } from "./coordinates.ts";

/** Closed curves, each to be joined smoothly; holes run the other way round. */
export type Rings = readonly (readonly Point[])[];

/** Tells whether a point lies within rings: in an odd number of them. */
export function isWithinRings(rings: Rings, { x, y }: Point): boolean {
  let isInside = false;
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from !== undefined && from.y > y !== to.y > y) {
        const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
        if (x < crossing) isInside = !isInside;
      }
      from = to;
    }
  }
  return isInside;
}

/** Tells whether a box shares some area with what lies within rings. */
export function isBoxWithinRings(rings: Rings, box: Box): boolean {
  for (const ring of rings) {
    let from = ring.at(-1);
    for (const to of ring) {
      if (from !== undefined && isCrossing(from, to, box)) return true;
      from = to;
    }
  }
  return isWithinRings(rings, { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
}

/** Tells whether a stretch from one point to another runs through a box. */
function isCrossing(from: Point, to: Point, { left, top, right, bottom }: Box): boolean {
  let [begin, end] = [0, 1];
  const clip = (start: number, way: number, least: number, most: number): boolean => {
    if (way === 0) return start > least && start < most;
    const [a, b] = [(least - start) / way, (most - start) / way];
    begin = Math.max(begin, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
    return begin < end;
  };
  return clip(from.x, to.x - from.x, left, right) && clip(from.y, to.y - from.y, top, bottom);
}

/** The distance of a box from the nearest point of rings; 0 where it holds one. */
export function distanceToRings(rings: Rings, { left, top, right, bottom }: Box): number {
  // Compared by its square: a title is tried in hundreds of places.
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const { x, y } of ring) {
      const [across, down] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
      least = Math.min(least, across * across + down * down);
    }
  }
  return Math.sqrt(least);
}

/** The box around rings; empty, and nowhere, for none. */
export function boundsOfRings(rings: Rings): Box {
  const bounds = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const { x, y } of rings.flat()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
