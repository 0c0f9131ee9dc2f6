import type { Box, Point } from "../../../geometry/coordinates.ts";
import { DIRECTIONS, gapBetween, gapToBox, gapToPlace, girthOf } from "./hull-support.ts";
import type { StoryHull } from "./neighbours.ts";
import type { CrowdingWork } from "./overlap-state.ts";

const QUARTER = DIRECTIONS / 4;
const GAPS = { boxes: 7, stranger: 9, hulls: 18, disc: 3, frame: 6, hullInFrame: 5 };
/** So many pixels of crowding count as much again as its being there. */
const PIXELS = 14;
/** What it costs a camp to be wider than its members need, by the share of its girth that is too much. */
const LOOSE = 5;
/** A stranger's disc in a hull would say what is not so. */
const INSIDE = 2;
/** What lies beside a hull, and not only at one of its ends, is worth more way. */
const BESIDE_HULL = 1.5;

/** How crowded a box is by the edge of the frame and what is reserved, on one keyframe. */
export function edgeCrowding(work: CrowdingWork, stand: number): number {
  const { frame, reserved } = work.stage;
  const left = (work.places.x[stand] as number) - (work.left[stand] as number);
  const right = (work.places.x[stand] as number) + (work.right[stand] as number);
  const top = (work.places.y[stand] as number) - (work.up[stand] as number);
  const bottom = (work.places.y[stand] as number) + (work.down[stand] as number);
  let cost =
    beyond(GAPS.frame - left) +
    beyond(right + GAPS.frame - frame.width) +
    beyond(GAPS.frame - top) +
    beyond(bottom + GAPS.frame - frame.height);
  for (let number = 0; number < reserved.length; number++) {
    const box = reserved[number] as Box;
    const overX = Math.min(box.right, right) - Math.max(box.left, left);
    const overY = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    if (overX > 0 && overY > 0) cost += beyond(Math.min(overX, overY));
  }
  return cost;
}

/** How crowded a box is by another, on one keyframe. */
export function boxCrowding(
  { places, left, right, up, down }: CrowdingWork,
  stand: number,
  x: number,
  y: number,
  other: number,
): number {
  const dx = (places.x[other] as number) - x;
  const overX =
    (dx >= 0
      ? (right[stand] as number) + (left[other] as number) - dx
      : (left[stand] as number) + (right[other] as number) + dx) + GAPS.boxes;
  if (overX <= 0) return 0;
  const dy = (places.y[other] as number) - y;
  const overY =
    (dy >= 0
      ? (down[stand] as number) + (up[other] as number) - dy
      : (up[stand] as number) + (down[other] as number) + dy) + GAPS.boxes;
  return overY > 0 ? beyond(Math.min(overX, overY)) : 0;
}

/** How crowded a box is by all others it ever meets; once that is found to be above `most`, no further count. */
export function boxesCrowding(work: CrowdingWork, stand: number, most: number): number {
  const { left, right } = work;
  const { start, other, times } = work.neighbours.stands;
  const places = work.places.x;
  const x = places[stand] as number;
  const y = work.places.y[stand] as number;
  const toRight = (right[stand] as number) + GAPS.boxes;
  const toLeft = (left[stand] as number) + GAPS.boxes;
  const end = start[stand + 1] as number;
  let cost = 0;
  for (let at = start[stand] as number; at < end; at++) {
    const met = other[at] as number;
    const dx = (places[met] as number) - x;
    if (dx >= toRight + (left[met] as number) || -dx >= toLeft + (right[met] as number)) continue;
    const here = boxCrowding(work, stand, x, y, met);
    if (here === 0) continue;
    cost += here * (times[at] as number);
    if (cost > most) return cost;
  }
  return cost;
}

/** How crowded a box is by the hulls that it meets and is not in. */
export function foreignCrowding(work: CrowdingWork, stand: number): number {
  const { start, other, times } = work.neighbours.foreign;
  const { hulls } = work;
  const x = work.places.x[stand] as number;
  const y = work.places.y[stand] as number;
  const left = x - (work.left[stand] as number) - GAPS.stranger;
  const right = -x - (work.right[stand] as number) - GAPS.stranger;
  const top = y - (work.up[stand] as number) - GAPS.stranger;
  const bottom = -y - (work.down[stand] as number) - GAPS.stranger;
  const end = start[stand + 1] as number;
  let cost = 0;
  for (let at = start[stand] as number; at < end; at++) {
    const first = (other[at] as number) * DIRECTIONS;
    if (
      left < (hulls[first] as number) &&
      top < (hulls[first + QUARTER] as number) &&
      right < (hulls[first + 2 * QUARTER] as number) &&
      bottom < (hulls[first + 3 * QUARTER] as number)
    )
      cost += (times[at] as number) * strangerCrowding(work, other[at] as number, stand);
  }
  return cost;
}

