import type { Keyframe } from "../keyframes/keyframe.ts";

/** One actor's stay in one place: the keyframes from `from` up to `to`. It ends when something happens to the actor. */
export interface Placement {
  readonly actor: number;
  readonly from: number;
  readonly to: number;
  /** The number of keyframes on which the actor is there. */
  readonly lasts: number;
  /** Its mean leaning on them, from left (−1) to right (+1); null for none. */
  readonly lean: number | null;
  /** Numbers of the actor's placement before and after; null at either end. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Whether an actor may have several places. */
export type MayMove = "WHEN_TOUCHED" | "NEVER";

/** All placements, and the number of the placement for each keyframe and actor; −1 for an absent one. */
export interface Placements {
  readonly list: readonly Placement[];
  readonly at: readonly Int32Array[];
}

/**
 * Divides the stays of actors into placements, the unknowns of the layout.
 *
 * In: keyframes. Afterwards: every present actor has one placement on each keyframe. A new one begins when the actor is
 * touched or comes back, and on `released` keyframes; never with mayMove NEVER. Targets of keyframes become targets of placements (stress.ts); the solver settles them
 * (placement-solver.ts).
 */
export function placementsOf(
  keyframes: readonly Keyframe[],
  actors: number,
  mayMove: MayMove,
  released: ReadonlySet<number> = new Set(),
): Placements {
  const at = keyframes.map(() => new Int32Array(actors).fill(-1));
  const found: Growing[] = [];
  const last = new Int32Array(actors).fill(-1);
  for (const [position, { present, touched, leanings }] of keyframes.entries()) {
    for (const actor of present) {
      const known = last[actor] ?? -1;
      const placement = found[known];
      const goesOn =
        placement !== undefined &&
        (mayMove === "NEVER" ||
          (placement.to === position && !touched.has(actor) && !released.has(position)));
      if (goesOn) placement.to = position + 1;
      else {
        const before = placement === undefined ? null : known;
        if (placement !== undefined) placement.after = found.length;
        last[actor] = found.length;
        found.push({ actor, from: position, to: position + 1, before, after: null, lasts: 0, leanings: [] });
      }
      const here = found[last[actor] ?? -1];
      const row = at[position];
      if (here === undefined || row === undefined) continue;
      row[actor] = last[actor] ?? -1;
      here.lasts += 1;
      const leaning = leanings.get(actor);
      if (leaning !== undefined) here.leanings.push(leaning);
    }
  }
  return { list: found.map(({ leanings, ...placement }) => ({ ...placement, lean: meanOf(leanings) })), at };
}

interface Growing {
  readonly actor: number;
  readonly from: number;
  to: number;
  lasts: number;
  readonly before: number | null;
  after: number | null;
  readonly leanings: number[];
}

function meanOf(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
