import type { Point, Size } from "../../../geometry/coordinates.ts";

/** A rotation, scaling and shift that puts a drawing into a frame. */
export interface Fit {
  /** Layout units of a tie length. */
  readonly scale: number;
  /** In radians. */
  readonly turn: number;
  readonly place: (x: number, y: number) => Point;
}

/** Turns that are tried, over half a circle. */
const TURNS = 90;
const MARGIN = 8;
/** Longest tie, as a share of the root of the frame's area. */
const LONGEST_TIE = 0.3;

/**
 * Turns a drawing so that it is largest in the frame and centres it there; distances are kept but for one scale.
 * `radius` is that of the largest disc, in layout units.
 */
export function fitInto(
  { width, height }: Size,
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  radius: number,
): Fit {
  const roomX = Math.max(1, width - 2 * (radius + MARGIN));
  const roomY = Math.max(1, height - 2 * (radius + MARGIN));
  let best: { scale: number; turn: number; midX: number; midY: number } | null = null;
  for (let number = 0; number < TURNS; number++) {
    const turn = (Math.PI * number) / TURNS;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let at = 0; at < x.length; at++) {
      const across = x[at]! * cos - y[at]! * sin;
      const down = x[at]! * sin + y[at]! * cos;
      if (across < left) left = across;
      if (across > right) right = across;
      if (down < top) top = down;
      if (down > bottom) bottom = down;
    }
    const scale = Math.min(roomX / Math.max(1e-9, right - left), roomY / Math.max(1e-9, bottom - top));
    if (best !== null && scale <= best.scale + 1e-9) continue;
    best = { scale, turn, midX: (left + right) / 2, midY: (top + bottom) / 2 };
  }
  const { scale: largest, turn, midX, midY } = best!;
  const scale = Math.min(largest, LONGEST_TIE * Math.sqrt(width * height));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const middle = (one: number): number => (Number.isFinite(one) ? one : 0);
  return {
    scale,
    turn,
    place: (px, py) => ({
      x: width / 2 + scale * (px * cos - py * sin - middle(midX)),
      y: height / 2 + scale * (px * sin + py * cos - middle(midY)),
    }),
  };
}
