import type { CrowdingWork } from "./overlap-state.ts";

/** The kept costs that no longer hold and must be computed again, marked 1. */
export interface DirtyCosts {
  readonly room: CrowdingWork;
  /** By hull: its overlap and excess perimeter. */
  readonly isStale: Uint8Array;
  /** By hull: its extremes, since somebody in it has been moved. */
  readonly isMoved: Uint8Array;
  /** By hull: scratch of `entangle`, 0 outside it. */
  readonly isShared: Uint8Array;
  /** By stand: its overlap with other boxes and its stress. */
  readonly isUnweighed: Uint8Array;
}

/** Notes what depends on a run that is moved while another is, or no longer is, elsewhere. */
export function entangle(dirty: DirtyCosts, run: readonly number[], second: readonly number[]): void {
  const { room, isMoved, isUnweighed, isShared } = dirty;
  const { start, other } = room.neighbours.own;
  disturbHulls(dirty, run);
  for (const stand of run) {
    for (let at = start[stand]!; at < start[stand + 1]!; at++) isShared[other[at]!] = 1;
  }
  for (const stand of second) {
    isUnweighed[stand] = 1;
    for (let at = start[stand]!; at < start[stand + 1]!; at++) {
      const hull = other[at]!;
      if (isShared[hull] === 1) isMoved[hull] = 1;
    }
  }
  for (const stand of run) {
    for (let at = start[stand]!; at < start[stand + 1]!; at++) isShared[other[at]!] = 0;
  }
}

/** Notes that a run that has been moved for good must be weighed again. */
export function disturb(dirty: DirtyCosts, run: readonly number[]): void {
  const { room, isMoved, isUnweighed } = dirty;
  const { own } = room.neighbours;
  disturbHulls(dirty, run);
  for (const stand of run) {
    isUnweighed[stand] = 1;
    for (let at = own.start[stand]!; at < own.start[stand + 1]!; at++) isMoved[own.other[at]!] = 1;
  }
}

/** Notes that what the hulls near a run cost must be looked at again. */
function disturbHulls({ room, isStale }: DirtyCosts, run: readonly number[]): void {
  const { own, foreign, apart } = room.neighbours;
  for (const stand of run) {
    for (let at = foreign.start[stand]!; at < foreign.start[stand + 1]!; at++)
      isStale[foreign.other[at]!] = 1;
    for (let at = own.start[stand]!; at < own.start[stand + 1]!; at++) {
      const hull = own.other[at]!;
      for (let beside = apart.start[hull]!; beside < apart.start[hull + 1]!; beside++)
        isStale[apart.other[beside]!] = 1;
    }
  }
}
