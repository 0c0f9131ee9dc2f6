import { type SeededRandom, seededRandom } from "../network/seeded-random.ts";
import { type DistanceHistory, distanceHistory } from "./distance-history.ts";
import { type DynamicGraph, EDGE_LENGTH } from "./dynamic-graph.ts";
import { placesOfStops, standApart, stillStops } from "./stand-apart.ts";
import {
  joinStops,
  type StopPlaces,
  type TrajectoryProblem,
  trajectoryProblem,
} from "./trajectory-problem.ts";
import {
  type ChainSystem,
  costOf,
  createChainSystem,
  rerouteTrajectory,
  settleTrajectory,
} from "./trajectory-solver.ts";

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
/** Moves take this share of the time to the events before and after, so that nodes stand most of the time. */
const MOVING_SHARE = 0.1;
/** Nodes keep so much more than their size apart. */
const CLEARANCE = 1.35;
/** Looks at a wish that one layout may spend; a stop counts as `STOP_EFFORT` of them. */
const EFFORT = 30e6;
const STOP_EFFORT = 8;

/** Lays a dynamic graph out. The same for the same graph and seed. */
export function layoutDynamicGraph(graph: DynamicGraph, options: DynamicLayoutOptions): DynamicLayout {
  const history = tiedShares(distanceHistory(graph));
  const random = seededRandom(options.seed);
  const problem = trajectoryProblem(history, 1);
  const still = bestStill(problem, random);
  const stillCost = costOf(problem, still, 0);
  const moves = options.mode === "moving";
  const count = Math.max(1, graph.nodes.length);
  const lambda =
    (options.movePrice ?? MOVE_PRICE) *
    (stillCost / count) ** STRESS_EXPONENT *
    Math.max(1, problem.fromState.length / count) ** STOPS_EXPONENT;
  const found = moves ? bestMoving(problem, still, lambda, random) : still;
  const radius = Float64Array.from(graph.nodes, ({ size }) => (CLEARANCE * size) / (2 * EDGE_LENGTH));
  const apart = standApart(problem, { moving: moves ? found : null, still }, radius, lambda);
  return { placeAt: placesInTime(history, apart.problem, apart.places), overlaps: apart.overlaps };
}

/** Shares of the time in which there are ties: emptiness makes no movement dearer. */
function tiedShares(history: DistanceHistory): DistanceHistory {
  const states = history.shares.length;
  const starts = new Int32Array(states + 1);
  for (const { from, to } of history.spells) {
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

const STILL_STARTS = 24;

/** One place for each node, the best of several starts. */
function bestStill(problem: TrajectoryProblem, random: SeededRandom): StopPlaces {
  const joined = stillStops(problem);
  const whole = joinStops(problem, joined);
  const system = createChainSystem(whole);
  const affordable = EFFORT / 6 / Math.max(1, whole.other.length * 200);
  const starts = Math.max(1, Math.min(STILL_STARTS, Math.floor(affordable)));
  let best: StopPlaces | null = null;
  for (let start = 0; start < starts; start++) {
    const places = scattered(whole, random);
    flatten(whole, places, 0, system, 20, 4);
    for (let round = 0; round < 4; round++) {
      settle(whole, places, 0, system, 8, null);
      reroute(whole, places, 0, random, 12, system);
    }
    if (best === null || costOf(whole, places, 0) < costOf(whole, best, 0)) best = places;
  }
  const found = best ?? scattered(whole, random);
  return placesOfStops(found, joined);
}

/** Starts in three dimensions, where nodes pass by each other, and from the still layout; the best is worked on. */
function bestMoving(
  problem: TrajectoryProblem,
  still: StopPlaces,
  lambda: number,
  random: SeededRandom,
): StopPlaces {
  const system = createChainSystem(problem);
  const size = Math.max(1, problem.other.length + STOP_EFFORT * problem.fromState.length);
  const round = 4 + GUESSES + 8;
  let effort = EFFORT / size;
  let best = copyOf(still);
  const improve = (places: StopPlaces, rounds: number, dearer: number): void => {
    for (let k = 0; k < rounds; k++) {
      const price = lambda * Math.max(1, dearer / 2 ** k);
      settle(problem, places, price, system, 4, null);
      reroute(problem, places, price, random, GUESSES, system);
    }
    settle(problem, places, lambda, system, 4, null);
    effort -= rounds * round;
  };
  const keep = (places: StopPlaces): void => {
    if (costOf(problem, places, lambda) < costOf(problem, best, lambda)) best = places;
  };
  const fromStill = copyOf(still);
  improve(fromStill, 8, 16);
  keep(fromStill);
  const startEffort = 96 + 5 * round;
  for (let start = 0; start < 8 && effort > 1.5 * startEffort; start++) {
    const places = scattered(problem, random);
    flatten(problem, places, lambda, system, 24, 4);
    effort -= 96;
    improve(places, 5, 1);
    keep(places);
  }
  for (let kick = 0; kick < KICKS && effort > 3 * round; kick++) {
    const places = copyOf(best);
    if (kick % 2 === 0) shake(problem, places, lambda, system, random);
    else displace(problem, places, random);
    improve(places, 3, 1);
    keep(places);
  }
  const last = copyOf(best);
  improve(last, 3, 1);
  keep(last);
  return best;
}

const KICKS = 60;
const GUESSES = 10;
/** So far apart, in ties, stops are free to part. */
const HAIR = 1e-4;

/** Lifts every node a little off the plane, and presses all flat again: some come down on another's other side. */
function shake(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  system: ChainSystem,
  random: SeededRandom,
): void {
  const height = 0.3 + 0.5 * random.next();
  for (let node = 0; node < problem.nodes; node++) {
    const lift = height * (2 * random.next() - 1);
    for (let stop = problem.first[node] as number; stop < (problem.first[node + 1] as number); stop++) {
      places.z[stop] = lift + HAIR * random.next();
      places.x[stop] = (places.x[stop] as number) + HAIR * random.next();
    }
  }
  for (let round = 0; round < 10; round++)
    settle(problem, places, lambda, system, 4, 0.05 * 200 ** (round / 10));
  places.z.fill(0);
}

/** Throws one or two whole trajectories somewhere else, or one from some stop on. */
function displace({ first, nodes }: TrajectoryProblem, { x, y }: StopPlaces, random: SeededRandom): void {
  const several = 1 + random.below(3);
  for (let turn = 0; turn < several; turn++) {
    const node = random.below(nodes);
    const [begin, end] = [first[node] as number, first[node + 1] as number];
    if (begin === end) continue;
    const [byX, byY] = [3 * random.next() - 1.5, 3 * random.next() - 1.5];
    const from = random.next() < 0.5 ? begin : begin + random.below(end - begin);
    const to = random.next() < 0.5 ? end : from + 1 + random.below(end - from);
    for (let stop = from; stop < to; stop++) {
      x[stop] = (x[stop] as number) + byX;
      y[stop] = (y[stop] as number) + byY;
    }
  }
}

function settle(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  system: ChainSystem,
  sweeps: number,
  flatness: number | null,
): void {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let node = 0; node < problem.nodes; node++) {
      settleTrajectory(problem, places, node, lambda, system, flatness);
    }
  }
}

