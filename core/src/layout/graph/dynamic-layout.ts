import { seededRandom } from "../../chance/seeded-random.ts";
import { separateNodes } from "./overlap/separated-layout.ts";
import { type DistanceHistory, distanceHistory } from "./problem/distance-history.ts";
import { type DynamicGraph, EDGE_LENGTH } from "./problem/dynamic-graph.ts";
import { placesInTime } from "./problem/places-in-time.ts";
import { costOf } from "./problem/trajectory-cost.ts";
import { type TrajectoryProblem, trajectoryProblem } from "./problem/trajectory-problem.ts";
import { searchMoving, searchStill } from "./search/layout-search.ts";

export interface DynamicLayoutOptions {
  readonly seed: number;
  /** moving: nodes move when something happens to them. still: each node keeps one place. */
  readonly mode: "moving" | "still";
  /** The price of movement; `MOVE_PRICE` unless given. */
  readonly movePrice?: number;
}

/** The places of nodes at all times: they hold between events, and nodes move on straight lines. */
export interface DynamicLayout {
  /** The place of a node, in units of which `EDGE_LENGTH` make a tie; of an absent one, where it was or will be. */
  readonly placeAt: (node: number, time: number) => { readonly x: number; readonly y: number };
  /** Number of pairs that still come closer than a node's size, at rest or moving. */
  readonly overlaps: number;
}

/**
 * The price of one tie length of one node's movement, against the mean stress over all time with ties, for a graph
 * whose still stress is one a node. Chosen on generated graphs (docs/decisions/060).
 */
export const MOVE_PRICE = 0.082;
/** Exponents by which the price grows with the still stress of a node, and falls with the number of its stops. */
const STRESS_EXPONENT = 1 / 4;
const STOPS_EXPONENT = -1 / 8;
/** Evaluations of a target that separating nodes may take. */
const SEPARATION_BUDGET = 800e6;

/**
 * Lays a dynamic graph out: trajectories of least stress and least priced movement (docs/decisions/060).
 *
 * In: a graph in time. Afterwards: a place for every node and time; nodes that nothing happens to stay, and nodes
 * overlap only where `overlaps` counts them. Deterministic for a graph and seed. Steps: states, distances in ties and
 * stops (problem/); a still drawing, and trajectories by majorisation and dynamic programming from several starts
 * (search/); overlap removal, at rest and on the way (overlap/). Measured beside the drawings of DynNoSlice (Simonetto,
 * Archambault and Kobourov 2017) in bench.
 */
export function layoutDynamicGraph(graph: DynamicGraph, options: DynamicLayoutOptions): DynamicLayout {
  const history = tiedShares(distanceHistory(graph));
  const random = seededRandom(options.seed);
  const problem = trajectoryProblem(history, 1);
  const still = searchStill(problem, random);
  const stillCost = costOf(problem, still, 0);
  const count = Math.max(1, graph.nodes.length);
  const stops = problem.fromState.length;
  const lambda =
    (options.movePrice ?? MOVE_PRICE) *
    (stillCost / count) ** STRESS_EXPONENT *
    Math.max(1, stops / count) ** STOPS_EXPONENT;
  const moves = options.mode === "moving" && hasMoves(problem);
  const moving = moves ? searchMoving(history, problem, still, lambda, random) : null;
  const radius = Float64Array.from(graph.nodes, ({ size }) => size / (2 * EDGE_LENGTH));
  const apart = separateNodes(problem, { moving, still }, radius, lambda, { left: SEPARATION_BUDGET });
  return { placeAt: placesInTime(history, apart.problem, apart.places), overlaps: apart.overlaps };
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
