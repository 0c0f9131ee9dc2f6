import type { CalendarDate, Coordinates } from "@entente/core";
import { coordinatesOf, type PaintInput } from "../scene/canvas-painter.ts";

/** The movement of all nodes from where they were shown when the date was jumped to. */
export interface Glide {
  readonly from: Coordinates;
  /** The date that was shown. */
  readonly date: CalendarDate;
  /** Milliseconds, on the clock of the frames. */
  readonly start: number;
}

const GLIDE_MILLISECONDS = 480;

/** Starts a glide from the picture shown; null where none is. */
export function startGlide(shown: PaintInput | null, now: number): Glide | null {
  if (shown === null) return null;
  return { from: coordinatesOf(shown), date: shown.picture.network.asOf, start: now };
}

/** Returns how far a glide has come, from 0 to 1; null once it has ended. */
export function glideProgress({ start }: Glide, now: number): number | null {
  const progress = (now - start) / GLIDE_MILLISECONDS;
  return progress >= 1 ? null : Math.max(0, progress);
}
