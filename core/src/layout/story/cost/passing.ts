import { shareNearest } from "../../graph/overlap/collisions.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";

/** Two actors who are both seen on the way to a keyframe: the placements from and to which each goes. */
interface Passing {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/**
 * Who may pass whom on the way to a keyframe. All arrays but the last three are by passing.
 *
 * Rows, by placement: first the passings on ways that end in the placement or lead past it, up to `leaving[i]`, then
 * those on ways that begin in it, up to `start[i + 1]`.
 */
export interface Passings {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly otherFrom: Int32Array;
  readonly otherTo: Int32Array;
  /** The sum of the radii of the two discs. */
  readonly radii: Float64Array;
  /** Passings on the way to each keyframe, as the first of them; one more at the end. */
  readonly on: Int32Array;
  readonly start: Int32Array;
  readonly leaving: Int32Array;
  readonly row: Int32Array;
}

/** Collects the passings of all ways; `radius` is by placement. */
export function passingsOf(
  keyframes: readonly Keyframe[],
  placements: Placements,
  radius: Float64Array,
): Passings {
  const all: Passing[] = [];
  const on = new Int32Array(keyframes.length + 1);
  for (let position = 1; position < keyframes.length; position++) {
    on[position] = all.length;
    all.push(...passingsTo(position, placements));
  }
  on[keyframes.length] = all.length;
  return {
    from: Int32Array.from(all, ({ from }) => from),
    to: Int32Array.from(all, ({ to }) => to),
    otherFrom: Int32Array.from(all, ({ otherFrom }) => otherFrom),
    otherTo: Int32Array.from(all, ({ otherTo }) => otherTo),
    radii: Float64Array.from(all, ({ to, otherTo }) => radius[to]! + radius[otherTo]!),
    on,
    ...rowsOf(all, placements.list.length),
  };
}

/** Lists the pairs on the way to a keyframe of which one moves, or one leaves as the other comes. */
function passingsTo(position: number, { at }: Placements): Passing[] {
  const [before, here] = [at[position - 1]!, at[position]!];
  const seen = [...here.keys()].filter((actor) => before[actor]! >= 0 || here[actor]! >= 0);
  const fades = (actor: number): boolean => before[actor]! < 0 || here[actor]! < 0;
  const moves = (actor: number): boolean => !fades(actor) && before[actor] !== here[actor];
  // Who leaves or comes stands in its place while it fades.
  const fromOf = (actor: number): number => (before[actor]! >= 0 ? before[actor]! : here[actor]!);
  const toOf = (actor: number): number => (here[actor]! >= 0 ? here[actor]! : before[actor]!);
  return seen.flatMap((one, number) =>
    seen
      .slice(number + 1)
      .filter((other) => moves(one) || moves(other) || (fades(one) && fades(other)))
      .map((other) => ({
        from: fromOf(one),
        to: toOf(one),
        otherFrom: fromOf(other),
        otherTo: toOf(other),
      })),
  );
}

function rowsOf(
  passings: readonly Passing[],
  placements: number,
): Pick<Passings, "start" | "leaving" | "row"> {
  const ending = Array.from({ length: placements }, (): number[] => []);
  const beginning = Array.from({ length: placements }, (): number[] => []);
  for (const [number, { from, to, otherFrom, otherTo }] of passings.entries()) {
    ending[to]!.push(number);
    if (from !== to) beginning[from]!.push(number);
    ending[otherTo]!.push(number);
    if (otherFrom !== otherTo) beginning[otherFrom]!.push(number);
  }
  const start = new Int32Array(placements + 1);
  const leaving = new Int32Array(placements);
  for (let placement = 0; placement < placements; placement++) {
    leaving[placement] = start[placement]! + ending[placement]!.length;
    start[placement + 1] = leaving[placement]! + beginning[placement]!.length;
  }
  return {
    start,
    leaving,
    row: Int32Array.from(ending.flatMap((own, placement) => [...own, ...beginning[placement]!])),
  };
}

/**
 * Computes the distance that is missing between the rims of two discs to keep `gap` where they are nearest on their
 * straight ways; at most 0 if none is.
 */
export function missingOn(
  { from, to, otherFrom, otherTo, radii }: Passings,
  { x, y }: Places,
  passing: number,
  gap: number,
): number {
  const [a, b] = [from[passing]!, otherFrom[passing]!];
  const [c, d] = [to[passing]!, otherTo[passing]!];
  const apart = radii[passing]! + gap;
  const [dx, ex] = [x[a]! - x[b]!, x[c]! - x[d]!];
  if ((dx > apart && ex > apart) || (dx < -apart && ex < -apart)) return 0;
  const [dy, ey] = [y[a]! - y[b]!, y[c]! - y[d]!];
  if ((dy > apart && ey > apart) || (dy < -apart && ey < -apart)) return 0;
  const share = shareNearest(dx, dy, ex, ey);
  const [nearX, nearY] = [dx + share * (ex - dx), dy + share * (ey - dy)];
  return apart - Math.sqrt(nearX * nearX + nearY * nearY);
}

/** Counts the pairs that pass under one another on the way to a keyframe; 0 after the last. */
export function countPassings(passings: Passings, places: Places, keyframe: number): number {
  const end = passings.on[keyframe + 1] ?? 0;
  let count = 0;
  for (let passing = passings.on[keyframe]!; passing < end; passing++)
    if (missingOn(passings, places, passing, 0) > 0) count += 1;
  return count;
}
