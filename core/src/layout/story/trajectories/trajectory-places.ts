import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { CLEARANCE } from "../../graph/overlap/separated-layout.ts";
import type { StopPlaces, TrajectoryProblem } from "../../graph/problem/trajectory-problem.ts";
import { findTrajectories, keepApart } from "../../graph/trajectory-layout.ts";
import type { MayMove } from "../placement/placement.ts";
import { emptyPlaces, type LayoutProblem } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { fitInto } from "./fitted-frame.ts";
import { keyframeHistory } from "./keyframe-history.ts";

/** Least radius of a node, in ties: the literature's, whose nodes are a fifth of a tie wide. */
const LEAST_RADIUS = 0.1;
/** Share of its size by which a disc keeps from others, beside the clearance that `keepApart` leaves. */
const GAP = 1.12 / CLEARANCE;
/** Loss of scale by the removal of overlaps after which discs are too large for the room they have got. */
const LEAST_SCALE = 0.98;
const ATTEMPTS = 4;

/**
 * Lays a story without factions out by its distances in ties, in the frame.
 *
 * Afterwards: places by keyframe, moved only on keyframes that touch an actor; discs keep apart, at rest and on the way.
 */
export function trajectoryPlaces(problem: LayoutProblem, mayMove: MayMove, random: SeededRandom): Places[] {
  const { keyframes, space, actors } = problem;
  const found = findTrajectories(keyframeHistory(problem), {
    random,
    mode: mayMove === "NEVER" ? "still" : "moving",
  });
  const discs = Float64Array.from(space.extents, ({ up }) => up);
  const largest = discs.reduce((most, one) => Math.max(most, one), 0);
  const fitOf = (places: StopPlaces) => fitInto(space.frame, places, largest);
  let { scale: tie } = fitOf(found.moving ?? found.still);
  let layout = null;
  let fit = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const radius = discs.map((disc) => Math.max(LEAST_RADIUS, (GAP * disc) / tie));
    layout = keepApart(found, radius);
    fit = fitOf(layout.places);
    if (fit.scale >= LEAST_SCALE * tie) break;
    tie = fit.scale;
  }
  return placesOn(keyframes.length, layout!, fit!.place, actors);
}

/** Reads the places of stops by keyframe; those of an absent actor are where it was or will be. */
export function placesOn(
  keyframes: number,
  { problem, places }: { readonly problem: TrajectoryProblem; readonly places: StopPlaces },
  place: (x: number, y: number) => { readonly x: number; readonly y: number },
  actors: number,
): Places[] {
  const { first, stays } = problem;
  const here = Array.from({ length: keyframes }, () => emptyPlaces(actors));
  for (let actor = 0; actor < actors; actor++) {
    let state = 0;
    const put = (stop: number, until: number): void => {
      const { x, y } = place(places.x[stop]!, places.y[stop]!);
      for (; state < until; state++) {
        here[state]!.x[actor] = x;
        here[state]!.y[actor] = y;
      }
    };
    const spans: { stop: number; from: number; to: number }[] = [];
    for (let stop = first[actor]!; stop < first[actor + 1]!; stop++)
      for (const { from, to } of stays[stop] ?? []) spans.push({ stop, from, to });
    spans.sort((a, b) => a.from - b.from);
    for (const [number, { stop }] of spans.entries()) put(stop, spans[number + 1]?.from ?? keyframes);
  }
  return here;
}
