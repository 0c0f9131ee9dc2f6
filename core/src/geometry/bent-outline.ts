import { contoursOf, type Lattice } from "./contour.ts";
import type { Point, Size } from "./coordinates.ts";
import type { Rings } from "./rings.ts";

/** A disc that an outline must hold or keep out. */
export interface OutlineDisc extends Point {
  readonly radius: number;
  /** 0 to 1: how much it counts; by this it comes and goes without a jump. */
  readonly weight: number;
}

export interface OutlineRoom {
  /** What the outline keeps from discs where there is room for it, in pixels. */
  readonly padding: number;
  /** Pixels of the lattice on which the outline is found. */
  readonly step: number;
  readonly frame: Size;
}

/** In paddings: what the outline keeps from a stranger, and from a member that it reaches with difficulty. */
const MARGIN = 0.5;
const HALO = 0.25;
/** In paddings: how widely bays are rounded, the halo joins, and the two part between close discs. */
const ROUND_BAY = 1.1;
const ROUND_HALO = 0.25;
const ROUND_PARTING = 0.15;
/** In paddings: where a member is close, the outline comes as near to a stranger. */
const LEAST_MARGIN = 0.1;

/**
 * Bends a convex outline round strangers: in bays where they stand at its edge, round holes where they stand within. A
 * member beyond it, or behind strangers, has a spur or an island. No stranger's disc lies within and no part of a
 * member's without, except where two such discs lie over each other.
 *
 * The rings are where a field is 0 that changes without a jump with all places and weights, and so do they. `points`
 * are those of the convex outline, clockwise on a screen.
 */
export function bendOutline(
  points: readonly Point[],
  members: readonly OutlineDisc[],
  strangers: readonly OutlineDisc[],
  room: OutlineRoom,
): Rings {
  const { padding } = room;
  const sides = sidesOf(points);
  const near = strangers.filter(({ x, y, radius, weight }) => {
    const reach = weight * (radius + (MARGIN + ROUND_BAY) * padding);
    return weight > 0 && distanceTo(sides, x, y) < reach;
  });
  const held = members.every(({ x, y, radius, weight }) => {
    const reach = weight * (radius + (HALO + ROUND_HALO) * padding);
    return weight <= 0 || distanceTo(sides, x, y) <= -reach;
  });
  if (near.length === 0 && held) return [points];
  const counted = members.filter(({ weight }) => weight > 0);
  return contoursOf(fieldOf(points, sides, counted, near, room));
}

/** The sides of a convex outline, three numbers each: its outward normal, and how far along that it lies. */
type Sides = Float64Array;

function sidesOf(points: readonly Point[]): Sides {
  const sides: number[] = [];
  for (const [k, from] of points.entries()) {
    const to = points[(k + 1) % points.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 1e-9) continue;
    const [x, y] = [(to.y - from.y) / length, (from.x - to.x) / length];
    sides.push(x, y, x * from.x + y * from.y);
  }
  return Float64Array.from(sides);
}

/** The distance outside a convex outline; negative within. */
function distanceTo(sides: Sides, x: number, y: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < sides.length; k += 3) {
    const here = sides[k]! * x + sides[k + 1]! * y - sides[k + 2]!;
    if (here > most) most = here;
  }
  return most;
}

/** The stretch of a row in which a convex outline is less than `away` pixels away; where there is none it is reversed. */
function spanWithin(sides: Sides, y: number, away: number): [from: number, to: number] {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let k = 0; k < sides.length; k += 3) {
    const across = sides[k]!;
    const room = sides[k + 2]! + away - sides[k + 1]! * y;
    if (across > 0) to = Math.min(to, room / across);
    else if (across < 0) from = Math.max(from, room / across);
    else if (room < 0) return [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }
  return [from, to];
}

