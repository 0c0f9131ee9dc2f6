import type { Places } from "./aim.ts";
import {
  boundsOf,
  type ConvexOutline,
  clearanceBetween,
  clearanceOf,
  type Enclosed,
  outlineAround,
} from "./convex-outline.ts";
import type { Box, Extent, Frame, Point } from "./coordinates.ts";
import type { Keyframe } from "./keyframe.ts";

/** What must stay apart on one keyframe, and how readily each actor gives way (0 never, 1 fully). */
export interface Separation {
  readonly keyframe: Keyframe;
  readonly frame: Frame;
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
  readonly yielding: (actor: number) => number;
  /** The share of an overlap that one round removes. */
  readonly push: number;
}

const BOX_GAP = 7;
const STRANGER_GAP = 8;
const HULL_GAP = 16;
const FRAME_MARGIN = 6;
const HULL_MARGIN = 3;

/** Moves whatever is too close apart, once round. Returns the greatest remaining intrusion, in pixels. */
export function separateOnce(places: Places, separation: Separation): number {
  // Once a round: a hull that has given way a little is caught in the next.
  const hulls = separation.keyframe.camps.map((_, camp) => hullOf(camp, places, separation));
  return Math.max(
    separateHulls(places, hulls, separation),
    expelStrangers(places, hulls, separation),
    separateBoxes(places, separation),
    keepHullsInFrame(places, hulls, separation),
    keepInFrame(places, separation),
  );
}

type Hulls = readonly (ConvexOutline | null)[];

function separateBoxes(places: Places, { keyframe, extents, yielding, push }: Separation): number {
  const reach = (actor: number): number => (extents[actor]?.left ?? 0) + (extents[actor]?.right ?? 0);
  const widest = keyframe.present.reduce((most, actor) => Math.max(most, reach(actor)), 0) + BOX_GAP;
  const inOrder = keyframe.present.toSorted((a, b) => (places.x[a] as number) - (places.x[b] as number));
  let worst = 0;
  for (let position = 0; position < inOrder.length; position++) {
    const a = inOrder[position] as number;
    const first = extents[a] as Extent;
    for (let later = position + 1; later < inOrder.length; later++) {
      const b = inOrder[later] as number;
      const second = extents[b] as Extent;
      const dx = (places.x[b] as number) - (places.x[a] as number);
      // Pushes unsettle the order a little; what is missed now is met in the next round.
      if (dx > 2 * widest) break;
      const dy = (places.y[b] as number) - (places.y[a] as number);
      const overX =
        (dx >= 0 ? first.right + second.left : first.left + second.right) + BOX_GAP - Math.abs(dx);
      if (overX <= 0) continue;
      const overY = (dy >= 0 ? first.down + second.up : first.up + second.down) + BOX_GAP - Math.abs(dy);
      if (overY <= 0) continue;
      worst = Math.max(worst, Math.min(overX, overY));
      const apart =
        overX < overY ? { x: dx >= 0 ? overX : -overX, y: 0 } : { x: 0, y: dy >= 0 ? overY : -overY };
      part(places, [a], [b], scaled(apart, push), yielding);
    }
  }
  return worst;
}

function expelStrangers(places: Places, hulls: Hulls, separation: Separation): number {
  const { keyframe, yielding, push, extents } = separation;
  let worst = 0;
  hulls.forEach((hull, camp) => {
    const members = keyframe.camps[camp] ?? [];
    if (hull === null) return;
    const bounds = boundsOf(hull);
    const isMember = new Set(members);
    for (const stranger of keyframe.present) {
      if (isMember.has(stranger)) continue;
      const { left, right, up, down } = extents[stranger] as Extent;
      const [x, y] = [places.x[stranger] as number, places.y[stranger] as number];
      const across = Math.max(x - left - bounds.right, bounds.left - x - right);
      if (across >= STRANGER_GAP || Math.max(y - up - bounds.bottom, bounds.top - y - down) >= STRANGER_GAP)
        continue;
      const { gap, away } = clearanceOf(hull, enclosed(stranger, places, separation));
      if (gap >= STRANGER_GAP) continue;
      worst = Math.max(worst, STRANGER_GAP - gap);
      part(places, members, [stranger], scaled(away, push * (STRANGER_GAP - gap)), yielding);
    }
  });
  return worst;
}

