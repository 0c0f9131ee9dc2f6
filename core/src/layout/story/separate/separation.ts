import {
  boundsOf,
  type ConvexOutline,
  clearanceBetween,
  clearanceOf,
  type Enclosed,
  isClearOf,
  outlineAround,
} from "../../../geometry/convex-outline.ts";
import type { Box, Extent, Point, Size } from "../../../geometry/coordinates.ts";
import { nestedPadding } from "../../../geometry/nested-padding.ts";
import { shiftClear } from "../../../geometry/shift-clear.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Places } from "../placement/pull.ts";

/** A keyframe with all that must stay apart on it; lengths in pixels. */
export interface Separation {
  readonly keyframe: Keyframe;
  readonly frame: Size;
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
  /** The share by which each actor gives way, from 0 (never) to 1. */
  readonly yielding: Float64Array;
  /** The share of an overlap that one round removes. */
  readonly push: number;
}

/** Pixels between boxes, at most this share of the smallest box's side. */
const BOX_GAP = 7;
const GAP_OF_SMALL_BOXES = 0.25;
const STRANGER_GAP = 8;
const HULL_GAP = 16;
const FRAME_MARGIN = 6;
const HULL_MARGIN = 3;

/** Pushes hulls, strangers and boxes apart, one round. Returns the greatest intrusion found, in pixels. */
export function separateOnce(places: Places, separation: Separation): number {
  // Hulls are measured once a round; the next round sees what has moved since.
  const hulls = separation.keyframe.factions.map((_, faction) => hullOf(faction, places, separation));
  return Math.max(
    separateHulls(places, hulls, separation),
    expelStrangers(places, hulls, separation),
    separateBoxes(places, separation),
    keepHullsInFrame(places, hulls, separation),
    keepInFrame(places, separation),
  );
}

type Hulls = readonly (ConvexOutline | null)[];

/**
 * Pushes boxes apart, found by a grid of squares as wide as the widest: neighbours lie in the same or an adjacent one.
 */
function separateBoxes(places: Places, separation: Separation): number {
  const { keyframe, extents, frame } = separation;
  let widest = 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (const actor of keyframe.present) {
    const { left, right, up, down } = extents[actor]!;
    widest = Math.max(widest, left + right, up + down);
    smallest = Math.min(smallest, left + right, up + down);
  }
  const gap = Math.min(BOX_GAP, GAP_OF_SMALL_BOXES * smallest);
  const side = widest + gap;
  const columns = Math.ceil(frame.width / side) + 2;
  const rows = Math.ceil(frame.height / side) + 2;
  /** The last actor in each square, and the actor before it in the same square. */
  const lastIn = new Int32Array(columns * rows).fill(-1);
  const before = new Int32Array(extents.length).fill(-1);
  let worst = 0;
  for (const actor of keyframe.present) {
    // Places beyond the frame count as at its edge.
    const column = Math.min(columns - 2, Math.max(1, 1 + Math.floor(places.x[actor]! / side)));
    const row = Math.min(rows - 2, Math.max(1, 1 + Math.floor(places.y[actor]! / side)));
    for (let beside = -1; beside <= 1; beside++) {
      const first = (column + beside) * rows + row - 1;
      for (let square = first; square < first + 3; square++) {
        for (let other = lastIn[square]!; other >= 0; other = before[other]!) {
          worst = Math.max(worst, partBoxes(places, other, actor, gap, separation));
        }
      }
    }
    // Pushes change squares; a pair that is missed now is found in the next round.
    const square = column * rows + row;
    before[actor] = lastIn[square]!;
    lastIn[square] = actor;
  }
  return worst;
}

/** Moves two boxes apart by the shorter way. Returns their overlap in pixels. */
function partBoxes(
  { x, y }: Places,
  a: number,
  b: number,
  gap: number,
  { extents, yielding, push }: Separation,
): number {
  const [first, second] = [extents[a]!, extents[b]!];
  const dx = x[b]! - x[a]!;
  const overX = (dx >= 0 ? first.right + second.left : first.left + second.right) + gap - Math.abs(dx);
  if (overX <= 0) return 0;
  const dy = y[b]! - y[a]!;
  const overY = (dy >= 0 ? first.down + second.up : first.up + second.down) + gap - Math.abs(dy);
  if (overY <= 0) return 0;
  const [one, other] = [yielding[a]!, yielding[b]!];
  const share = one + other > 0 ? one / (one + other) : 0.5;
  if (overX < overY) {
    const by = dx >= 0 ? push * overX : -push * overX;
    x[a]! -= share * by;
    x[b]! += (1 - share) * by;
    return overX;
  }
  const by = dy >= 0 ? push * overY : -push * overY;
  y[a]! -= share * by;
  y[b]! += (1 - share) * by;
  return overY;
}

