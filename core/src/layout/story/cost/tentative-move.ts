import { HULL_DIRECTIONS } from "./hull-support.ts";
import { type DirtyCosts, invalidate } from "./invalidation.ts";
import {
  boxesPenalty,
  boxPenalty,
  edgePenalty,
  excessPerimeter,
  foreignHullPenalty,
  hullPenalty,
  passingPenalty,
} from "./overlap-penalty.ts";
import { findHullExtremes, measureMoved, type OverlapState } from "./overlap-state.ts";
import {
  addStressChange,
  leavingCost,
  sideCost,
  stressAt,
  type Weighing,
  waysCost,
} from "./placement-cost.ts";

/**
 * The cost of a layout, and moves of placements that can be rolled back.
 *
 * In: placements with targets (`Weighing`) and what they may overlap (`OverlapState`). After `commit` or `rollback` all
 * cached costs that are not marked dirty are right, and hulls are those of the places. The cost is stress + moves +
 * leaning + excess perimeter + price · overlap penalty (docs/layout.md). A move computes the costs near its run before
 * and after; costs of hulls and placements elsewhere are cached until something near them changes (invalidation.ts),
 * and the sum stops as soon as it is above the limit.
 */
export interface TentativeMove extends DirtyCosts {
  readonly weighing: Weighing;
  /** Cached overlap penalty and excess perimeter of each hull. */
  readonly penalties: Float64Array;
  readonly excess: Float64Array;
  /** Cached overlap penalty with boxes, and stress, of each placement. */
  readonly boxes: Float64Array;
  readonly stress: Float64Array;
  /** The moves since the last commit or rollback. */
  readonly moved: Moved[];
  readonly before: SavedHulls;
}

