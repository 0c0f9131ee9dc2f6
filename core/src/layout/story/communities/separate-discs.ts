import type { Size } from "../../../geometry/coordinates.ts";
import type { Places } from "../placement/pull.ts";

/** Discs that must not overlap where their times do. */
export interface TimedDiscs {
  readonly radius: Float64Array;
  /** The keyframes on which a disc may be there: from, and up to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for discs that must stay where they are. */
  readonly fixed?: Uint8Array;
}

const ROUNDS = 300;
/** Share of the radii of two discs that is kept between them, and by which they are pushed farther than that. */
const GAP = 0.08;
const FARTHER = 0.04;
const MARGIN = 4;

/** Pushes discs apart that overlap, and into the frame. Changes `places`; where there is room, no two overlap. */
export function separateDiscs(places: Places, discs: TimedDiscs, frame: Size): void {
  for (let round = 0; round < ROUNDS; round++) if (!pushOnce(places, discs, frame)) return;
}

/** Pushes each overlapping pair apart once. Returns whether any overlapped. */
function pushOnce(
  { x, y }: Places,
  { radius, from, to, fixed }: TimedDiscs,
  { width, height }: Size,
): boolean {
  const widest = radius.reduce((most, one) => Math.max(most, one), 1);
  const side = 2 * widest * (1 + GAP + FARTHER);
  const columns = Math.ceil(width / side) + 2;
  const rows = Math.ceil(height / side) + 2;
  const lastIn = new Int32Array(columns * rows).fill(-1);
  const before = new Int32Array(radius.length).fill(-1);
  let hasOverlap = false;
  for (let disc = 0; disc < radius.length; disc++) {
    const own = radius[disc]!;
    if (fixed?.[disc] !== 1) {
      x[disc] = Math.min(width - own - MARGIN, Math.max(own + MARGIN, x[disc]!));
      y[disc] = Math.min(height - own - MARGIN, Math.max(own + MARGIN, y[disc]!));
    }
    const column = 1 + Math.floor(x[disc]! / side);
    const row = 1 + Math.floor(y[disc]! / side);
    for (let beside = column - 1; beside <= column + 1; beside++) {
      for (let square = beside * rows + row - 1; square <= beside * rows + row + 1; square++) {
        for (let other = lastIn[square]!; other >= 0; other = before[other]!) {
          if (from[disc]! >= to[other]! || from[other]! >= to[disc]!) continue;
          const [stays, otherStays] = [fixed?.[disc] === 1, fixed?.[other] === 1];
          if (stays && otherStays) continue;
          const share = stays ? 0 : otherStays ? 1 : 0.5;
          if (part(x, y, disc, other, own + radius[other]!, share)) hasOverlap = true;
        }
      }
    }
    const square = column * rows + row;
    before[disc] = lastIn[square]!;
    lastIn[square] = disc;
  }
  return hasOverlap;
}

/**
 * Moves two discs apart, the first by `share` of what is missing; those in one place, in a direction given by their
 * numbers.
 */
function part(x: Float64Array, y: Float64Array, a: number, b: number, radii: number, share: number): boolean {
  const dx = x[a]! - x[b]!;
  const dy = y[a]! - y[b]!;
  const apart = Math.sqrt(dx * dx + dy * dy);
  if (apart >= radii * (1 + GAP)) return false;
  const turn = (a * 2.399963 + b * 1.17) % (2 * Math.PI);
  const [unitX, unitY] = apart > 1e-6 ? [dx / apart, dy / apart] : [Math.cos(turn), Math.sin(turn)];
  const by = radii * (1 + GAP + FARTHER) - apart;
  x[a]! += share * by * unitX;
  y[a]! += share * by * unitY;
  x[b]! -= (1 - share) * by * unitX;
  y[b]! -= (1 - share) * by * unitY;
  return true;
}
