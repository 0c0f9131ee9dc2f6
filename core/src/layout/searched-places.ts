import type { SeededRandom } from "../network/seeded-random.ts";
import { createChainSystem } from "./chain-system.ts";
import { placesOfStops, stillStops } from "./joined-stops.ts";
import { copyOf, displace, flatten, reroute, scattered, settle, shake } from "./lowered-cost.ts";
import { costOf } from "./trajectory-cost.ts";
import { joinStops, type StopPlaces, type TrajectoryProblem } from "./trajectory-problem.ts";

/** Looks at a wish that one layout may spend; a stop counts as `STOP_EFFORT` of them. */
const EFFORT = 30e6;
const STOP_EFFORT = 8;
const STILL_STARTS = 24;
const KICKS = 60;
const GUESSES = 10;

/** One place for each node, the best of several starts. */
export function bestStill(problem: TrajectoryProblem, random: SeededRandom): StopPlaces {
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
      reroute(whole, places, 0, random, 12);
    }
    if (best === null || costOf(whole, places, 0) < costOf(whole, best, 0)) best = places;
  }
  const found = best ?? scattered(whole, random);
  return placesOfStops(found, joined);
}

/** Starts in three dimensions, where nodes pass by each other, and from the still layout; the best is worked on. */
export function bestMoving(
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
      reroute(problem, places, price, random, GUESSES);
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