/** A field that is negative within the bent outline. Far from it only its sign counts. */
function fieldOf(
  points: readonly Point[],
  sides: Sides,
  members: readonly OutlineDisc[],
  strangers: readonly OutlineDisc[],
  { padding, step, frame }: OutlineRoom,
): Lattice {
  const lattice = latticeAround(points, members, padding, step);
  const { left, top, columns, rows, values } = lattice;
  const [margin, bay] = [MARGIN * padding, ROUND_BAY * padding];
  const [halo, join, part] = [HALO * padding, ROUND_HALO * padding, ROUND_PARTING * padding];
  const least = LEAST_MARGIN * padding;
  const toStranger = new Float64Array(values.length).fill(margin + bay);
  const toStrangers = toStranger.slice();
  const toMember = new Float64Array(values.length).fill(margin + bay);
  const distances = { lattice, reach: margin + bay };
  visitNear(strangers, distances, (node, distance) => {
    if (distance < toStranger[node]!) toStranger[node] = distance;
    toStrangers[node] = lesser(toStrangers[node]!, distance, bay);
  });
  visitNear(members, { lattice, reach: halo + join }, (node, distance) => {
    if (distance < toMember[node]!) toMember[node] = distance;
  });
  for (let row = 0, node = 0; row < rows; row++) {
    const y = top + row * step;
    const [from, to] = spanWithin(sides, y, bay);
    const [deepFrom, deepTo] = spanWithin(sides, y, -bay);
    for (let column = 0; column < columns; column++, node++) {
      const x = left + column * step;
      const [own, other] = [toMember[node]!, toStranger[node]!];
      // Farther from the convex outline than a bay is rounded it makes no difference how far.
      const way = x < from || x > to ? bay : x > deepFrom && x < deepTo ? -bay : distanceTo(sides, x, y);
      const bays = greater(way, margin - toStrangers[node]!, bay);
      const spur = greater(own - halo, (own - other) / 2, part);
      const bent = Math.max(lesser(bays, spur, join), Math.min(least - other, own - other));
      values[node] = Math.max(bent, EDGE - x, EDGE - y, x + EDGE - frame.width, y + EDGE - frame.height);
    }
  }
  return lattice;
}

/** Pixels between an outline and the frame. */
const EDGE = 1;

/** Nodes lie at multiples of `step`, so that an outline that grows is found on the same ones. */
function latticeAround(
  points: readonly Point[],
  members: readonly OutlineDisc[],
  padding: number,
  step: number,
): Lattice {
  const reaches = [
    ...points.map(({ x, y }) => ({ x, y, reach: 0 })),
    ...members.map(({ x, y, radius }) => ({ x, y, reach: radius + (HALO + ROUND_HALO) * padding })),
  ];
  const nodeBefore = (at: number): number => Math.floor(at / step) - 1;
  const nodeAfter = (at: number): number => Math.ceil(at / step) + 1;
  const left = nodeBefore(Math.min(...reaches.map(({ x, reach }) => x - reach)));
  const top = nodeBefore(Math.min(...reaches.map(({ y, reach }) => y - reach)));
  const columns = nodeAfter(Math.max(...reaches.map(({ x, reach }) => x + reach))) - left + 1;
  const rows = nodeAfter(Math.max(...reaches.map(({ y, reach }) => y + reach))) - top + 1;
  return {
    left: left * step,
    top: top * step,
    step,
    columns,
    rows,
    values: new Float64Array(columns * rows),
  };
}

/**
 * Visits the nodes less than `reach` away from the rims of discs. A disc of less weight is farther away: one of none is
 * nowhere within reach.
 */
function visitNear(
  discs: readonly OutlineDisc[],
  { lattice, reach }: { readonly lattice: Lattice; readonly reach: number },
  visit: (node: number, distance: number) => void,
): void {
  const { left, top, step, columns, rows } = lattice;
  for (const { x, y, radius, weight } of discs) {
    const away = (1 - weight) * (radius + reach) - radius;
    const most = reach - away;
    const firstColumn = Math.max(0, Math.ceil((x - most - left) / step));
    const lastColumn = Math.min(columns - 1, Math.floor((x + most - left) / step));
    const firstRow = Math.max(0, Math.ceil((y - most - top) / step));
    const lastRow = Math.min(rows - 1, Math.floor((y + most - top) / step));
    for (let row = firstRow; row <= lastRow; row++) {
      const down = top + row * step - y;
      for (let column = firstColumn; column <= lastColumn; column++) {
        const across = left + column * step - x;
        const distance = Math.sqrt(across * across + down * down) + away;
        if (distance < reach) visit(row * columns + column, distance);
      }
    }
  }
}

/** The lesser of two distances, rounded where they are less than `rounding` apart. */
function lesser(a: number, b: number, rounding: number): number {
  const close = Math.max(0, rounding - Math.abs(a - b));
  return Math.min(a, b) - (close * close) / (4 * rounding);
}

function greater(a: number, b: number, rounding: number): number {
  return -lesser(-a, -b, rounding);
}