function reroute(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  random: SeededRandom,
  guesses: number,
  system: ChainSystem,
): void {
  for (let node = 0; node < problem.nodes; node++) {
    rerouteTrajectory(problem, places, node, lambda, random, guesses, system);
  }
}

/** Lowers the cost in three dimensions, and presses the third flat bit by bit. */
function flatten(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  system: ChainSystem,
  rounds: number,
  sweeps: number,
): void {
  for (let round = 0; round < rounds; round++) {
    const late = (round - rounds / 4) / ((3 * rounds) / 4);
    const flatness = late < 0 ? 0 : 0.02 * 400 ** late;
    settle(problem, places, lambda, system, sweeps, flatness);
  }
  places.z.fill(0);
}

/** Nodes anywhere in a box, their stops a hair apart, so that they can part. */
function scattered({ nodes, first, fromState }: TrajectoryProblem, random: SeededRandom): StopPlaces {
  const column = (): Float64Array => new Float64Array(fromState.length);
  const places = { x: column(), y: column(), z: column() };
  const side = 3 * Math.max(1, Math.sqrt(nodes / 20));
  for (let node = 0; node < nodes; node++) {
    const at = [side * random.next(), side * random.next(), side * random.next()] as const;
    for (let stop = first[node] as number; stop < (first[node + 1] as number); stop++) {
      places.x[stop] = at[0] + HAIR * random.next();
      places.y[stop] = at[1] + HAIR * random.next();
      places.z[stop] = at[2] + HAIR * random.next();
    }
  }
  return places;
}

function copyOf({ x, y, z }: StopPlaces): StopPlaces {
  return { x: x.slice(), y: y.slice(), z: z.slice() };
}

function placesInTime(
  { boundaries }: DistanceHistory,
  { first, fromState, toState }: TrajectoryProblem,
  { x, y }: StopPlaces,
): DynamicLayout["placeAt"] {
  const reach = boundaries.map((time, position) => {
    const before = time - (boundaries[position - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (boundaries[position + 1] ?? Number.POSITIVE_INFINITY) - time;
    return MOVING_SHARE * Math.min(before, after);
  });
  const beginOf = (stop: number): number => boundaries[fromState[stop] as number] as number;
  const place = (stop: number): { x: number; y: number } => ({
    x: EDGE_LENGTH * (x[stop] as number),
    y: EDGE_LENGTH * (y[stop] as number),
  });
  return (node, time) => {
    let [low, high] = [first[node] as number, first[node + 1] as number];
    if (low === high) return { x: 0, y: 0 };
    const begin = low;
    const end = high;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (beginOf(middle) <= time) low = middle;
      else high = middle;
    }
    const ways = [
      [low - 1, low],
      [low, low + 1],
    ] as const;
    for (const [from, to] of ways) {
      if (from < begin || to >= end || toState[from] !== fromState[to]) continue;
      const around = reach[fromState[to] as number] as number;
      const share = around > 0 ? (time - beginOf(to) + around) / (2 * around) : 0;
      if (share <= 0 || share >= 1) continue;
      const [one, other] = [place(from), place(to)];
      return { x: one.x + share * (other.x - one.x), y: one.y + share * (other.y - one.y) };
    }
    return place(low);
  };
}
