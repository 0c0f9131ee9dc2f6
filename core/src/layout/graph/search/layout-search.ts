import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { DistanceHistory } from "../problem/distance-history.ts";
import type { EvaluationBudget } from "../problem/evaluation-budget.ts";
import { costOf } from "../problem/trajectory-cost.ts";
import {
  coarserStops,
  joinStops,
  type StopPlaces,
  type TrajectoryProblem,
  trajectoryProblem,
} from "../problem/trajectory-problem.ts";
import { createChainSystem } from "./chain-system.ts";
import { copyOf, flatten, majorise, reroute, scatterStops, shake } from "./coordinate-descent.ts";
import { placesOfStops, stillStops } from "./joined-stops.ts";

/** Evaluations of a target that one search may take; a stop counts as `STOP_BUDGET` of them. */
const BUDGET = 32e6;
const STOP_BUDGET = 8;
const STILL_STARTS = 24;
const GUESSES = 10;
const SWEEPS = 4;
/** Evaluations of each target in one round of majorising and rerouting, in a random start, and in a perturbation. */
const ROUND = SWEEPS + GUESSES + 8;
const START = 24 * SWEEPS;
const SHAKE = 10 * SWEEPS;
/** Most starts, their share of the budget, and the number of the best that are continued. */
const STARTS = { most: 24, share: 0.5, carriedOn: 3 };
/** Rounds from the still drawing; the price of movement falls to its value in half of them. */
const FROM_STILL = { least: 3, rounds: 8 };
const MOST_SHAKES = 100;
/** Evaluations of all stops below which a coarser problem is searched first, and its targets for each pair. */
const COARSE = { below: 1_000, targets: 10 };

/** Finds one place for each node, the best of several starts; `effort` is the share of the usual work. */
export function searchStill(problem: TrajectoryProblem, random: SeededRandom, effort: number): StopPlaces {
  const joined = stillStops(problem);
  const whole = joinStops(problem, joined);
  const system = createChainSystem(whole);
  const affordable = BUDGET / 6 / Math.max(1, whole.other.length * 200);
  const starts = Math.max(1, Math.floor(effort * Math.min(STILL_STARTS, affordable)));
  let best: StopPlaces | null = null;
  for (let start = 0; start < starts; start++) {
    const places = scatterStops(whole, random);
    flatten(whole, places, 0, system, 20, SWEEPS);
    for (let round = 0; round < 4; round++) {
      majorise(whole, places, 0, system, 8, null);
      reroute(whole, places, 0, random, 12);
    }
    if (best === null || costOf(whole, places, 0) < costOf(whole, best, 0)) best = places;
  }
  const found = best ?? scatterStops(whole, random);
  return placesOfStops(found, joined);
}

/** Least share of the still drawing's cost that one round of rerouting must save for a search to be worth its time. */
const LEAST_GAIN = 0.005;

/**
 * Tells whether moving may gain more than next to nothing over the still drawing, by one round of rerouting: where that
 * saved less than 0.5 % the whole search saved at most 1.2 %, and 3 % to 69 % elsewhere (36 graphs, docs/layout.md).
 */
export function isWorthMoving(
  problem: TrajectoryProblem,
  still: StopPlaces,
  lambda: number,
  random: SeededRandom,
): boolean {
  const places = copyOf(still);
  reroute(problem, places, lambda, random, GUESSES);
  return costOf(problem, places, lambda) < (1 - LEAST_GAIN) * costOf(problem, still, lambda);
}

/**
 * Finds the places of all stops. `effort` is the share of the usual work.
 *
 * In: a problem and its still drawing. Afterwards: places of least cost found within the budget, never worse than the
 * still drawing. Steps: improve the still drawing under a falling price of movement; start in three dimensions and
 * flatten; perturb the best. Each step majorises (majorise-trajectory.ts) and reroutes (reroute-trajectory.ts) one
 * trajectory after the other (block coordinate descent). Problems with too many stops are searched coarsely first.
 */
