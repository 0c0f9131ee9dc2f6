import type { Box, Point } from "../geometry/coordinates.ts";
import type { TextStyle } from "../scene/text-style.ts";

/**
 * The surface on which scenes are painted. Painters use these operations alone, so that a canvas and an SVG file hold
 * the same picture. Lengths are units of the surface; angles are radians, clockwise from the right.
 */
export interface Surface {
  /** Everything painted within belongs together; files keep the name. */
  readonly part: (name: string, paint: () => void) => void;
  /** Paints within with its origin moved to `by`. */
  readonly moved: (by: Point, paint: () => void) => void;
  /** One fill for many shapes: where they overlap they do not darken each other. */
  readonly fill: <Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, fill: Fill) => void;
  /** Strokes many shapes with one pen. */
  readonly stroke: <Thing extends Named>(
    things: readonly Thing[],
    trace: Trace<Thing>,
    stroke: Stroke,
  ) => void;
  /** Paints one disc at many places. */
  readonly discs: (things: readonly Placed[], disc: Disc) => void;
  readonly write: (text: Writing) => void;
}

export interface Placed extends Named {
  readonly at: Point;
  readonly radius: number;
}

export interface Disc {
  readonly fill: string;
  /** Its middle lies on the disc's own radius. */
  readonly outline: { readonly colour: string; readonly width: number } | null;
  /** A rim around it that sets it off from what is beneath. */
  readonly rim: { readonly colour: string; readonly width: number } | null;
  readonly opacity: number;
}

/** The id of the painted fact or actor, which files keep. */
export interface Named {
  readonly id: string;
}

export type Trace<Thing> = (path: Path, thing: Thing) => void;

/** A subset of CanvasPath. */
export interface Path {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

export interface Fill {
  readonly colour: string;
  readonly opacity: number;
  /** Slanting lines, `gap` apart, in place of an even ground; `within` is the box around the shapes. */
  readonly hatch?: { readonly gap: number; readonly width: number; readonly within: Box };
}

export interface Stroke {
  readonly colour: string;
  readonly opacity: number;
  /** Null for the finest line there is: a pixel of the device. */
  readonly width: number | null;
  /** Lengths of lines and gaps by turns; none is solid. */
  readonly dash?: readonly number[];
}

/** The ends of a line: round, but for dashes, on which that would cost more than it shows; dots are round again. */
export function capOf(dash: Stroke["dash"], width: number): "butt" | "round" {
  return (dash?.[0] ?? 0) > width / 2 ? "butt" : "round";
}

export interface Writing {
  readonly text: string;
  /** Horizontal position; `y` is that of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly style: TextStyle;
  readonly align: "start" | "middle" | "end";
  readonly colour: string;
  readonly opacity: number;
  readonly halo: { readonly colour: string; readonly width: number } | null;
}
