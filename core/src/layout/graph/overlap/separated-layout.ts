import type { EvaluationBudget } from "../problem/evaluation-budget.ts";
import { joinStops, type StopPlaces, type TrajectoryProblem } from "../problem/trajectory-problem.ts";
import { createChainSystem } from "../search/chain-system.ts";
import { copyOf } from "../search/coordinate-descent.ts";
import { type Calm, joinedStops, placesOfJoined, placesOfStops, stillStops } from "../search/joined-stops.ts";
import { majoriseTrajectory } from "../search/majorise-trajectory.ts";
import type { Collision } from "./collisions.ts";
import { costAtScale, fittedScale } from "./fitted-scale.ts";
import { pressTogether, removeOverlaps } from "./overlap-removal.ts";

/** A drawing in which nodes keep apart, with the stops that it needs. */
export interface SeparatedLayout {
  readonly problem: TrajectoryProblem;
  readonly places: StopPlaces;
  /** Number of pairs that still come too close, at rest or moving. */
  readonly overlaps: number;
}

const SWEEPS = 10;
/** Attempts in which colliding nodes drop a move, and in which they drop all moves. */
const CALMINGS = 8;
const CALMINGS_OF_MOVES = 5;
/** Factor on a node's size that nodes keep apart. */
export const CLEARANCE = 1.35;
/** Least factor on a node's size that remains after the drawing has been scaled to its targets. */
const LEAST_CLEARANCE = 1.05;
const WIDER = 1.4;
const WIDENINGS = 8;
/** Least growth of room that counts, and the number of steps without it after which growth ends. */
const LEAST_GROWTH = 0.01;
const MOST_STALLS = 1;
const LOOSENINGS = 6;
/** Shares of the budget: the still drawing's of all, and one attempt's at the moving drawing of the rest. */
const STILL_SHARE = 0.4;
const TURN_SHARE = 0.3;

/**
 * Removes the overlaps of a drawing.
 *
 * In: a moving and a still drawing, and `radius`, half of a node's size in ties. Afterwards: nodes keep apart at rest
 * and moving but for `overlaps` pairs, and the drawing has the smaller cost of the two. Steps: push colliding nodes
 * apart (overlap-removal.ts); drop the moves on which nodes still collide, then all moves of nodes that still do;
 * widen the drawing where the distances fit best at a smaller scale. The still drawing replaces the moving one where
 * that comes to cost more.
 */
export function separateNodes(
  problem: TrajectoryProblem,
  { moving, still }: { readonly moving: StopPlaces | null; readonly still: StopPlaces },
  radius: Float64Array,
  lambda: number,
  budget: EvaluationBudget,
): SeparatedLayout {
  const stillBudget = { left: STILL_SHARE * budget.left };
  let best = separateStops(problem, still, stillStops(problem), radius, lambda, stillBudget, "still");
  if (moving === null) return best;
  const calm: Calm = {
    nodes: new Uint8Array(problem.nodes),
    stops: new Uint8Array(problem.fromState.length),
  };
  let left = (1 - STILL_SHARE) * budget.left;
  for (let turn = 0; turn < CALMINGS; turn++) {
    const joined = joinedStops(problem, moving, calm);
    const rerouteBudget = { left: TURN_SHARE * left };
    left *= 1 - TURN_SHARE;
    const attempt = separateStops(problem, moving, joined, radius, lambda, rerouteBudget, "moving");
    if (isBetter(attempt, best)) best = attempt;
    if (attempt.overlaps === 0) break;
    for (const { a, a1, b, b1 } of attempt.meeting) {
      calm.stops[attempt.firstOf[a1]!] = calm.stops[attempt.firstOf[b1]!] = 1;
      if (turn >= CALMINGS_OF_MOVES) calm.nodes[a] = calm.nodes[b] = 1;
    }
  }
  return best;
}

