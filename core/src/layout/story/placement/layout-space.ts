import type { Box, Extent, Point, Size } from "../../../geometry/coordinates.ts";
import type { Pull } from "./pull.ts";

/** The frame of a layout, and the sizes of all that stands in it, in pixels. */
export interface LayoutSpace {
  readonly frame: Size;
  /** By actor number. */
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
  /** Fixed places, by actor number. */
  readonly pinned: ReadonlyMap<number, Point>;
  /**
   * Adds, `times` over, the pull to the side of an actor's factions, from left (−1) to right (+1), and to the middle.
   */
  readonly addSidePull: (pull: Pull, leaning: number | null, times: number) => void;
}

/**
 * Distance of a side from the middle, as a share of the frame's width, and the weights of the pulls to it and inwards.
 */
export const LEANING = { reach: 0.31, x: 1.3, y: 0.1 };

/** Makes the pull to the sides of a frame. */
export function sidesOf({ width, height }: Size): LayoutSpace["addSidePull"] {
  return (pull, leaning, times) => {
    const weight = times * (leaning === null ? LEANING.y : LEANING.x);
    pull.x += weight * width * (0.5 + LEANING.reach * (leaning ?? 0));
    pull.weightX += weight;
    pull.y += times * LEANING.y * height * 0.5;
    pull.weightY += times * LEANING.y;
  };
}

/** The units of targets in pixels, and the widening of the frame. */
export interface Scale {
  readonly tie: number;
  readonly stretch: number;
  /** Distances are measured with x divided and y multiplied by this: a wide frame is used in its width. */
  readonly widening: number;
}

const WIDEST = 1.5;
const SQUARE_ENOUGH = 1.35;

/** Chooses the units for a frame with at most `crowd` actors at once. */
export function scaleFor({ frame }: LayoutSpace, crowd: number): Scale {
  const area = Math.sqrt(frame.width * frame.height);
  const widening = Math.min(WIDEST, Math.max(1, Math.sqrt(frame.width / frame.height / SQUARE_ENOUGH)));
  return { tie: area * Math.min(0.3, 0.74 / Math.sqrt(Math.max(1, crowd))), stretch: 0.52 * area, widening };
}
