import { emptyPlaces, type LayoutProblem } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { separateDiscs } from "./separate-discs.ts";

/** A place of an actor, and the keyframes from its first to its last there. */
interface Stay {
  readonly actor: number;
  readonly x: number;
  readonly y: number;
  readonly from: number;
  to: number;
}

/** Puts pinned actors at their pins in a finished layout without factions; only discs in the way give way. */
export function pinDiscs({ keyframes, space, actors }: LayoutProblem, places: readonly Places[]): Places[] {
  const { pinned, extents, frame } = space;
  const stays: Stay[] = [];
  const at = keyframes.map(() => new Int32Array(actors).fill(-1));
  const last = new Int32Array(actors).fill(-1);
  for (const [position, { present }] of keyframes.entries()) {
    for (const actor of present) {
      const { x, y } = pinned.get(actor) ?? {
        x: places[position]!.x[actor]!,
        y: places[position]!.y[actor]!,
      };
      const before = stays[last[actor]!];
      if (before === undefined || before.x !== x || before.y !== y) {
        last[actor] = stays.length;
        stays.push({ actor, x, y, from: position, to: position + 1 });
      } else before.to = position + 1;
      at[position]![actor] = last[actor]!;
    }
  }
  const moved = { x: Float64Array.from(stays, ({ x }) => x), y: Float64Array.from(stays, ({ y }) => y) };
  const discs = {
    radius: Float64Array.from(stays, ({ actor }) => extents[actor]!.up),
    from: Int32Array.from(stays, ({ from }) => from),
    to: Int32Array.from(stays, ({ to }) => to),
    fixed: Uint8Array.from(stays, ({ actor }) => (pinned.has(actor) ? 1 : 0)),
  };
  separateDiscs(moved, discs, frame);
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) {
      const stay = at[position]![actor]!;
      [here.x[actor], here.y[actor]] = [moved.x[stay]!, moved.y[stay]!];
    }
    return here;
  });
}
