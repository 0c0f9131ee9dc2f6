import { DIRECTIONS, gapBetween, gapToBox, gapToPlace, girthOf } from "./hull-support.ts";
import type { CrowdingWork } from "./overlap-state.ts";

const QUARTER = DIRECTIONS / 4;
const GAPS = { boxes: 7, stranger: 9, hulls: 18, disc: 3, frame: 6, hullInFrame: 5 };
/** So many pixels of crowding count as much again as its being there. */
const PIXELS = 14;
/** What it costs a faction to be wider than its members need, by the share of its girth that is too much. */
const LOOSE = 5;
/** A stranger's disc in a hull would say what is not so. */
const INSIDE = 2;
/** What lies beside a hull, and not only at one of its ends, is worth more way. */
const BESIDE_HULL = 1.5;

/** How crowded a box is by the edge of the frame and what is reserved, on one keyframe. */
export function edgeCrowding(work: CrowdingWork, stand: number): number {
  const { frame, reserved } = work.stage;
  const left = work.places.x[stand]! - work.left[stand]!;
  const right = work.places.x[stand]! + work.right[stand]!;
  const top = work.places.y[stand]! - work.up[stand]!;
  const bottom = work.places.y[stand]! + work.down[stand]!;
  let cost =
    beyond(GAPS.frame - left) +
    beyond(right + GAPS.frame - frame.width) +
    beyond(GAPS.frame - top) +
    beyond(bottom + GAPS.frame - frame.height);
  for (let number = 0; number < reserved.length; number++) {
    const box = reserved[number]!;
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
  const dx = places.x[other]! - x;
  const overX =
    (dx >= 0 ? right[stand]! + left[other]! - dx : left[stand]! + right[other]! + dx) + GAPS.boxes;
  if (overX <= 0) return 0;
  const dy = places.y[other]! - y;
  const overY = (dy >= 0 ? down[stand]! + up[other]! - dy : up[stand]! + down[other]! + dy) + GAPS.boxes;
  return overY > 0 ? beyond(Math.min(overX, overY)) : 0;
}

/** How crowded a box is by all others it ever meets; once that is found to be above `most`, no further count. */
export function boxesCrowding(work: CrowdingWork, stand: number, most: number): number {
  const { left, right } = work;
  const { start, other, times } = work.neighbours.stands;
  const places = work.places.x;
  const x = places[stand]!;
  const y = work.places.y[stand]!;
  const toRight = right[stand]! + GAPS.boxes;
  const toLeft = left[stand]! + GAPS.boxes;
  const end = start[stand + 1]!;
  let cost = 0;
  for (let at = start[stand]!; at < end; at++) {
    const met = other[at]!;
    const dx = places[met]! - x;
    if (dx >= toRight + left[met]! || -dx >= toLeft + right[met]!) continue;
    const here = boxCrowding(work, stand, x, y, met);
    if (here === 0) continue;
    cost += here * times[at]!;
    if (cost > most) return cost;
  }
  return cost;
}

/** How crowded a box is by the hulls that it meets and is not in. */
export function foreignCrowding(work: CrowdingWork, stand: number): number {
  const { start, other, times } = work.neighbours.foreign;
  const { hulls } = work;
  const x = work.places.x[stand]!;
  const y = work.places.y[stand]!;
  const left = x - work.left[stand]! - GAPS.stranger;
  const right = -x - work.right[stand]! - GAPS.stranger;
  const top = y - work.up[stand]! - GAPS.stranger;
  const bottom = -y - work.down[stand]! - GAPS.stranger;
  const end = start[stand + 1]!;
  let cost = 0;
  for (let at = start[stand]!; at < end; at++) {
    const first = other[at]! * DIRECTIONS;
    if (
      left < hulls[first]! &&
      top < hulls[first + QUARTER]! &&
      right < hulls[first + 2 * QUARTER]! &&
      bottom < hulls[first + 3 * QUARTER]!
    )
      cost += times[at]! * strangerCrowding(work, other[at]!, stand);
  }
  return cost;
}

/**
 * How crowded a hull is: by the frame, by what is reserved, by strangers and by other hulls; once that is found to be
 * above `most`, no further count.
 */
export function hullCrowding(work: CrowdingWork, hull: number, most: number): number {
  const { strangers, apart } = work.neighbours;
  const { times } = work.neighbours.hulls[hull]!;
  const { hulls, places, left, right, up, down } = work;
  const first = hull * DIRECTIONS;
  const toRight = hulls[first]! + GAPS.stranger;
  const toBottom = hulls[first + QUARTER]! + GAPS.stranger;
  const toLeft = hulls[first + 2 * QUARTER]! + GAPS.stranger;
  const toTop = hulls[first + 3 * QUARTER]! + GAPS.stranger;
  let cost = times * hullEdgeCrowding(work, hull);
  const end = strangers.start[hull + 1]!;
  for (let at = strangers.start[hull]!; at < end; at++) {
    const stand = strangers.other[at]!;
    const x = places.x[stand]!;
    const y = places.y[stand]!;
    if (
      x - left[stand]! >= toRight ||
      y - up[stand]! >= toBottom ||
      -x - right[stand]! >= toLeft ||
      -y - down[stand]! >= toTop
    )
      continue;
    cost += strangerCrowding(work, hull, stand) * strangers.times[at]!;
    if (cost > most) return cost;
  }
  for (let at = apart.start[hull]!; at < apart.start[hull + 1]!; at++) {
    cost += apart.times[at]! * hullsCrowding(work, hull, apart.other[at]!);
  }
  return cost;
}

/** What it costs that a hull is wider than its members need. */
export function looseness({ neighbours, hulls, girth }: CrowdingWork, hull: number): number {
  const { times } = neighbours.hulls[hull]!;
  return times * LOOSE * Math.max(0, girthOf(hulls, hull) / girth[hull]! - 1);
}

export function hullEdgeCrowding({ stage, hulls, reserved, reservedAt }: CrowdingWork, hull: number): number {
  const { frame, titleRoom } = stage;
  const first = hull * DIRECTIONS;
  let cost =
    beyond(hulls[first]! + GAPS.hullInFrame - frame.width) +
    beyond(hulls[first + QUARTER]! + GAPS.hullInFrame - frame.height) +
    beyond(hulls[first + 2 * QUARTER]! + GAPS.hullInFrame) +
    beyond(hulls[first + 3 * QUARTER]! + titleRoom + GAPS.hullInFrame);
  for (let number = 0; number < reservedAt.length; number++) {
    const { x, y } = reservedAt[number]!;
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
  const x = places.x[stand]!;
  const y = places.y[stand]!;
  const gap = gapToBox(hulls, hull, x, y, boxes, stand, GAPS.stranger);
  const crowded = BESIDE_HULL * beyond(GAPS.stranger - gap);
  if (crowded === 0) return 0;
  const near = up[stand]! + GAPS.disc;
  return gapToPlace(hulls, hull, x, y, near) < near ? crowded + INSIDE : crowded;
}

function beyond(pixels: number): number {
  return pixels > 0.5 ? 0.5 + pixels / PIXELS : 0;
}
