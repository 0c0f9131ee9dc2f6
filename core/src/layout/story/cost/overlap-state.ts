import type { Extent } from "../../../geometry/coordinates.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { LayoutSpace } from "../placement/layout-space.ts";
import type { Placements } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import {
  createHullMeasures,
  findExtremes,
  type HullMeasures,
  measureHull,
  type SupportValues,
  supportValuesOf,
} from "./hull-support.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";
import { type Passings, passingsOf } from "./passing.ts";

/** A hull has about this many times the area of its members' boxes. */
const AIRY = 2.5;

/**
 * The boxes, hulls and reserved boxes of a layout, from which overlap penalties are computed. A pair that meets on
 * several keyframes is computed once and counted as many times. `boxes` are those of placements.
 */
export interface OverlapState extends HullMeasures {
  readonly space: LayoutSpace;
  readonly places: Places;
  readonly neighbours: Neighbours;
  readonly passings: Passings;
  /** Pixels from a placement to the edges of its box. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** The perimeter that the members of a hull need, in pixels. */
  readonly perimeter: Float64Array;
  readonly reserved: SupportValues;
  /** The centres of the reserved boxes. */
  readonly reservedAt: Places;
}

export function createOverlapState(
  keyframes: readonly Keyframe[],
  space: LayoutSpace,
  { placements, places }: { readonly placements: Placements; readonly places: Places },
): OverlapState {
  const extents = placements.list.map(({ actor }) => space.extents[actor]!);
  const neighbours = neighboursOf(keyframes, placements, space.hullPadding);
  const { hulls } = neighbours;
  const reservedAt = {
    x: Float64Array.from(space.reserved, ({ left, right }) => (left + right) / 2),
    y: Float64Array.from(space.reserved, ({ top, bottom }) => (top + bottom) / 2),
  };
  const work: OverlapState = {
    space,
    places,
    neighbours,
    passings: passingsOf(
      keyframes,
      placements,
      Float64Array.from(extents, ({ up }) => up),
    ),
    left: Float64Array.from(extents, ({ left }) => left),
    right: Float64Array.from(extents, ({ right }) => right),
    up: Float64Array.from(extents, ({ up }) => up),
    down: Float64Array.from(extents, ({ down }) => down),
    ...createHullMeasures(hulls.length, supportValuesOf(extents)),
    perimeter: Float64Array.from(hulls, ({ members, padding }) => {
      const area = members.reduce((sum, member) => sum + areaOf(extents[member]), 0);
      return 4.4 * Math.sqrt(AIRY * area) + 2 * Math.PI * padding;
    }),
    reserved: supportValuesOf(
      space.reserved.map(({ left, right, top, bottom }, number) => {
        const [x, y] = [reservedAt.x[number]!, reservedAt.y[number]!];
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

/** Finds the extremes of a hull again after its members have moved for good. */
export function findHullExtremes(work: OverlapState, hull: number): void {
  findExtremes(work, hull, work.neighbours.hulls[hull]!, work.places);
}

/** Measures a hull of which at most the member `moved` has left its place since the extremes were found. */
export function measureMoved(work: OverlapState, hull: number, moved: number): void {
  measureHull(work, hull, work.neighbours.hulls[hull]!, moved, work.places);
}

function areaOf(extent: Extent | undefined): number {
  return extent === undefined ? 0 : (extent.left + extent.right) * (extent.up + extent.down);
}