interface SeparationAttempt extends SeparatedLayout {
  readonly meeting: readonly Collision[];
  /** The first stop of each joined stop. */
  readonly firstOf: Int32Array;
  /** True if nodes keep apart after the drawing has been scaled to its targets. */
  readonly isClear: boolean;
  /** The cost for the unjoined stops at the best scale, by which drawings are compared. */
  readonly cost: number;
}

function isBetter(one: SeparationAttempt, other: SeparationAttempt): boolean {
  if (one.overlaps !== other.overlaps) return one.overlaps < other.overlaps;
  return one.isClear === other.isClear ? one.cost < other.cost : one.isClear;
}

/** Joins stops without moves and pushes nodes apart until they keep apart after scaling. */
function separateStops(
  problem: TrajectoryProblem,
  found: StopPlaces,
  joined: Int32Array,
  radius: Float64Array,
  lambda: number,
  budget: EvaluationBudget,
  mode: "moving" | "still",
): SeparationAttempt {
  const final = joinStops(problem, joined);
  const firstOf = new Int32Array(final.fromState.length).fill(-1);
  joined.forEach((to, stop) => {
    if (firstOf[to] === -1) firstOf[to] = stop;
  });
  const places = placesOfJoined(problem, found, joined, final.fromState.length);
  const system = createChainSystem(final);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let node = 0; node < final.nodes; node++)
      majoriseTrajectory(final, places, node, system, { lambda });
  }
  let first: SeparationAttempt | null = null;
  let widening = 1;
  let widest = 0;
  let stalls = 0;
  for (let turn = 0; turn < WIDENINGS && (turn === 0 || budget.left > 0); turn++) {
    const wide = radius.map((one) => CLEARANCE * widening * one);
    if (turn > 0) pressTogether(final, places, wide, lambda, budget);
    let meeting = removeOverlaps(final, places, wide, lambda, budget);
    if (meeting.length > 0 && mode === "still") meeting = loosen(final, places, wide, lambda, budget);
    const scale = fittedScale(final, places);
    const now: SeparationAttempt = {
      problem: final,
      places: copyOf(places),
      overlaps: meeting.length,
      meeting,
      firstOf,
      isClear: CLEARANCE * widening * scale >= LEAST_CLEARANCE,
      cost: costAtScale(problem, placesOfStops(places, joined), lambda, scale),
    };
    if (now.isClear && now.overlaps === 0) return now;
    first ??= now;
    // In a crowd no drawing may leave room: keeping farther apart makes a smaller scale fit.
    const clearance = CLEARANCE * widening * scale;
    stalls = clearance < widest + LEAST_GROWTH ? stalls + 1 : 0;
    if (meeting.length > 0 || stalls > MOST_STALLS) break;
    widest = Math.max(widest, clearance);
    widening *= WIDER;
    enlarge(places, WIDER);
  }
  return first!;
}

/** Resolves a jam: pushes nodes apart in a larger drawing, and presses them together again as far as possible. */
function loosen(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  lambda: number,
  budget: EvaluationBudget,
): readonly Collision[] {
  let meeting: readonly Collision[] = [];
  for (let turn = 0; turn < LOOSENINGS; turn++) {
    enlarge(places, WIDER);
    meeting = removeOverlaps(problem, places, radius, lambda, budget);
    if (meeting.length === 0) break;
  }
  if (meeting.length > 0) return meeting;
  const loose = copyOf(places);
  for (const firmly of [1, 10]) {
    pressTogether(problem, places, radius, lambda, budget, firmly);
    if (removeOverlaps(problem, places, radius, lambda, budget).length === 0) break;
    places.x.set(loose.x);
    places.y.set(loose.y);
  }
  return [];
}

function enlarge({ x, y }: StopPlaces, by: number): void {
  for (let stop = 0; stop < x.length; stop++) {
    x[stop] = by * x[stop]!;
    y[stop] = by * y[stop]!;
  }
}
