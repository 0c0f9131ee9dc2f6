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
  /** Nodes that move when something happened to them, or one place for each for ever. */
  readonly mode: "moving" | "still";
  /** How dear movement is; `MOVE_PRICE` unless a study asks for another. */
  readonly movePrice?: number;
}

/** Where each node stands at every time: places hold from one event to the next, and are passed on straight lines. */
export interface DynamicLayout {
  /** The place of a node, in units of which `EDGE_LENGTH` make a tie; of an absent one, where it was or will be. */
  readonly placeAt: (node: number, time: number) => { readonly x: number; readonly y: number };
  /** How many pairs still come closer than a node's size, at rest or on their way. */
  readonly overlaps: number;
}

/**
 * The price of one tie length of one node's movement, against the mean stress over all time with ties, for a graph
 * whose still stress is one a node. Chosen on generated graphs (docs/decisions/060).
 */
export const MOVE_PRICE = 0.082;
/** How the price grows with the still stress of a node, and falls with the number of its stops. */
const STRESS_EXPONENT = 1 / 4;
const STOPS_EXPONENT = -1 / 8;
/** Looks at a target that keeping nodes apart may spend. */
const SEPARATION_BUDGET = 800e6;

/** Lays a dynamic graph out. The same for the same graph and seed. */
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

/** Whether a node may stand in one place and then in another. */
function hasMoves({ nodes, first }: TrajectoryProblem): boolean {
  for (let node = 0; node < nodes; node++) if (first[node + 1]! - first[node]! > 1) return true;
  return false;
}

/** Shares of the time in which there are ties: emptiness makes no movement dearer. */
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
