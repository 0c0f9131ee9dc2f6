import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { costAt } from "../problem/trajectory-cost.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";

const MOST_OWN_PLACES = 16;
const MOST_CANDIDATES = 32;
const SAME_PLACE = 0.01;

/**
 * Replaces one trajectory by the best through a set of candidate places (those it has, and guesses beside its
 * neighbours), exactly, by dynamic programming over its stops. True where that lowered the cost.
 */
export function rerouteTrajectory(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  lambda: number,
  random: SeededRandom,
  guesses: number,
): boolean {
  const { first, row, other, distance, weight, atLeast, price } = problem;
  const { x, y } = places;
  const begin = first[node]!;
  const end = first[node + 1]!;
  const stops = end - begin;
  if (stops === 0) return false;
  const [candX, candY] = candidatesFor(problem, places, node, random, guesses);
  const count = candX.length;
  // Costs by candidate, and by stop and candidate from which it was reached.
  const best = new Float64Array(count);
  const next = new Float64Array(count);
  const via = new Uint8Array(stops * count);
  for (let k = 0; k < stops; k++) {
    const stop = begin + k;
    const toll = k > 0 ? lambda * price[stop - 1]! : 0;
    let cheapest = 0;
    for (let c = 1; c < count; c++) if (best[c]! < best[cheapest]!) cheapest = c;
    const last = row[stop + 1]!;
    for (let c = 0; c < count; c++) {
      const cx = candX[c]!;
      const cy = candY[c]!;
      let cost = 0;
      for (let at = row[stop]!; at < last; at++) {
        const to = other[at]!;
        const dx = cx - x[to]!;
        const dy = cy - y[to]!;
        const miss = distance[at]! - Math.sqrt(dx * dx + dy * dy);
        if (miss < 0 && atLeast[at] === 1) continue;
        cost += weight[at]! * miss * miss;
      }
      let from = k === 0 ? c : cheapest;
      let reached = best[from]!;
      if (toll > 0) {
        const base = reached;
        reached = best[c]!;
        from = c;
        if (base < reached) {
          for (let b = 0; b < count; b++) {
            const before = best[b]!;
            if (before >= reached) continue;
            const dx = cx - candX[b]!;
            const dy = cy - candY[b]!;
            const total = before + toll * Math.sqrt(dx * dx + dy * dy);
            if (total < reached) {
              reached = total;
              from = b;
            }
          }
        }
      }
      via[k * count + c] = from;
      next[c] = reached + cost;
    }
    best.set(next);
  }
  let at = 0;
  for (let c = 1; c < count; c++) if (best[c]! < best[at]!) at = c;
  const now = costAt(problem, places, node, lambda, 1);
  if (best[at]! >= now - 1e-12) return false;
  for (let k = stops - 1; k >= 0; k--) {
    x[begin + k] = candX[at]!;
    y[begin + k] = candY[at]!;
    at = via[k * count + at]!;
  }
  return true;
}

function candidatesFor(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  random: SeededRandom,
  guesses: number,
): readonly [number[], number[]] {
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
    // As good a place as there is for a run of stops from there on.
    const run = Math.min(end, start + 1 + Math.floor((end - start) * random.next() ** 3));
    for (let round = 0; round < 3; round++) meetTargets(problem, places, start, run, place);
    candX.push(place.x);
    candY.push(place.y);
  }
  return [candX, candY];
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

/** One majorisation step of one place for the stops from `start` up to `run` together. */
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