export function searchMoving(
  history: DistanceHistory,
  problem: TrajectoryProblem,
  still: StopPlaces,
  lambda: number,
  random: SeededRandom,
  effort: number,
): StopPlaces {
  const budget: EvaluationBudget = { left: (effort * BUDGET) / sizeOf(problem) };
  const most = Math.ceil(effort * MOST_SHAKES);
  const search = createSearch(problem, still, lambda, random, budget);
  if (budget.left < COARSE.below) {
    const pairs = joinStops(problem, stillStops(problem)).other.length / 2;
    const coarse = trajectoryProblem(history, 1, COARSE.targets * pairs);
    if (sizeOf(coarse) < sizeOf(problem) / 2) {
      const toCoarse = coarserStops(problem, coarse);
      const coarseBudget = { left: (effort * BUDGET) / 2 / sizeOf(coarse) };
      const coarseSearch = createSearch(
        coarse,
        stillOf(coarse, problem, still),
        lambda,
        random,
        coarseBudget,
      );
      coarseSearch.start();
      coarseSearch.shake(most);
      const found = placesOfStops(coarseSearch.best(), toCoarse);
      budget.left /= 2;
      search.improve(found, 4, 1);
      search.shake(most);
      return search.best();
    }
  }
  search.start();
  search.shake(most);
  return search.best();
}

function sizeOf({ other, fromState }: TrajectoryProblem): number {
  return Math.max(1, other.length + STOP_BUDGET * fromState.length);
}

/** The place of each node of a resting picture drawing, for the stops of another problem with the same nodes. */
function stillOf(to: TrajectoryProblem, from: TrajectoryProblem, { x, y, z }: StopPlaces): StopPlaces {
  const firstOf = new Int32Array(to.fromState.length);
  for (let node = 0; node < to.nodes; node++)
    firstOf.fill(from.first[node]!, to.first[node], to.first[node + 1]);
  return placesOfStops({ x, y, z }, firstOf);
}

interface Search {
  readonly best: () => StopPlaces;
  /** Lowers the cost of places, first at `dearer` times the price, and keeps the best so far. */
  readonly improve: (places: StopPlaces, rounds: number, dearer: number) => void;
  /** Starts from the still drawing, and in three dimensions, where nodes can pass each other. */
  readonly start: () => void;
  /** Perturbs and improves the best while the budget lasts, at most so many times. */
  readonly shake: (most: number) => void;
}

/** Makes a search that spends `budget`, in evaluations of each target. */
function createSearch(
  problem: TrajectoryProblem,
  still: StopPlaces,
  lambda: number,
  random: SeededRandom,
  budget: EvaluationBudget,
): Search {
  const system = createChainSystem(problem);
  let best = copyOf(still);
  let least = costOf(problem, best, lambda);
  const improve = (places: StopPlaces, rounds: number, dearer: number): void => {
    for (let k = 0; k < rounds; k++) {
      const price = lambda * Math.max(1, dearer / 2 ** k);
      majorise(problem, places, price, system, SWEEPS, null);
      reroute(problem, places, price, random, GUESSES);
    }
    majorise(problem, places, lambda, system, SWEEPS, null);
    budget.left -= rounds * ROUND;
    const cost = costOf(problem, places, lambda);
    if (cost >= least) return;
    best = places;
    least = cost;
  };
  return {
    best: () => best,
    improve,
    start: () => {
      const reserve = (1 - STARTS.share) * budget.left;
      const rounds = Math.max(FROM_STILL.least, Math.min(FROM_STILL.rounds, Math.floor(budget.left / ROUND)));
      improve(copyOf(still), rounds, 2 ** (rounds / 2));
      const started: { readonly places: StopPlaces; readonly cost: number }[] = [];
      while (started.length < STARTS.most && budget.left > reserve + START + 5 * ROUND) {
        const places = scatterStops(problem, random);
        flatten(problem, places, lambda, system, START / SWEEPS, SWEEPS);
        budget.left -= START;
        started.push({ places, cost: costOf(problem, places, lambda) });
      }
      started.sort((a, b) => a.cost - b.cost);
      for (const { places } of started.slice(0, STARTS.carriedOn)) improve(places, 5, 1);
    },
    shake: (most) => {
      for (let turn = 0; turn < most && budget.left > SHAKE + 5 * ROUND; turn++) {
        const places = copyOf(best);
        shake(problem, places, lambda, system, random);
        budget.left -= SHAKE;
        improve(places, 2, 1);
      }
      if (budget.left > 0) improve(copyOf(best), 3, 1);
    },
  };
}
