import type { Box, Extent, Frame, Point } from "../../../geometry/coordinates.ts";
import type { Aim } from "./pull.ts";

/** What a story is laid out on and with. */
export interface Stage {
  readonly frame: Frame;
  /** By actor number. */
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
  /** By actor number: where it stands whatever happens. */
  readonly pinned: ReadonlyMap<number, Point>;
  /** Draws to the side of the factions an actor stands in, from left (−1) to right (+1), and to the middle; so often. */
  readonly aimAtSide: (aim: Aim, leaning: number | null, times: number) => void;
}

/** How strongly factions are drawn to their side of the stage, which ends so far from its middle, and everyone inwards. */
export const LEANING = { reach: 0.31, x: 1.3, y: 0.1 };

export function sidesOf({ width, height }: Frame): Stage["aimAtSide"] {
  return (aim, leaning, times) => {
    const weight = times * (leaning === null ? LEANING.y : LEANING.x);
    aim.x += weight * width * (0.5 + LEANING.reach * (leaning ?? 0));
    aim.weightX += weight;
    aim.y += times * LEANING.y * height * 0.5;
    aim.weightY += times * LEANING.y;
  };
}

/** What the units of wishes are in pixels, and how much farther across than down they reach. */
export interface Scale {
  readonly tie: number;
  readonly stretch: number;
  /** Distances are measured with x divided and y multiplied by this: a wide stage is used in its width. */
  readonly widening: number;
}

const WIDEST = 1.5;
const SQUARE_ENOUGH = 1.35;

export function scaleFor({ frame }: Stage, crowd: number): Scale {
  const area = Math.sqrt(frame.width * frame.height);
  const widening = Math.min(WIDEST, Math.max(1, Math.sqrt(frame.width / frame.height / SQUARE_ENOUGH)));
  return { tie: area * Math.min(0.3, 0.74 / Math.sqrt(Math.max(1, crowd))), stretch: 0.52 * area, widening };
}