interface Moved {
  readonly run: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** The hulls before the moves, a stack of `count`. */
interface SavedHulls {
  count: number;
  readonly hull: Int32Array;
  readonly reach: Float64Array;
  readonly penalties: Float64Array;
  readonly excess: Float64Array;
}

export function createTentativeMove(weighing: Weighing, overlaps: OverlapState): TentativeMove {
  const hulls = overlaps.neighbours.hulls.length;
  const placements = weighing.placements.list.length;
  return {
    weighing,
    overlaps,
    penalties: new Float64Array(hulls),
    excess: new Float64Array(hulls),
    dirtyHullCosts: new Uint8Array(hulls).fill(1),
    dirtyExtremes: new Uint8Array(hulls),
    sharedHulls: new Uint8Array(hulls),
    boxes: new Float64Array(placements),
    stress: new Float64Array(placements),
    dirtyPlacementCosts: new Uint8Array(placements).fill(1),
    moved: [],
    before: {
      count: 0,
      // At most two runs move, and each is in a hull once.
      hull: new Int32Array(2 * hulls),
      reach: new Float64Array(2 * hulls * HULL_DIRECTIONS),
      penalties: new Float64Array(2 * hulls),
      excess: new Float64Array(2 * hulls),
    },
  };
}

/** Moves a run and returns the change of cost; infinity if that is above `limit`. */
export function tryMove(
  tentative: TentativeMove,
  run: readonly number[],
  x: number,
  y: number,
  price: number,
  limit: number,
): number {
  const { places } = tentative.weighing;
  const before = placementsCost(tentative, run, price) + keptHullsCost(tentative, run, price);
  const first = run[0]!;
  tentative.moved.push({ run, x: places.x[first]!, y: places.y[first]! });
  for (const one of run) {
    places.x[one] = x;
    places.y[one] = y;
  }
  // All costs are at least 0, so a partial sum above the limit is enough to reject.
  const most = before + limit;
  let cost = movedPlacementsCost(tentative, run, price, most);
  if (cost > most) return Number.POSITIVE_INFINITY;
  cost += movedHullsCost(tentative, run, price, most - cost);
  return cost > most ? Number.POSITIVE_INFINITY : cost - before;
}

/** Commits all moves. */
export function commit(tentative: TentativeMove): void {
  for (const moved of tentative.moved) {
    reweigh(tentative, moved);
    invalidate(tentative, moved.run);
  }
  tentative.moved.length = 0;
  tentative.before.count = 0;
}

/** Rolls all moves back. */
export function rollback(tentative: TentativeMove): void {
  const { moved, before, overlaps, weighing } = tentative;
  while (before.count > 0) {
    before.count -= 1;
    const at = before.count;
    const hull = before.hull[at]!;
    for (let d = 0; d < HULL_DIRECTIONS; d++)
      overlaps.hulls[hull * HULL_DIRECTIONS + d] = before.reach[at * HULL_DIRECTIONS + d]!;
    tentative.penalties[hull] = before.penalties[at]!;
    tentative.excess[hull] = before.excess[at]!;
  }
  for (let last = moved.pop(); last !== undefined; last = moved.pop()) {
    for (const one of last.run) {
      weighing.places.x[one] = last.x;
      weighing.places.y[one] = last.y;
    }
  }
}

/** Updates the cached costs of the placements that a committed run meets. */
function reweigh({ weighing, overlaps, boxes, stress }: TentativeMove, { run, x, y }: Moved): void {
  const { start, other, times } = overlaps.neighbours.placements;
  const { places } = weighing;
  for (const placement of run) {
    const toX = places.x[placement]!;
    const toY = places.y[placement]!;
    for (let at = start[placement]!; at < start[placement + 1]!; at++) {
      const met = other[at]!;
      const change =
        boxPenalty(overlaps, placement, toX, toY, met) - boxPenalty(overlaps, placement, x, y, met);
      if (change !== 0) boxes[met]! += times[at]! * change;
    }
    addStressChange(placement, x, y, weighing, stress);
  }
}

/** Computes the cost of a run without its hulls, from cached sums. */
function placementsCost(tentative: TentativeMove, run: readonly number[], price: number): number {
  const { weighing, overlaps, boxes, stress, dirtyPlacementCosts } = tentative;
  let cost = waysCost(weighing, run) + price * passingPenalty(overlaps, run, Number.POSITIVE_INFINITY);
  for (const placement of run) {
    if (dirtyPlacementCosts[placement] === 1) {
      boxes[placement] = boxesPenalty(overlaps, placement, Number.POSITIVE_INFINITY);
      stress[placement] = stressAt(placement, weighing);
      dirtyPlacementCosts[placement] = 0;
    }
    cost +=
      price *
        (weighing.lasts[placement]! * edgePenalty(overlaps, placement) +
          boxes[placement]! +
          foreignHullPenalty(overlaps, placement)) +
      stress[placement]! +
      sideCost(placement, weighing) +
      leavingCost(placement, weighing);
  }
  return cost;
}

/** Computes the cost of a moved run without its hulls, exactly where it is at most `most`. */
function movedPlacementsCost(
  { weighing, overlaps }: TentativeMove,
  run: readonly number[],
  price: number,
  most: number,
): number {
  let cost = waysCost(weighing, run);
  for (const placement of run) {
    cost += price * weighing.lasts[placement]! * edgePenalty(overlaps, placement);
    if (cost > most) return cost;
    cost += price * boxesPenalty(overlaps, placement, (most - cost) / price);
    if (cost > most) return cost;
  }
  for (const placement of run) {
    cost += price * foreignHullPenalty(overlaps, placement);
    if (cost > most) return cost;
    cost += stressAt(placement, weighing) + sideCost(placement, weighing) + leavingCost(placement, weighing);
    if (cost > most) return cost;
  }
  return cost + price * passingPenalty(overlaps, run, (most - cost) / price);
}

/** Computes the cost of a run's hulls, from cached costs. */
function keptHullsCost(
  { overlaps, penalties, excess, dirtyHullCosts, dirtyExtremes }: TentativeMove,
  run: readonly number[],
  price: number,
): number {
  const { start, other } = overlaps.neighbours.own;
  let cost = 0;
  for (const placement of run) {
    for (let at = start[placement]!; at < start[placement + 1]!; at++) {
      const hull = other[at]!;
      if (dirtyExtremes[hull] === 1) {
        findHullExtremes(overlaps, hull);
        dirtyExtremes[hull] = 0;
      }
      if (dirtyHullCosts[hull] === 1) {
        penalties[hull] = hullPenalty(overlaps, hull, Number.POSITIVE_INFINITY);
        excess[hull] = excessPerimeter(overlaps, hull);
        dirtyHullCosts[hull] = 0;
      }
      cost += price * penalties[hull]! + excess[hull]!;
    }
  }
  return cost;
}

/** Measures the hulls of a moved run and computes their cost, exactly where it is at most `most`. */
function movedHullsCost(
  { overlaps, penalties, excess, before }: TentativeMove,
  run: readonly number[],
  price: number,
  most: number,
): number {
  const { start, other } = overlaps.neighbours.own;
  let cost = 0;
  for (const placement of run) {
    for (let at = start[placement]!; at < start[placement + 1]!; at++) {
      const hull = other[at]!;
      const saved = before.count++;
      before.hull[saved] = hull;
      before.penalties[saved] = penalties[hull]!;
      before.excess[saved] = excess[hull]!;
      for (let d = 0; d < HULL_DIRECTIONS; d++)
        before.reach[saved * HULL_DIRECTIONS + d] = overlaps.hulls[hull * HULL_DIRECTIONS + d]!;
      measureMoved(overlaps, hull, placement);
      excess[hull] = excessPerimeter(overlaps, hull);
      cost += excess[hull] as number;
      if (cost > most) return cost;
      penalties[hull] = hullPenalty(overlaps, hull, (most - cost) / price);
      cost += price * penalties[hull]!;
      if (cost > most) return cost;
    }
  }
  return cost;
}
