import type { OverlapState } from "./overlap-state.ts";

/** Marks of cached costs: 1 for those that must be computed again. */
export interface DirtyCosts {
  readonly overlaps: OverlapState;
  /** Overlap penalties and excess perimeters, by hull. */
  readonly dirtyHullCosts: Uint8Array;
  /** Extremes of hulls whose members have moved, by hull. */
  readonly dirtyExtremes: Uint8Array;
  /** Scratch of `invalidateBoth`, by hull; 0 outside it. */
  readonly sharedHulls: Uint8Array;
  /** Overlap penalties with boxes, and stress, by placement. */
  readonly dirtyPlacementCosts: Uint8Array;
}

/** Marks the costs of a second run that change while the first has moved tentatively, or has been moved back. */
export function invalidateBoth(dirty: DirtyCosts, run: readonly number[], second: readonly number[]): void {
  const { overlaps, dirtyExtremes, dirtyPlacementCosts, sharedHulls } = dirty;
  const { start, other } = overlaps.neighbours.own;
  invalidateHulls(dirty, run);
  for (const placement of run) {
    for (let at = start[placement]!; at < start[placement + 1]!; at++) sharedHulls[other[at]!] = 1;
  }
  for (const placement of second) {
    dirtyPlacementCosts[placement] = 1;
    for (let at = start[placement]!; at < start[placement + 1]!; at++) {
      const hull = other[at]!;
      if (sharedHulls[hull] === 1) dirtyExtremes[hull] = 1;
    }
  }
  for (const placement of run) {
    for (let at = start[placement]!; at < start[placement + 1]!; at++) sharedHulls[other[at]!] = 0;
  }
}

/** Marks the costs that change when a run has moved for good. */
export function invalidate(dirty: DirtyCosts, run: readonly number[]): void {
  const { overlaps, dirtyExtremes, dirtyPlacementCosts } = dirty;
  const { own } = overlaps.neighbours;
  invalidateHulls(dirty, run);
  for (const placement of run) {
    dirtyPlacementCosts[placement] = 1;
    for (let at = own.start[placement]!; at < own.start[placement + 1]!; at++)
      dirtyExtremes[own.other[at]!] = 1;
  }
}

/** Marks the costs of the hulls near a run. */
function invalidateHulls({ overlaps, dirtyHullCosts }: DirtyCosts, run: readonly number[]): void {
  const { own, foreign, apart } = overlaps.neighbours;
  for (const placement of run) {
    for (let at = foreign.start[placement]!; at < foreign.start[placement + 1]!; at++)
      dirtyHullCosts[foreign.other[at]!] = 1;
    for (let at = own.start[placement]!; at < own.start[placement + 1]!; at++) {
      const hull = own.other[at]!;
      for (let beside = apart.start[hull]!; beside < apart.start[hull + 1]!; beside++)
        dirtyHullCosts[apart.other[beside]!] = 1;
    }
  }
}
