import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { findTrajectories } from "../../graph/trajectory-layout.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { MayMove } from "../placement/placement.ts";
import type { LayoutProblem } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { fitInto } from "./fitted-frame.ts";
import { keyframeHistory } from "./keyframe-history.ts";
import { placesOn } from "./trajectory-places.ts";

/** Share of the usual search for a start that is annealed afterwards. */
const START_EFFORT = 0.5;

/**
 * Starts a story with factions from trajectories of its targets, in a space made as wide as the frame, with the sides of
 * factions from left to right. Discs, hulls and names still overlap.
 */
export function factionStart(problem: LayoutProblem, mayMove: MayMove, random: SeededRandom): Places[] {
  const { keyframes, space, scale, actors } = problem;
  const mode = mayMove === "NEVER" ? "still" : "moving";
  const found = findTrajectories(keyframeHistory(problem), { random, mode, effort: START_EFFORT });
  const drawn = placesOn(
    keyframes.length,
    { problem: found.problem, places: found.moving ?? found.still },
    (x, y) => ({ x, y }),
    actors,
  );
  const turn = turnOf(keyframes, drawn) ?? fitInto(space.frame, found.moving ?? found.still, 0).turn;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const { width, height } = space.frame;
  const turned = drawn.map(({ x, y }) => ({
    x: x.map((one, actor) => scale.tie * scale.widening * (one * cos - y[actor]! * sin)),
    y: x.map((one, actor) => (scale.tie / scale.widening) * (one * sin + y[actor]! * cos)),
  }));
  const across = spanOf(
    keyframes,
    turned.map(({ x }) => x),
    width,
  );
  const down = spanOf(
    keyframes,
    turned.map(({ y }) => y),
    height,
  );
  return turned.map(({ x, y }) => ({ x: x.map(across), y: y.map(down) }));
}

/** Share of the frame's width or height that a start keeps free at either end. */
const EDGE = 0.08;

/** Makes the shift of a coordinate into the frame, pressed together where it would reach beyond. */
function spanOf(
  keyframes: readonly Keyframe[],
  columns: readonly Float64Array[],
  length: number,
): (one: number) => number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [position, { present }] of keyframes.entries()) {
    for (const actor of present) {
      least = Math.min(least, columns[position]![actor]!);
      most = Math.max(most, columns[position]![actor]!);
    }
  }
  const by = Math.min(1, ((1 - 2 * EDGE) * length) / Math.max(1, most - least));
  const middle = Number.isFinite(least + most) ? (least + most) / 2 : 0;
  return (one) => length / 2 + by * (one - middle);
}

/** The turn that puts the sides of factions from left to right; null where none has a side. */
function turnOf(keyframes: readonly Keyframe[], drawn: readonly Places[]): number | null {
  const all = keyframes.flatMap(({ leanings }, position) =>
    [...leanings].map(([actor, lean]) => ({
      lean,
      x: drawn[position]!.x[actor]!,
      y: drawn[position]!.y[actor]!,
    })),
  );
  const mean = all.reduce((sum, { lean }) => sum + lean, 0) / Math.max(1, all.length);
  const x = all.reduce((sum, one) => sum + (one.lean - mean) * one.x, 0);
  const y = all.reduce((sum, one) => sum + (one.lean - mean) * one.y, 0);
  return Math.hypot(x, y) < 1e-6 ? null : -Math.atan2(y, x);
}
