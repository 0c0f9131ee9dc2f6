import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";
import type { ChainSystem } from "./chain-system.ts";
import { majoriseTrajectory } from "./majorise-trajectory.ts";
import { rerouteTrajectory } from "./reroute-trajectory.ts";

/** Distance, in ties, by which the stops of a node are told apart, so that they can part. */
const HAIR = 1e-4;

/** Majorises every trajectory in turn, `sweeps` times. */
export function majorise(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  system: ChainSystem,
  sweeps: number,
  flatness: number | null,
): void {
  const cost = { lambda, flatness };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let node = 0; node < problem.nodes; node++) {
      majoriseTrajectory(problem, places, node, system, cost);
    }
  }
}

/** Reroutes every trajectory in turn. */
export function reroute(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  random: SeededRandom,
  guesses: number,
): void {
  for (let node = 0; node < problem.nodes; node++) {
    rerouteTrajectory(problem, places, node, lambda, random, guesses);
  }
}

/** Lowers the cost in three dimensions, in which nodes can pass each other, and flattens the third step by step. */
export function flatten(
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
    majorise(problem, places, lambda, system, sweeps, flatness);
  }
  places.z.fill(0);
}

/** Draws a random place in a box for every node, with its stops slightly apart. */
export function scatterStops(
  { nodes, first, fromState }: TrajectoryProblem,
  random: SeededRandom,
): StopPlaces {
  const column = (): Float64Array => new Float64Array(fromState.length);
  const places = { x: column(), y: column(), z: column() };
  const side = 3 * Math.max(1, Math.sqrt(nodes / 20));
  for (let node = 0; node < nodes; node++) {
    const at = [side * random.next(), side * random.next(), side * random.next()] as const;
    for (let stop = first[node]!; stop < first[node + 1]!; stop++) {
      places.x[stop] = at[0] + HAIR * random.next();
      places.y[stop] = at[1] + HAIR * random.next();
      places.z[stop] = at[2] + HAIR * random.next();
    }
  }
  return places;
}

export function copyOf({ x, y, z }: StopPlaces): StopPlaces {
  return { x: x.slice(), y: y.slice(), z: z.slice() };
}

/** Perturbs places: lifts every node off the plane and flattens again, so that some pass to another's other side. */
export function shake(
  problem: TrajectoryProblem,
  places: StopPlaces,
  lambda: number,
  system: ChainSystem,
  random: SeededRandom,
): void {
  const height = 0.3 + 0.5 * random.next();
  for (let node = 0; node < problem.nodes; node++) {
    const lift = height * (2 * random.next() - 1);
    for (let stop = problem.first[node]!; stop < problem.first[node + 1]!; stop++) {
      places.z[stop] = lift + HAIR * random.next();
      places.x[stop]! += HAIR * random.next();
    }
  }
  for (let round = 0; round < 10; round++)
    majorise(problem, places, lambda, system, 4, 0.05 * 200 ** (round / 10));
  places.z.fill(0);
}
