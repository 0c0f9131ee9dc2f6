import type { SeededRandom } from "../../chance/seeded-random.ts";
import { separateNodes } from "./overlap/separated-layout.ts";
import type { DistanceHistory } from "./problem/distance-history.ts";
import { costOf } from "./problem/trajectory-cost.ts";
import { type StopPlaces, type TrajectoryProblem, trajectoryProblem } from "./problem/trajectory-problem.ts";
import { isWorthMoving, searchMoving, searchStill } from "./search/layout-search.ts";

/** The choices for a search of trajectories. */
export interface TrajectoryOptions {
  readonly random: SeededRandom;
  /** moving: nodes move when something happens to them. still: each node keeps one place. */
  readonly mode: "moving" | "still";
  /** The price of movement; `MOVE_PRICE` unless given. */
  readonly movePrice?: number;
  /** The share of the usual work that the search may take; 1 unless given. */
  readonly effort?: number;
}

/** Drawings in which nodes may overlap. */
export interface FoundTrajectories {
  readonly problem: TrajectoryProblem;
  /** Null where nobody moves, or moving would gain next to nothing. */
  readonly moving: StopPlaces | null;
  readonly still: StopPlaces;
  /** The price of movement. */
  readonly lambda: number;
}

/** The places of the stops of a problem. */
export interface TrajectoryLayout {
  readonly problem: TrajectoryProblem;
  /** In tie lengths. */
  readonly places: StopPlaces;
  /** Number of pairs that still come closer than a node's size, at rest or moving. */
  readonly overlaps: number;
}

/**
 * The price of one tie length of one node's movement, against the mean stress over all time with ties, for a graph
 * whose still stress is one a node. Chosen on generated graphs (docs/decisions/060).
 */
export const MOVE_PRICE = 0.074;
/** Exponents by which the price grows with the still stress of a node, and falls with the number of its stops. */
const STRESS_EXPONENT = 1 / 4;
const STOPS_EXPONENT = -1 / 8;
/** Evaluations of a target that separating nodes may take. */
const SEPARATION_BUDGET = 800e6;

/**
 * Finds trajectories of least stress and least priced movement (docs/decisions/060).
 *
 * In: distances over time. Afterwards: a place for every stop of every node; nodes that nothing happens to stay, and
 * nodes may overlap (`keepApart`). Deterministic for a history and random numbers. Steps: stops (problem/); a still
 * drawing, and trajectories by majorisation and dynamic programming from several starts (search/). Measured beside the
 * drawings of DynNoSlice (Simonetto, Archambault and Kobourov 2017) in bench.
 */
export function findTrajectories(
  distances: DistanceHistory,
  { random, mode, movePrice = MOVE_PRICE, effort = 1 }: TrajectoryOptions,
): FoundTrajectories {
  const history = tiedShares(distances);
  const problem = trajectoryProblem(history, 1);
  const still = searchStill(problem, random, effort);
  const stillCost = costOf(problem, still, 0);
  const count = Math.max(1, problem.nodes);
  const stops = problem.fromState.length;
  const lambda =
    movePrice * (stillCost / count) ** STRESS_EXPONENT * Math.max(1, stops / count) ** STOPS_EXPONENT;
  const moves = mode === "moving" && hasMoves(problem) && isWorthMoving(problem, still, lambda, random);
  const moving = moves ? searchMoving(history, problem, still, lambda, random, effort) : null;
  return { problem, moving, still, lambda };
}

/** Removes the overlaps of drawings, at rest and on the way (overlap/). `radius`: half of each node's size, in ties. */
export function keepApart(found: FoundTrajectories, radius: Float64Array): TrajectoryLayout {
  return separateNodes(found.problem, found, radius, found.lambda, { left: SEPARATION_BUDGET });
}

/** Tells whether any node has more than one stop. */
function hasMoves({ nodes, first }: TrajectoryProblem): boolean {
  for (let node = 0; node < nodes; node++) if (first[node + 1]! - first[node]! > 1) return true;
  return false;
}

/** Rescales the shares of states to the time with ties, so that empty time does not change the price of movement. */
function tiedShares(history: DistanceHistory): DistanceHistory {
  const states = history.shares.length;
  const starts = new Int32Array(states + 1);
  for (const { from, to } of history.intervals) {
    starts[from] = (starts[from] ?? 0) + 1;
    starts[to] = (starts[to] ?? 0) - 1;
  }
  let alive = 0;
  let tied = 0;
  for (let state = 0; state < states; state++) {
    alive += starts[state] ?? 0;
    if (alive > 0) tied += history.shares[state] ?? 0;
  }
  return tied > 0 ? { ...history, shares: history.shares.map((share) => share / tied) } : history;
}
