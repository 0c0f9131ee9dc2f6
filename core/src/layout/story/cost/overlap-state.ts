import type { Extent, Point } from "../../../geometry/coordinates.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { LayoutSpace } from "../placement/layout-space.ts";
import type { Placements } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import {
  createExtremes,
  type Extremes,
  findExtremes,
  HULL_DIRECTIONS,
  measureHull,
  type SupportValues,
  supportValuesOf,
} from "./hull-support.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

/** A faction has about this many times the room that its members' boxes take. */
const AIRY = 2.5;

/**
 * What overlaps what: boxes with labels, hulls, strangers to them, and what is reserved. Whatever is the same on several
 * keyframes is looked at once and counts so many times.
 */
export interface OverlapState {
  readonly space: LayoutSpace;
  readonly places: Places;
  readonly neighbours: Neighbours;
  /** By placement: its box. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly boxes: SupportValues;
  /** By hull. */
  readonly hulls: SupportValues;
  readonly extremes: Extremes;
  /** By hull: the perimeter that its members need. */
  readonly perimeter: Float64Array;
  readonly reserved: SupportValues;
  readonly reservedAt: readonly Point[];
}

export function createOverlapState(
  keyframes: readonly Keyframe[],
  space: LayoutSpace,
  { placements, places }: { readonly placements: Placements; readonly places: Places },
): OverlapState {
  const extents = placements.list.map(({ actor }) => space.extents[actor]!);
  const neighbours = neighboursOf(keyframes, placements, space.hullPadding);
  const { hulls } = neighbours;
  const reservedAt = space.reserved.map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
  const work: OverlapState = {
    space,
    places,
    neighbours,
    left: Float64Array.from(extents, ({ left }) => left),
    right: Float64Array.from(extents, ({ right }) => right),
    up: Float64Array.from(extents, ({ up }) => up),
    down: Float64Array.from(extents, ({ down }) => down),
    boxes: supportValuesOf(extents),
    hulls: new Float64Array(hulls.length * HULL_DIRECTIONS),
    extremes: createExtremes(hulls.length),
    perimeter: Float64Array.from(hulls, ({ members, padding }) => {
      const area = members.reduce((sum, member) => sum + areaOf(extents[member]), 0);
      return 4.4 * Math.sqrt(AIRY * area) + 2 * Math.PI * padding;
    }),
    reserved: supportValuesOf(
      space.reserved.map(({ left, right, top, bottom }, number) => {
        const { x, y } = reservedAt[number] ?? { x: 0, y: 0 };
        return { left: x - left, right: right - x, up: y - top, down: bottom - y };
      }),
    ),
    reservedAt,
  };
  for (const [hull, { members }] of hulls.entries()) {
    findHullExtremes(work, hull);
    measureMoved(work, hull, members[0]!);
  }
  return work;
}

/** For when members of a hull have been moved for good. */
export function findHullExtremes({ neighbours, places, boxes, extremes }: OverlapState, hull: number): void {
  findExtremes(extremes, hull, neighbours.hulls[hull]!.members, places, boxes);
}

/** Measures a hull of which one member has been moved since its extremes were found. */
export function measureMoved(
  { neighbours, places: { x, y }, boxes, hulls, extremes }: OverlapState,
  hull: number,
  moved: number,
): void {
  const { members, padding } = neighbours.hulls[hull]!;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < members.length; at++) {
    sumX += x[members[at]!]!;
    sumY += y[members[at]!]!;
  }
  const [centreX, centreY] = [sumX / members.length, sumY / members.length];
  measureHull(hulls, extremes, hull, moved, x[moved]!, y[moved]!, boxes, centreX, centreY, padding);
}

function areaOf(extent: Extent | undefined): number {
  return extent === undefined ? 0 : (extent.left + extent.right) * (extent.up + extent.down);
}