function expelStrangers(places: Places, hulls: Hulls, separation: Separation): number {
  const { keyframe, yielding, push, extents } = separation;
  let worst = 0;
  hulls.forEach((hull, faction) => {
    const members = keyframe.factions[faction] ?? [];
    if (hull === null) return;
    const bounds = boundsOf(hull);
    const isMember = new Set(members);
    for (const stranger of keyframe.present) {
      if (isMember.has(stranger)) continue;
      const { left, right, up, down } = extents[stranger]!;
      const [x, y] = [places.x[stranger]!, places.y[stranger]!];
      const across = Math.max(x - left - bounds.right, bounds.left - x - right);
      if (across >= STRANGER_GAP || Math.max(y - up - bounds.bottom, bounds.top - y - down) >= STRANGER_GAP)
        continue;
      const thing = enclosedAt(stranger, places, separation);
      if (isClearOf(hull, thing, centreOf(bounds), STRANGER_GAP)) continue;
      const { gap, away } = clearanceOf(hull, thing);
      if (gap >= STRANGER_GAP) continue;
      worst = Math.max(worst, STRANGER_GAP - gap);
      pushApart(places, members, [stranger], scaleVector(away, push * (STRANGER_GAP - gap)), yielding);
    }
  });
  return worst;
}

function centreOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function separateHulls(places: Places, hulls: Hulls, { keyframe, yielding, push }: Separation): number {
  const { factions } = keyframe;
  let worst = 0;
  hulls.forEach((one, position) => {
    for (let later = position + 1; later < hulls.length; later++) {
      const [first, second, other] = [factions[position] ?? [], factions[later] ?? [], hulls[later] ?? null];
      if (one === null || other === null || first.some((actor) => second.includes(actor))) continue;
      const { gap, away } = clearanceBetween(one, other);
      if (gap >= HULL_GAP) continue;
      worst = Math.max(worst, HULL_GAP - gap);
      pushApart(places, first, second, scaleVector(away, push * (HULL_GAP - gap)), yielding);
    }
  });
  return worst;
}

/** Moves factions into the frame as a whole if their hull, or the title above it, leaves it. */
function keepHullsInFrame(
  places: Places,
  hulls: Hulls,
  { keyframe, frame, titleRoom, reserved }: Separation,
): number {
  let worst = 0;
  hulls.forEach((hull, faction) => {
    if (hull === null) return;
    const { left, right, top, bottom } = boundsOf(hull);
    const titled = { left, right, top: top - titleRoom, bottom };
    const [dx, dy] = shiftClear(titled, frame, HULL_MARGIN, reserved);
    worst = Math.max(worst, Math.abs(dx), Math.abs(dy));
    for (const actor of keyframe.factions[faction] ?? []) {
      places.x[actor] = (places.x[actor] ?? 0) + dx;
      places.y[actor] = (places.y[actor] ?? 0) + dy;
    }
  });
  return worst;
}

function keepInFrame(places: Places, { keyframe, frame, extents, reserved }: Separation): number {
  let worst = 0;
  for (const actor of keyframe.present) {
    const extent = extents[actor];
    if (extent === undefined) continue;
    const [x, y] = [places.x[actor] ?? 0, places.y[actor] ?? 0];
    const box = {
      left: x - extent.left,
      right: x + extent.right,
      top: y - extent.up,
      bottom: y + extent.down,
    };
    const [dx, dy] = shiftClear(box, frame, FRAME_MARGIN, reserved);
    worst = Math.max(worst, Math.abs(dx), Math.abs(dy));
    places.x[actor] = x + dx;
    places.y[actor] = y + dy;
  }
  return worst;
}

/** Moves two groups apart by `push` in all, shared by how much they yield. */
function pushApart(
  places: Places,
  first: readonly number[],
  second: readonly number[],
  push: Point,
  yielding: Float64Array,
): void {
  const mean = (group: readonly number[]): number =>
    group.reduce((sum, actor) => sum + yielding[actor]!, 0) / group.length / Math.sqrt(group.length);
  const [one, other] = [mean(first), mean(second)];
  const total = one + other;
  const share = total > 0 ? one / total : 0.5;
  const move = (group: readonly number[], by: number): void => {
    for (const actor of group) {
      places.x[actor] = (places.x[actor] ?? 0) + push.x * by;
      places.y[actor] = (places.y[actor] ?? 0) + push.y * by;
    }
  };
  move(first, -share);
  move(second, 1 - share);
}

function hullOf(faction: number, places: Places, separation: Separation): ConvexOutline | null {
  const { factions } = separation.keyframe;
  return outlineAround(
    (factions[faction] ?? []).map((actor) => enclosedAt(actor, places, separation)),
    nestedPadding(factions, faction, separation.hullPadding),
  );
}

function enclosedAt(actor: number, places: Places, { extents }: Separation): Enclosed {
  const extent = extents[actor] ?? { left: 0, right: 0, up: 0, down: 0 };
  return { x: places.x[actor] ?? 0, y: places.y[actor] ?? 0, extent };
}

function scaleVector({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by };
}
