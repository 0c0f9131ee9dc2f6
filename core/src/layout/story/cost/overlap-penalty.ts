import { gapBetween, gapToBox, gapToPlace, HULL_DIRECTIONS, perimeterOf } from "./hull-support.ts";
import type { OverlapState } from "./overlap-state.ts";
import { missingOn } from "./passing.ts";

const QUARTER = HULL_DIRECTIONS / 4;
const GAPS = { boxes: 7, stranger: 9, hulls: 18, disc: 3, passing: 3, frame: 6, hullInFrame: 5 };
/** Pixels of overlap that add 1 to a penalty. */
const PIXELS = 14;
/** The price of a hull's excess perimeter, as a share of the perimeter that its members need. */
const EXCESS_PERIMETER_PRICE = 5;
/** Penalty for a stranger's disc in a hull, which would show a membership that does not exist. */
const INSIDE = 2;
/** Weight of overlaps with hulls relative to those of boxes. */
const BESIDE_HULL = 1.5;

/** Computes the penalty of a box for the frame's edge and the reserved boxes, on one keyframe. */
export function edgePenalty(work: OverlapState, placement: number): number {
  const { frame, reserved } = work.space;
  const left = work.places.x[placement]! - work.left[placement]!;
  const right = work.places.x[placement]! + work.right[placement]!;
  const top = work.places.y[placement]! - work.up[placement]!;
  const bottom = work.places.y[placement]! + work.down[placement]!;
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

/** Computes the penalty of two boxes, the first at (x, y), on one keyframe. */
export function boxPenalty(
  { places, left, right, up, down }: OverlapState,
  placement: number,
  x: number,
  y: number,
  other: number,
): number {
  const dx = places.x[other]! - x;
  const overX =
    (dx >= 0 ? right[placement]! + left[other]! - dx : left[placement]! + right[other]! + dx) + GAPS.boxes;
  if (overX <= 0) return 0;
  const dy = places.y[other]! - y;
  const overY =
    (dy >= 0 ? down[placement]! + up[other]! - dy : up[placement]! + down[other]! + dy) + GAPS.boxes;
  return overY > 0 ? beyond(Math.min(overX, overY)) : 0;
}

/** Sums the penalties of a box with all others over all keyframes, exactly where the sum is at most `most`. */
export function boxesPenalty(work: OverlapState, placement: number, most: number): number {
  const { left, right } = work;
  const { start, other, times } = work.neighbours.placements;
  const places = work.places.x;
  const x = places[placement]!;
  const y = work.places.y[placement]!;
  const toRight = right[placement]! + GAPS.boxes;
  const toLeft = left[placement]! + GAPS.boxes;
  const end = start[placement + 1]!;
  let cost = 0;
  for (let at = start[placement]!; at < end; at++) {
    const met = other[at]!;
    const dx = places[met]! - x;
    if (dx >= toRight + left[met]! || -dx >= toLeft + right[met]!) continue;
    const here = boxPenalty(work, placement, x, y, met);
    if (here === 0) continue;
    cost += here * times[at]!;
    if (cost > most) return cost;
  }
  return cost;
}

/**
 * Sums the penalties of a run's ways, and of the ways past it, for discs that pass too near to each other, exactly where
 * the sum is at most `most`.
 */
export function passingPenalty(
  { passings, places }: OverlapState,
  run: readonly number[],
  most: number,
): number {
  const { start, leaving, row } = passings;
  const last = run.at(-1)!;
  let cost = 0;
  for (const placement of run) {
    // Within a run, the way from one placement ends in the next.
    const end = placement === last ? start[placement + 1]! : leaving[placement]!;
    for (let at = start[placement]!; at < end; at++) {
      cost += beyond(missingOn(passings, places, row[at]!, GAPS.passing));
      if (cost > most) return cost;
    }
  }
  return cost;
}

/** Sums the penalties of a box with the hulls that do not hold it, over all keyframes. */
export function foreignHullPenalty(work: OverlapState, placement: number): number {
  const { start, other, times } = work.neighbours.foreign;
  const { hulls } = work;
  const x = work.places.x[placement]!;
  const y = work.places.y[placement]!;
  const left = x - work.left[placement]! - GAPS.stranger;
  const right = -x - work.right[placement]! - GAPS.stranger;
  const top = y - work.up[placement]! - GAPS.stranger;
  const bottom = -y - work.down[placement]! - GAPS.stranger;
  const end = start[placement + 1]!;
  let cost = 0;
  for (let at = start[placement]!; at < end; at++) {
    const first = other[at]! * HULL_DIRECTIONS;
    if (
      left < hulls[first]! &&
      top < hulls[first + QUARTER]! &&
      right < hulls[first + 2 * QUARTER]! &&
      bottom < hulls[first + 3 * QUARTER]!
    )
      cost += times[at]! * strangerPenalty(work, other[at]!, placement);
  }
  return cost;
}

/**
 * Sums the penalties of a hull for the frame, the reserved boxes, strangers and other hulls, over all keyframes,
 * exactly where the sum is at most `most`. above `most`, no further count.
 */
export function hullPenalty(work: OverlapState, hull: number, most: number): number {
  const { strangers, apart } = work.neighbours;
  const { times } = work.neighbours.hulls[hull]!;
  const { hulls, places, left, right, up, down } = work;
  const first = hull * HULL_DIRECTIONS;
  const toRight = hulls[first]! + GAPS.stranger;
  const toBottom = hulls[first + QUARTER]! + GAPS.stranger;
  const toLeft = hulls[first + 2 * QUARTER]! + GAPS.stranger;
  const toTop = hulls[first + 3 * QUARTER]! + GAPS.stranger;
  let cost = times * hullEdgePenalty(work, hull);
  const end = strangers.start[hull + 1]!;
  for (let at = strangers.start[hull]!; at < end; at++) {
    const placement = strangers.other[at]!;
    const x = places.x[placement]!;
    const y = places.y[placement]!;
    if (
      x - left[placement]! >= toRight ||
      y - up[placement]! >= toBottom ||
      -x - right[placement]! >= toLeft ||
      -y - down[placement]! >= toTop
    )
      continue;
    cost += strangerPenalty(work, hull, placement) * strangers.times[at]!;
    if (cost > most) return cost;
  }
  for (let at = apart.start[hull]!; at < apart.start[hull + 1]!; at++) {
    cost += apart.times[at]! * hullPairPenalty(work, hull, apart.other[at]!);
  }
  return cost;
}

/** Computes the cost of a hull that is wider than its members need, over all its keyframes. */
export function excessPerimeter({ neighbours, hulls, perimeter }: OverlapState, hull: number): number {
  const { times } = neighbours.hulls[hull]!;
  return times * EXCESS_PERIMETER_PRICE * Math.max(0, perimeterOf(hulls, hull) / perimeter[hull]! - 1);
}

/** Computes the penalty of a hull and its title for the frame and the reserved boxes, on one keyframe. */
export function hullEdgePenalty({ space, hulls, reserved, reservedAt }: OverlapState, hull: number): number {
  const { frame, titleRoom } = space;
  const first = hull * HULL_DIRECTIONS;
  let cost =
    beyond(hulls[first]! + GAPS.hullInFrame - frame.width) +
    beyond(hulls[first + QUARTER]! + GAPS.hullInFrame - frame.height) +
    beyond(hulls[first + 2 * QUARTER]! + GAPS.hullInFrame) +
    beyond(hulls[first + 3 * QUARTER]! + titleRoom + GAPS.hullInFrame);
  for (let number = 0; number < reservedAt.x.length; number++) {
    cost += beyond(GAPS.hullInFrame - gapToBox(hulls, hull, reserved, number, reservedAt, GAPS.hullInFrame));
  }
  return cost;
}

/** Computes the penalty of two hulls, on one keyframe. */
export function hullPairPenalty({ hulls }: OverlapState, one: number, other: number): number {
  return BESIDE_HULL * beyond(GAPS.hulls - gapBetween(hulls, one, other, GAPS.hulls));
}

/** Computes the penalty of a stranger to a hull, on one keyframe: more if its disc lies inside. */
export function strangerPenalty(
  { places, hulls, boxes, up }: OverlapState,
  hull: number,
  placement: number,
): number {
  const gap = gapToBox(hulls, hull, boxes, placement, places, GAPS.stranger);
  const penalty = BESIDE_HULL * beyond(GAPS.stranger - gap);
  if (penalty === 0) return 0;
  const near = up[placement]! + GAPS.disc;
  const gapToDisc = gapToPlace(hulls, hull, places.x[placement]!, places.y[placement]!, near);
  return gapToDisc < near ? penalty + INSIDE : penalty;
}

/** Computes the penalty of a stranger's disc in a hull or at its edge, whatever its name covers. */
export function strangerDiscPenalty(
  { places, hulls, up }: OverlapState,
  hull: number,
  placement: number,
): number {
  const near = up[placement]! + GAPS.disc;
  return gapToPlace(hulls, hull, places.x[placement]!, places.y[placement]!, near) < near ? INSIDE : 0;
}

/** Computes the penalty of an overlap: a jump, so that small overlaps matter, and a slope, so that they shrink. */
function beyond(pixels: number): number {
  return pixels > 0.5 ? 0.5 + pixels / PIXELS : 0;
}
