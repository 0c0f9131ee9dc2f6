import { DIRECTIONS } from "./hull-support.ts";
import { type DirtyCosts, disturb } from "./invalidation.ts";
import {
  boxCrowding,
  boxesCrowding,
  edgeCrowding,
  foreignCrowding,
  hullCrowding,
  looseness,
} from "./overlap-penalty.ts";
import { type CrowdingWork, findHullTops, measureMoved } from "./overlap-state.ts";
import {
  addStressChange,
  leavingCost,
  sideCost,
  stressAt,
  type Weighing,
  waysCost,
} from "./placement-cost.ts";

/**
 * Moves of stands that may be taken back. What hulls cost is kept until something near them changes, and a move is
 * weighed only until it is found to be too dear.
 */
export interface Trial extends DirtyCosts {
  readonly weighing: Weighing;
  /** By hull: how crowded and how loose it is. */
  readonly crowded: Float64Array;
  readonly loose: Float64Array;
  /** By stand: how crowded it is by boxes, and the stress of its wishes. */
  readonly boxes: Float64Array;
  readonly stress: Float64Array;
  /** What to put back, last first. */
  readonly moved: Moved[];
  readonly before: SavedHulls;
}

interface Moved {
  readonly run: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** Hulls as they were. */
interface SavedHulls {
  count: number;
  readonly hull: Int32Array;
  readonly reach: Float64Array;
  readonly crowded: Float64Array;
  readonly loose: Float64Array;
}

export function openTrial(weighing: Weighing, room: CrowdingWork): Trial {
  const hulls = room.neighbours.hulls.length;
  const stands = weighing.stands.list.length;
  return {
    weighing,
    room,
    crowded: new Float64Array(hulls),
    loose: new Float64Array(hulls),
    isStale: new Uint8Array(hulls).fill(1),
    isMoved: new Uint8Array(hulls),
    isShared: new Uint8Array(hulls),
    boxes: new Float64Array(stands),
    stress: new Float64Array(stands),
    isUnweighed: new Uint8Array(stands).fill(1),
    moved: [],
    before: {
      count: 0,
      // Two runs at most, each in a hull once.
      hull: new Int32Array(2 * hulls),
      reach: new Float64Array(2 * hulls * DIRECTIONS),
      crowded: new Float64Array(2 * hulls),
      loose: new Float64Array(2 * hulls),
    },
  };
}

/** Moves a run and returns by how much everything costs more; infinitely where that is more than `limit`. */
export function move(
  trial: Trial,
  run: readonly number[],
  x: number,
  y: number,
  price: number,
  limit: number,
): number {
  const { places } = trial.weighing;
  const before = standsCost(trial, run, price) + keptHullsCost(trial, run, price);
  const first = run[0]!;
  trial.moved.push({ run, x: places.x[first]!, y: places.y[first]! });
  for (const one of run) {
    places.x[one] = x;
    places.y[one] = y;
  }
  // Nothing costs less than nothing: what is too dear without the rest is too dear.
  const most = before + limit;
  let cost = movedStandsCost(trial, run, price, most);
  if (cost > most) return Number.POSITIVE_INFINITY;
  cost += movedHullsCost(trial, run, price, most - cost);
  return cost > most ? Number.POSITIVE_INFINITY : cost - before;
}

/** Lets all moves stand. */
export function keep(trial: Trial): void {
  for (const moved of trial.moved) {
    reweigh(trial, moved);
    disturb(trial, moved.run);
  }
  trial.moved.length = 0;
  trial.before.count = 0;
}

/** Puts everything back where it was. */
export function takeBack(trial: Trial): void {
  const { moved, before, room, weighing } = trial;
  while (before.count > 0) {
    before.count -= 1;
    const at = before.count;
    const hull = before.hull[at]!;
    for (let d = 0; d < DIRECTIONS; d++)
      room.hulls[hull * DIRECTIONS + d] = before.reach[at * DIRECTIONS + d]!;
    trial.crowded[hull] = before.crowded[at]!;
    trial.loose[hull] = before.loose[at]!;
  }
  for (let last = moved.pop(); last !== undefined; last = moved.pop()) {
    for (const one of last.run) {
      weighing.places.x[one] = last.x;
      weighing.places.y[one] = last.y;
    }
  }
}

/** The sums of all whom a run meets change by what they have to do with it. */
function reweigh({ weighing, room, boxes, stress }: Trial, { run, x, y }: Moved): void {
  const { start, other, times } = room.neighbours.stands;
  const { places } = weighing;
  for (const stand of run) {
    const toX = places.x[stand]!;
    const toY = places.y[stand]!;
    for (let at = start[stand]!; at < start[stand + 1]!; at++) {
      const met = other[at]!;
      const change = boxCrowding(room, stand, toX, toY, met) - boxCrowding(room, stand, x, y, met);
      if (change !== 0) boxes[met]! += times[at]! * change;
    }
    addStressChange(stand, x, y, weighing, stress);
  }
}

/** What depends on where a run is, but for the hulls that it is in, as things are. */
function standsCost(trial: Trial, run: readonly number[], price: number): number {
  const { weighing, room, boxes, stress, isUnweighed } = trial;
  let cost = waysCost(weighing, run);
  for (const stand of run) {
    if (isUnweighed[stand] === 1) {
      boxes[stand] = boxesCrowding(room, stand, Number.POSITIVE_INFINITY);
      stress[stand] = stressAt(stand, weighing);
      isUnweighed[stand] = 0;
    }
    cost +=
      price *
        (weighing.lasts[stand]! * edgeCrowding(room, stand) + boxes[stand]! + foreignCrowding(room, stand)) +
      stress[stand]! +
      sideCost(stand, weighing) +
      leavingCost(stand, weighing);
  }
  return cost;
}

/** The same for a run that has been moved; or something above `most`. */
function movedStandsCost(
  { weighing, room }: Trial,
  run: readonly number[],
  price: number,
  most: number,
): number {
  let cost = waysCost(weighing, run);
  for (const stand of run) {
    cost += price * weighing.lasts[stand]! * edgeCrowding(room, stand);
    if (cost > most) return cost;
    cost += price * boxesCrowding(room, stand, (most - cost) / price);
    if (cost > most) return cost;
  }
  for (const stand of run) {
    cost += price * foreignCrowding(room, stand);
    if (cost > most) return cost;
    cost += stressAt(stand, weighing) + sideCost(stand, weighing) + leavingCost(stand, weighing);
    if (cost > most) return cost;
  }
  return cost;
}

/** What the hulls that a run is in cost as they are. */
function keptHullsCost(
  { room, crowded, loose, isStale, isMoved }: Trial,
  run: readonly number[],
  price: number,
): number {
  const { start, other } = room.neighbours.own;
  let cost = 0;
  for (const stand of run) {
    for (let at = start[stand]!; at < start[stand + 1]!; at++) {
      const hull = other[at]!;
      if (isMoved[hull] === 1) {
        findHullTops(room, hull);
        isMoved[hull] = 0;
      }
      if (isStale[hull] === 1) {
        crowded[hull] = hullCrowding(room, hull, Number.POSITIVE_INFINITY);
        loose[hull] = looseness(room, hull);
        isStale[hull] = 0;
      }
      cost += price * crowded[hull]! + loose[hull]!;
    }
  }
  return cost;
}

/** What the hulls that a run is in cost now that it has been moved; or something above `most`. */
function movedHullsCost(
  { room, crowded, loose, before }: Trial,
  run: readonly number[],
  price: number,
  most: number,
): number {
  const { start, other } = room.neighbours.own;
  let cost = 0;
  for (const stand of run) {
    for (let at = start[stand]!; at < start[stand + 1]!; at++) {
      const hull = other[at]!;
      const saved = before.count++;
      before.hull[saved] = hull;
      before.crowded[saved] = crowded[hull]!;
      before.loose[saved] = loose[hull]!;
      for (let d = 0; d < DIRECTIONS; d++)
        before.reach[saved * DIRECTIONS + d] = room.hulls[hull * DIRECTIONS + d]!;
      measureMoved(room, hull, stand);
      loose[hull] = looseness(room, hull);
      cost += loose[hull] as number;
      if (cost > most) return cost;
      crowded[hull] = hullCrowding(room, hull, (most - cost) / price);
      cost += price * (crowded[hull] as number);
      if (cost > most) return cost;
    }
  }
  return cost;
}
