import type { Extent, Point } from "../../../geometry/coordinates.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Stage } from "../placement/layout-space.ts";
import type { Stands } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import {
  DIRECTIONS,
  findTops,
  measureHull,
  openTops,
  type Reaches,
  reachesOf,
  type Tops,
} from "./hull-support.ts";
import { type Neighbours, neighboursOf } from "./neighbours.ts";

/** A faction has about this many times the room that its members' boxes take. */
const AIRY = 2.5;

/**
 * What crowds what: boxes with labels, hulls, strangers to them, and what is reserved. Whatever is the same on several
 * keyframes is looked at once and counts so many times.
 */
export interface CrowdingWork {
  readonly stage: Stage;
  readonly places: Places;
  readonly neighbours: Neighbours;
  /** By stand: its box. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  readonly boxes: Reaches;
  /** By hull. */
  readonly hulls: Reaches;
  readonly tops: Tops;
  /** By hull: the girth that its members need. */
  readonly girth: Float64Array;
  readonly reserved: Reaches;
  readonly reservedAt: readonly Point[];
}

export function openCrowding(
  keyframes: readonly Keyframe[],
  stage: Stage,
  { stands, places }: { readonly stands: Stands; readonly places: Places },
): CrowdingWork {
  const extents = stands.list.map(({ actor }) => stage.extents[actor]!);
  const neighbours = neighboursOf(keyframes, stands, stage.hullPadding);
  const { hulls } = neighbours;
  const reservedAt = stage.reserved.map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
  const work: CrowdingWork = {
    stage,
    places,
    neighbours,
    left: Float64Array.from(extents, ({ left }) => left),
    right: Float64Array.from(extents, ({ right }) => right),
    up: Float64Array.from(extents, ({ up }) => up),
    down: Float64Array.from(extents, ({ down }) => down),
    boxes: reachesOf(extents),
    hulls: new Float64Array(hulls.length * DIRECTIONS),
    tops: openTops(hulls.length),
    girth: Float64Array.from(hulls, ({ members, padding }) => {
      const area = members.reduce((sum, member) => sum + areaOf(extents[member]), 0);
      return 4.4 * Math.sqrt(AIRY * area) + 2 * Math.PI * padding;
    }),
    reserved: reachesOf(
      stage.reserved.map(({ left, right, top, bottom }, number) => {
        const { x, y } = reservedAt[number] ?? { x: 0, y: 0 };
        return { left: x - left, right: right - x, up: y - top, down: bottom - y };
      }),
    ),
    reservedAt,
  };
  for (const [hull, { members }] of hulls.entries()) {
    findHullTops(work, hull);
    measureMoved(work, hull, members[0]!);
  }
  return work;
}

/** For when members of a hull have been moved for good. */
export function findHullTops({ neighbours, places, boxes, tops }: CrowdingWork, hull: number): void {
  findTops(tops, hull, neighbours.hulls[hull]!.members, places, boxes);
}

/** Measures a hull of which one member has been moved since its tops were found. */
export function measureMoved(
  { neighbours, places: { x, y }, boxes, hulls, tops }: CrowdingWork,
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
  measureHull(hulls, tops, hull, moved, x[moved]!, y[moved]!, boxes, centreX, centreY, padding);
}

function areaOf(extent: Extent | undefined): number {
  return extent === undefined ? 0 : (extent.left + extent.right) * (extent.up + extent.down);
}
