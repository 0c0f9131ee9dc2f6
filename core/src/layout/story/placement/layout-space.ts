import type { Box, Extent, Point, Size } from "../../../geometry/coordinates.ts";
import type { Pull } from "./pull.ts";

/** What a story is laid out on and with. */
export interface LayoutSpace {
  readonly frame: Size;
  /** By actor number. */
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
  /** By actor number: where it stands whatever happens. */
  readonly pinned: ReadonlyMap<number, Point>;
  /** Draws to the side of the factions an actor stands in, from left (−1) to right (+1), and to the middle; so often. */
  readonly addSidePull: (pull: Pull, leaning: number | null, times: number) => void;
}

/** How strongly factions are drawn to their side of the frame, which ends so far from its middle, and everyone inwards. */
export const LEANING = { reach: 0.31, x: 1.3, y: 0.1 };

export function sidesOf({ width, height }: Size): LayoutSpace["addSidePull"] {
  return (pull, leaning, times) => {
    const weight = times * (leaning === null ? LEANING.y : LEANING.x);
    pull.x += weight * width * (0.5 + LEANING.reach * (leaning ?? 0));
    pull.weightX += weight;
    pull.y += times * LEANING.y * height * 0.5;
    pull.weightY += times * LEANING.y;
  };
}

/** What the units of targets are in pixels, and how much farther across than down they reach. */
export interface Scale {
  readonly tie: number;
  readonly stretch: number;
  /** Distances are measured with x divided and y multiplied by this: a wide frame is used in its width. */
  readonly widening: number;
}

const WIDEST = 1.5;
const SQUARE_ENOUGH = 1.35;

export function scaleFor({ frame }: LayoutSpace, crowd: number): Scale {
  const area = Math.sqrt(frame.width * frame.height);
  const widening = Math.min(WIDEST, Math.max(1, Math.sqrt(frame.width / frame.height / SQUARE_ENOUGH)));
  return { tie: area * Math.min(0.3, 0.74 / Math.sqrt(Math.max(1, crowd))), stretch: 0.52 * area, widening };
}
