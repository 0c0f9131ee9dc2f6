import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { costAt } from "../problem/trajectory-cost.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";

const MOST_OWN_PLACES = 16;
const MOST_CANDIDATES = 32;
const SAME_PLACE = 0.01;

/**
 * Replaces one trajectory by the best through a set of candidate places (its own, and guesses beside its neighbours),
 * exactly, by dynamic programming over its stops (Viterbi). Returns whether that lowered the cost.
 */
export function rerouteTrajectory(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  lambda: number,
  random: SeededRandom,
  guesses: number,
): boolean {
  const begin = problem.first[node]!;
  const stops = problem.first[node + 1]! - begin;
  if (stops === 0) return false;
  const candidates = candidatesFor(problem, places, node, random, guesses);
  const count = candidates.x.length;
  let best = new Float64Array(count);
  let next = new Float64Array(count);
  /** The candidate of the stop before, by stop and candidate. */
  const via = new Uint8Array(stops * count);
  for (let k = 0; k < stops; k++) {
    const stop = begin + k;
    if (k > 0) reach(candidates, best, lambda * problem.price[stop - 1]!, next, via.subarray(k * count));
    addTargetCosts(problem, places, stop, candidates, next);
    [best, next] = [next, best];
  }
  let at = cheapestOf(best);
  const now = costAt(problem, places, node, lambda, 1);
  if (best[at]! >= now - 1e-12) return false;
  for (let k = stops - 1; k >= 0; k--) {
    places.x[begin + k] = candidates.x[at]!;
    places.y[begin + k] = candidates.y[at]!;
    at = via[k * count + at]!;
  }
  return true;
}

interface Candidates {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

function cheapestOf(costs: Float64Array): number {
  let cheapest = 0;
  for (let c = 1; c < costs.length; c++) if (costs[c]! < costs[cheapest]!) cheapest = c;
  return cheapest;
}

/** Writes the least cost of reaching each candidate from those of the stop before, and the one it is reached from. */
function reach(
  { x, y }: Candidates,
  best: Float64Array,
  toll: number,
  next: Float64Array,
  via: Uint8Array,
): void {
  const count = x.length;
  const cheapest = cheapestOf(best);
  const base = best[cheapest]!;
  for (let c = 0; c < count; c++) {
    let from = toll > 0 ? c : cheapest;
    let reached = best[from]!;
    if (base < reached) {
      for (let b = 0; b < count; b++) {
        const before = best[b]!;
        if (before >= reached) continue;
        const dx = x[c]! - x[b]!;
        const dy = y[c]! - y[b]!;
        const total = before + toll * Math.sqrt(dx * dx + dy * dy);
        if (total < reached) {
          reached = total;
          from = b;
        }
      }
    }
    via[c] = from;
    next[c] = reached;
  }
}

/** Adds to each candidate's cost that of the stop's targets there. */
function addTargetCosts(
  { row, other, distance, weight, atLeast }: TrajectoryProblem,
  places: StopPlaces,
  stop: number,
  { x, y }: Candidates,
  costs: Float64Array,
): void {
  const last = row[stop + 1]!;
  for (let c = 0; c < x.length; c++) {
    const cx = x[c]!;
    const cy = y[c]!;
    let cost = 0;
    for (let at = row[stop]!; at < last; at++) {
      const to = other[at]!;
      const dx = cx - places.x[to]!;
      const dy = cy - places.y[to]!;
      const miss = distance[at]! - Math.sqrt(dx * dx + dy * dy);
      if (miss < 0 && atLeast[at] === 1) continue;
      cost += weight[at]! * miss * miss;
    }
    costs[c]! += cost;
  }
}

function candidatesFor(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  random: SeededRandom,
  guesses: number,
): Candidates {
  const { first } = problem;
  const { x, y } = places;
  const candX: number[] = [];
  const candY: number[] = [];
  const begin = first[node]!;
  const end = first[node + 1]!;
  for (let stop = begin; stop < end && candX.length < MOST_OWN_PLACES; stop++) {
    const known = candX.some(
      (one, c) => Math.abs(one - x[stop]!) < SAME_PLACE && Math.abs(candY[c]! - y[stop]!) < SAME_PLACE,
    );
    if (known) continue;
    candX.push(x[stop]!);
    candY.push(y[stop]!);
  }
  for (let guess = 0; guess < guesses && candX.length < MOST_CANDIDATES; guess++) {
    const start = begin + random.below(end - begin);
    const place =
      guess % 2 === 0 ? besideNeighbour(problem, places, start, random) : { x: x[start]!, y: y[start]! };
    // Improves the guess for a run of stops from there on.
    const run = Math.min(end, start + 1 + Math.floor((end - start) * random.next() ** 3));
    for (let round = 0; round < 3; round++) meetTargets(problem, places, start, run, place);
    candX.push(place.x);
    candY.push(place.y);
  }
  return { x: candX, y: candY };
}

function besideNeighbour(
  { row, other, distance }: TrajectoryProblem,
  { x, y }: StopPlaces,
  stop: number,
  random: SeededRandom,
): { x: number; y: number } {
  const targets = row[stop + 1]! - row[stop]!;
  const turn = 2 * Math.PI * random.next();
  let [aroundX, aroundY, reach] = [x[stop]!, y[stop]!, random.next()];
  if (targets > 0) {
    const at = row[stop]! + random.below(targets);
    const to = other[at]!;
    [aroundX, aroundY] = [x[to]!, y[to]!];
    reach = distance[at]! * (0.8 + 0.4 * random.next());
  }
  return { x: aroundX + reach * Math.cos(turn), y: aroundY + reach * Math.sin(turn) };
}

/** Moves a place by one majorisation step for the stops from `start` up to `run` together. */
function meetTargets(
  { row, other, distance, weight, atLeast }: TrajectoryProblem,
  { x, y }: StopPlaces,
  start: number,
  run: number,
  place: { x: number; y: number },
): void {
  let [total, toX, toY] = [0, 0, 0];
  const last = row[run]!;
  for (let at = row[start]!; at < last; at++) {
    const to = other[at]!;
    const dx = place.x - x[to]!;
    const dy = place.y - y[to]!;
    const apart = Math.sqrt(dx * dx + dy * dy);
    const target = distance[at]!;
    if (apart > target && atLeast[at] === 1) continue;
    const w = weight[at]!;
    const scale = apart > 1e-9 ? target / apart : 0;
    total += w;
    toX += w * (x[to]! + dx * scale);
    toY += w * (y[to]! + dy * scale);
  }
  if (total === 0) return;
  place.x = toX / total;
  place.y = toY / total;
}
