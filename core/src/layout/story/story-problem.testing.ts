import type { Box, Extent, Size } from "../../geometry/coordinates.ts";
import { calendarDate } from "../../time/calendar-date.ts";
import type { DistanceTarget } from "./keyframes/distance-target.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";
import { type LayoutSpace, sidesOf } from "./placement/layout-space.ts";

/** A keyframe for tests: everyone named is present, and nothing happened to them. */
export function keyframe(
  present: readonly number[],
  given: Partial<Omit<Keyframe, "present" | "date">> = {},
): Keyframe {
  return {
    date: calendarDate(1925, 1, 1),
    present,
    ties: [],
    factions: [],
    targets: [],
    leanings: new Map(),
    touched: new Set(),
    ...given,
  };
}

/** A target in tie lengths, exact and of weight 1 unless given otherwise. */
export function target(
  a: number,
  b: number,
  distance: number,
  given: Partial<DistanceTarget> = {},
): DistanceTarget {
  return { a, b, distance, unit: "TIE", atLeast: false, weight: 1, ...given };
}

/** A frame with actors of one size: 20 pixels to either side, 10 up and down. */
export function spaceFor(
  actors: number,
  frame: Size = { width: 1_000, height: 600 },
  reserved: readonly Box[] = [],
): LayoutSpace {
  const extent: Extent = { left: 20, right: 20, up: 10, down: 10 };
  return {
    frame,
    extents: Array.from({ length: actors }, () => extent),
    hullPadding: 14,
    titleRoom: 24,
    reserved,
    addSidePull: sidesOf(frame),
    pinned: new Map(),
  };
}
