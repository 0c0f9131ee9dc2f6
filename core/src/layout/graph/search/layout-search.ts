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

/** Looks at a target that one search may spend; a stop counts as `STOP_BUDGET` of them. */
const BUDGET = 32e6;
const STOP_BUDGET = 8;
const STILL_STARTS = 24;
const GUESSES = 10;
const SWEEPS = 4;
/** Looks at each target in one round of settling and rerouting, in a start from anywhere, and in a shake. */
const ROUND = SWEEPS + GUESSES + 8;
const START = 24 * SWEEPS;
const SHAKE = 10 * SWEEPS;
/** Starts take this share of a search; so many of the best are carried on. */
const STARTS = { most: 24, share: 0.5, carriedOn: 3 };
/** From the still drawing moves come in at a price that falls to what they cost in half of the rounds. */
const FROM_STILL = { least: 3, rounds: 8 };
const MOST_SHAKES = 100;
/** Where all stops can be looked at less often than this, fewer are searched first: so many targets for each pair. */
const COARSE = { below: 1_000, targets: 10 };

/** One place for each node, the best of several starts. */
export function searchStill(problem: TrajectoryProblem, random: SeededRandom): StopPlaces {
  const joined = stillStops(problem);
  const whole = joinStops(problem, joined);
  const system = createChainSystem(whole);
  const affordable = BUDGET / 6 / Math.max(1, whole.other.length * 200);
  const starts = Math.max(1, Math.min(STILL_STARTS, Math.floor(affordable)));
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

/**
 * Places for all stops, the best of several starts. Where there are too many stops for that, those of the greatest
 * changes are searched first, and the rest go on from there.
 */
export function searchMoving(
  history: DistanceHistory,
  problem: TrajectoryProblem,
  still: StopPlaces,
  lambda: number,
  random: SeededRandom,
): StopPlaces {
  const budget: EvaluationBudget = { left: BUDGET / sizeOf(problem) };
  const search = createSearch(problem, still, lambda, random, budget);
  if (budget.left < COARSE.below) {
    const pairs = joinStops(problem, stillStops(problem)).other.length / 2;
    const coarse = trajectoryProblem(history, 1, COARSE.targets * pairs);
    if (sizeOf(coarse) < sizeOf(problem) / 2) {
      const toCoarse = coarserStops(problem, coarse);
      const coarseBudget = { left: BUDGET / 2 / sizeOf(coarse) };
      const coarseSearch = createSearch(
        coarse,
        stillOf(coarse, problem, still),
        lambda,
        random,
        coarseBudget,
      );
      coarseSearch.start();
      coarseSearch.shake();
      const found = placesOfStops(coarseSearch.best(), toCoarse);
      budget.left /= 2;
      search.improve(found, 4, 1);
      search.shake();
      return search.best();
    }
  }
  search.start();
  search.shake();
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
  /** Lowers the cost of places, first at a price so many times dearer, and keeps the best so far. */
  readonly improve: (places: StopPlaces, rounds: number, dearer: number) => void;
  /** Starts in three dimensions, where nodes pass by each other, and from the still drawing. */
  readonly start: () => void;
  /** Shakes the best as long as there is effort left. */
  readonly shake: () => void;
}

/** A search that spends `budget`, counted in looks at each target. */
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
    shake: () => {
      for (let turn = 0; turn < MOST_SHAKES && budget.left > SHAKE + 5 * ROUND; turn++) {
        const places = copyOf(best);
        shake(problem, places, lambda, system, random);
        budget.left -= SHAKE;
        improve(places, 2, 1);
      }
      if (budget.left > 0) improve(copyOf(best), 3, 1);
    },
  };
}