/**
 * How crowded a hull is: by the frame, by what is reserved, by strangers and by other hulls; once that is found to be
 * above `most`, no further count.
 */
export function hullCrowding(work: CrowdingWork, hull: number, most: number): number {
  const { strangers, apart } = work.neighbours;
  const { times } = work.neighbours.hulls[hull] as StoryHull;
  const { hulls, places, left, right, up, down } = work;
  const first = hull * DIRECTIONS;
  const toRight = (hulls[first] as number) + GAPS.stranger;
  const toBottom = (hulls[first + QUARTER] as number) + GAPS.stranger;
  const toLeft = (hulls[first + 2 * QUARTER] as number) + GAPS.stranger;
  const toTop = (hulls[first + 3 * QUARTER] as number) + GAPS.stranger;
  let cost = times * hullEdgeCrowding(work, hull);
  const end = strangers.start[hull + 1] as number;
  for (let at = strangers.start[hull] as number; at < end; at++) {
    const stand = strangers.other[at] as number;
    const x = places.x[stand] as number;
    const y = places.y[stand] as number;
    if (
      x - (left[stand] as number) >= toRight ||
      y - (up[stand] as number) >= toBottom ||
      -x - (right[stand] as number) >= toLeft ||
      -y - (down[stand] as number) >= toTop
    )
      continue;
    cost += strangerCrowding(work, hull, stand) * (strangers.times[at] as number);
    if (cost > most) return cost;
  }
  for (let at = apart.start[hull] as number; at < (apart.start[hull + 1] as number); at++) {
    cost += (apart.times[at] as number) * hullsCrowding(work, hull, apart.other[at] as number);
  }
  return cost;
}

/** What it costs that a hull is wider than its members need. */
export function looseness({ neighbours, hulls, girth }: CrowdingWork, hull: number): number {
  const { times } = neighbours.hulls[hull] as StoryHull;
  return times * LOOSE * Math.max(0, girthOf(hulls, hull) / (girth[hull] as number) - 1);
}

export function hullEdgeCrowding({ stage, hulls, reserved, reservedAt }: CrowdingWork, hull: number): number {
  const { frame, titleRoom } = stage;
  const first = hull * DIRECTIONS;
  let cost =
    beyond((hulls[first] as number) + GAPS.hullInFrame - frame.width) +
    beyond((hulls[first + QUARTER] as number) + GAPS.hullInFrame - frame.height) +
    beyond((hulls[first + 2 * QUARTER] as number) + GAPS.hullInFrame) +
    beyond((hulls[first + 3 * QUARTER] as number) + titleRoom + GAPS.hullInFrame);
  for (let number = 0; number < reservedAt.length; number++) {
    const { x, y } = reservedAt[number] as Point;
    cost += beyond(GAPS.hullInFrame - gapToBox(hulls, hull, x, y, reserved, number, GAPS.hullInFrame));
  }
  return cost;
}

export function hullsCrowding({ hulls }: CrowdingWork, one: number, other: number): number {
  return BESIDE_HULL * beyond(GAPS.hulls - gapBetween(hulls, one, other, GAPS.hulls));
}

/** Within a hull's padding, and worse, with its disc in the hull. */
export function strangerCrowding(
  { places, hulls, boxes, up }: CrowdingWork,
  hull: number,
  stand: number,
): number {
  const x = places.x[stand] as number;
  const y = places.y[stand] as number;
  const gap = gapToBox(hulls, hull, x, y, boxes, stand, GAPS.stranger);
  const crowded = BESIDE_HULL * beyond(GAPS.stranger - gap);
  if (crowded === 0) return 0;
  const near = (up[stand] as number) + GAPS.disc;
  return gapToPlace(hulls, hull, x, y, near) < near ? crowded + INSIDE : crowded;
}

function beyond(pixels: number): number {
  return pixels > 0.5 ? 0.5 + pixels / PIXELS : 0;
}
