import type { Keyframe } from "../keyframes/keyframe.ts";
import { type LayoutSpace, LEANING, type Scale } from "../placement/layout-space.ts";
import type { Placements } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import type { PlacementTargets } from "../placement/stress.ts";

/**
 * The price of a move, and of a tie length of its way. A way after an absence is not seen and costs less; a move on a
 * day on which nothing happened to the actor costs more.
 */
const MOVE = { once: 1, length: 1.5, backFromAbsence: 0.4, givingWay: 3 };

/** The price of leaving home, and of a tie length of distance from it. */
const LEAVE = { once: 3, length: 4 };

/** All that the costs of placements without overlaps depend on. Arrays are by placement. */
export interface Weighing {
  readonly keyframes: readonly Keyframe[];
  readonly space: LayoutSpace;
  readonly scale: Scale;
  readonly placements: Placements;
  readonly targets: PlacementTargets;
  readonly places: Places;
  /** The actor's placements before and after; −1 for none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** Factor on the price of the way from the placement before. */
  readonly wayPrice: Float64Array;
  readonly lasts: Float64Array;
  /** The x of its side of the frame, in pixels, and the weight of the pull there. */
  readonly side: Float64Array;
  readonly drawn: Float64Array;
  /** The places that placements had best keep; null for none. */
  readonly home: Places | null;
}

/**
 * Prepares the costs of placements. `homes`, by keyframe and actor, are the places that actors had best keep; null for
 * none.
 */
export function weighingOf(
  { keyframes, space, scale }: Pick<Weighing, "keyframes" | "space" | "scale">,
  work: Pick<Weighing, "placements" | "targets" | "places">,
  homes: readonly Places[] | null = null,
): Weighing {
  const { list } = work.placements;
  return {
    ...work,
    keyframes,
    space,
    scale,
    before: Int32Array.from(list, ({ before }) => before ?? -1),
    after: Int32Array.from(list, ({ after }) => after ?? -1),
    wayPrice: Float64Array.from(list, ({ actor, from, before }) => {
      if (before === null) return 0;
      if (list[before]?.to !== from) return MOVE.backFromAbsence;
      return keyframes[from]?.touched.has(actor) === true ? 1 : MOVE.givingWay;
    }),
    lasts: Float64Array.from(list, ({ lasts }) => lasts),
    side: Float64Array.from(list, ({ lean }) => space.frame.width * (0.5 + LEANING.reach * (lean ?? 0))),
    home:
      homes === null
        ? null
        : {
            x: Float64Array.from(list, ({ actor, from }) => homes[from]?.x[actor] ?? 0),
            y: Float64Array.from(list, ({ actor, from }) => homes[from]?.y[actor] ?? 0),
          },
    drawn: Float64Array.from(list, ({ lean }) => (lean === null ? LEANING.y : LEANING.x)),
  };
}

/** Computes the cost of the ways to a run of placements and from it. */
export function waysCost(weighing: Weighing, run: readonly number[]): number {
  return wayCost(weighing, run[0]!) + wayCost(weighing, weighing.after[run.at(-1)!]!);
}

/** Computes the cost of the way to a placement; 0 if the actor has none before. */
function wayCost({ places, before, wayPrice, scale }: Weighing, to: number): number {
  const from = to < 0 ? -1 : before[to]!;
  if (from < 0) return 0;
  const dx = places.x[from]! - places.x[to]!;
  const dy = places.y[from]! - places.y[to]!;
  if (dx === 0 && dy === 0) return 0;
  return wayPrice[to]! * (MOVE.once + (MOVE.length * Math.sqrt(dx * dx + dy * dy)) / scale.tie);
}

/** Computes the stress of a placement: the weighted squares by which its targets are missed, in tie lengths. */
export function stressAt(placement: number, { targets, places, scale }: Weighing): number {
  const { x, y } = places;
  const { row, other, distance, weight, atLeast } = targets;
  const { widening, tie } = scale;
  const hereX = x[placement]!;
  const hereY = y[placement]!;
  const narrowing = 1 / widening;
  const end = row[placement + 1]!;
  let sum = 0;
  for (let at = row[placement]!; at < end; at++) {
    const there = other[at]!;
    const dx = (hereX - x[there]!) * narrowing;
    const dy = (hereY - y[there]!) * widening;
    const square = dx * dx + dy * dy;
    const target = distance[at]!;
    if (atLeast[at] === 1 && square >= target * target) continue;
    const off = target - Math.sqrt(square);
    sum += weight[at]! * off * off;
  }
  return sum / (tie * tie);
}

/** Updates the stress of the others that a placement has targets with after it has moved from (x, y). */
export function addStressChange(
  placement: number,
  x: number,
  y: number,
  { targets, places, scale }: Weighing,
  stress: Float64Array,
): void {
  const { row, other, distance, weight, atLeast } = targets;
  const { widening, tie } = scale;
  const toX = places.x[placement]!;
  const toY = places.y[placement]!;
  for (let at = row[placement]!; at < row[placement + 1]!; at++) {
    const there = other[at]!;
    const thereX = places.x[there]!;
    const thereY = places.y[there]!;
    const target = distance[at]!;
    const isEnough = atLeast[at] === 1;
    const change =
      squaredMiss((toX - thereX) / widening, (toY - thereY) * widening, target, isEnough) -
      squaredMiss((x - thereX) / widening, (y - thereY) * widening, target, isEnough);
    stress[there]! += (weight[at]! * change) / (tie * tie);
  }
}

/** Squares the difference of a distance from its target; 0 beyond a least distance. */
function squaredMiss(dx: number, dy: number, target: number, isEnough: boolean): number {
  const off = target - Math.sqrt(dx * dx + dy * dy);
  return off < 0 && isEnough ? 0 : off * off;
}

/** Computes the cost of a placement's distance from its home. */
export function leavingCost(placement: number, { home, places, lasts, scale }: Weighing): number {
  if (home === null) return 0;
  const dx = places.x[placement]! - home.x[placement]!;
  const dy = places.y[placement]! - home.y[placement]!;
  if (dx === 0 && dy === 0) return 0;
  const way = Math.sqrt(dx * dx + dy * dy) / scale.tie;
  return Math.sqrt(lasts[placement]!) * (LEAVE.once + LEAVE.length * way);
}

/**
 * Computes the cost of a placement's distance from its side: the quadratic with its minimum where `addSidePull` pulls.
 */
export function sideCost(placement: number, { lasts, side, drawn, places, space, scale }: Weighing): number {
  const dx = (places.x[placement]! - side[placement]!) / scale.tie;
  const dy = (places.y[placement]! - space.frame.height * 0.5) / scale.tie;
  return lasts[placement]! * (drawn[placement]! * dx * dx * 0.3 + LEANING.y * dy * dy);
}
