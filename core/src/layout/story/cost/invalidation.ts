import type { OverlapState } from "./overlap-state.ts";

/** The kept costs that no longer hold and must be computed again, marked 1. */
export interface DirtyCosts {
  readonly overlaps: OverlapState;
  /** By hull: its overlap penalty and excess perimeter. */
  readonly dirtyHullCosts: Uint8Array;
  /** By hull: its extremes, since somebody in it has been moved. */
  readonly dirtyExtremes: Uint8Array;
  /** By hull: scratch of `invalidateBoth`, 0 outside it. */
  readonly sharedHulls: Uint8Array;
  /** By placement: its overlap with other boxes and its stress. */
  readonly dirtyPlacementCosts: Uint8Array;
}

/** Notes what depends on a run that is moved while another is, or no longer is, elsewhere. */
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

/** Notes that a run that has been moved for good must be weighed again. */
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

/** Notes that what the hulls near a run cost must be looked at again. */
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