function separateHulls(places: Places, hulls: Hulls, { keyframe, yielding, push }: Separation): number {
  const { camps } = keyframe;
  let worst = 0;
  hulls.forEach((one, position) => {
    for (let later = position + 1; later < hulls.length; later++) {
      const [first, second, other] = [camps[position] ?? [], camps[later] ?? [], hulls[later] ?? null];
      if (one === null || other === null || first.some((actor) => second.includes(actor))) continue;
      const { gap, away } = clearanceBetween(one, other);
      if (gap >= HULL_GAP) continue;
      worst = Math.max(worst, HULL_GAP - gap);
      part(places, first, second, scaled(away, push * (HULL_GAP - gap)), yielding);
    }
  });
  return worst;
}

/** A camp whose hull, or the title above it, runs out of the frame moves in as a whole. */
function keepHullsInFrame(
  places: Places,
  hulls: Hulls,
  { keyframe, frame, titleRoom, reserved }: Separation,
): number {
  let worst = 0;
  hulls.forEach((hull, camp) => {
    if (hull === null) return;
    const { left, right, top, bottom } = boundsOf(hull);
    const titled = { left, right, top: top - titleRoom, bottom };
    const [dx, dy] = shiftClear(titled, frame, HULL_MARGIN, reserved);
    worst = Math.max(worst, Math.abs(dx), Math.abs(dy));
    for (const actor of keyframe.camps[camp] ?? []) {
      places.x[actor] = (places.x[actor] ?? 0) + dx;
      places.y[actor] = (places.y[actor] ?? 0) + dy;
    }
  });
  return worst;
}

/** How far a span must move to lie between two edges; to their middle where it is too long for them. */
function shiftInto(from: number, to: number, low: number, high: number): number {
  if (to - from > high - low) return (low + high) / 2 - (from + to) / 2;
  return Math.max(0, low - from) + Math.min(0, high - to);
}

/** How a box must move to lie within the frame and clear of the reserved boxes, by the shortest ways. */
function shiftClear(
  box: Box,
  frame: Frame,
  margin: number,
  reserved: readonly Box[],
): readonly [number, number] {
  let dx = shiftInto(box.left, box.right, margin, frame.width - margin);
  let dy = shiftInto(box.top, box.bottom, margin, frame.height - margin);
  for (const other of reserved) {
    const ways = {
      left: box.right + dx - other.left,
      right: other.right - box.left - dx,
      up: box.bottom + dy - other.top,
      down: other.bottom - box.top - dy,
    };
    if (Math.min(ways.left, ways.right, ways.up, ways.down) <= 0) continue;
    // A way out of the frame is no way.
    const left = box.left + dx - ways.left < margin ? Number.POSITIVE_INFINITY : ways.left;
    const right = box.right + dx + ways.right > frame.width - margin ? Number.POSITIVE_INFINITY : ways.right;
    const up = box.top + dy - ways.up < margin ? Number.POSITIVE_INFINITY : ways.up;
    const down = box.bottom + dy + ways.down > frame.height - margin ? Number.POSITIVE_INFINITY : ways.down;
    const least = Math.min(left, right, up, down);
    if (!Number.isFinite(least)) continue;
    if (least === left) dx -= left;
    else if (least === right) dx += right;
    else if (least === up) dy -= up;
    else dy += down;
  }
  return [dx, dy];
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

/** Moves two groups apart by `push` in all, each by its share of readiness. */
function part(
  places: Places,
  first: readonly number[],
  second: readonly number[],
  push: Point,
  yielding: (actor: number) => number,
): void {
  const mean = (group: readonly number[]): number =>
    group.reduce((sum, actor) => sum + yielding(actor), 0) / group.length / Math.sqrt(group.length);
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

function hullOf(camp: number, places: Places, separation: Separation): ConvexOutline | null {
  const { camps } = separation.keyframe;
  return outlineAround(
    (camps[camp] ?? []).map((actor) => enclosed(actor, places, separation)),
    nestedPadding(camps, camp, separation.hullPadding),
  );
}

/** The padding of camp number `camp`: wider by half for every camp that lies wholly within it. */
export function nestedPadding<Member>(
  camps: readonly (readonly Member[])[],
  camp: number,
  padding: number,
): number {
  const members = camps[camp] ?? [];
  const within = camps.filter(
    (other, position) =>
      position !== camp &&
      other.length > 0 &&
      other.every((member) => members.includes(member)) &&
      (other.length < members.length || position < camp),
  );
  return padding * (1 + 0.5 * within.length);
}

function enclosed(actor: number, places: Places, { extents }: Separation): Enclosed {
  const extent = extents[actor] ?? { left: 0, right: 0, up: 0, down: 0 };
  return { x: places.x[actor] ?? 0, y: places.y[actor] ?? 0, extent };
}

function scaled({ x, y }: Point, by: number): Point {
  return { x: x * by, y: y * by };
}
