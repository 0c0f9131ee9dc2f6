import type { SeededRandom } from "../network/seeded-random.ts";
import type { StopPlaces, TrajectoryProblem } from "./trajectory-problem.ts";

/** What else pulls at a trajectory: adds its terms to the system of a node. */
export interface ExtraTerms {
  readonly addTo: (node: number, system: ChainSystem) => void;
}

/**
 * A symmetric tridiagonal system in two right-hand sides, one line for each run of stops in one place; `off[k]`
 * couples k and k + 1, and `line` gives the line of each of the node's stops, counted from its first.
 */
export interface ChainSystem {
  readonly diagonal: Float64Array;
  readonly off: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly line: Int32Array;
  /** Room for `rerouteTrajectory`: costs by candidate, and the way each was reached. */
  readonly best: Float64Array;
  readonly next: Float64Array;
  readonly via: Uint8Array;
}

const MOST_OWN_PLACES = 16;
const MOST_CANDIDATES = 32;

/** Below this, in tie lengths, a movement counts as so much when moves are priced. */
const LEAST_MOVE = 1e-3;

export function createChainSystem(problem: TrajectoryProblem): ChainSystem {
  let longest = 1;
  for (let node = 0; node < problem.nodes; node++) {
    longest = Math.max(longest, (problem.first[node + 1] as number) - (problem.first[node] as number));
  }
  const column = (): Float64Array => new Float64Array(longest + 1);
  return {
    diagonal: column(),
    off: column(),
    x: column(),
    y: column(),
    z: column(),
    line: new Int32Array(longest + 1),
    best: new Float64Array(MOST_CANDIDATES),
    next: new Float64Array(MOST_CANDIDATES),
    via: new Uint8Array(longest * MOST_CANDIDATES),
  };
}

/** Σ of weighted squared stress, plus `lambda` times what moves cost. Places in tie lengths. */
export function costOf(problem: TrajectoryProblem, places: StopPlaces, lambda: number): number {
  let cost = 0;
  for (let node = 0; node < problem.nodes; node++) cost += costAt(problem, places, node, lambda, 0.5);
  return cost;
}

/** What one node pays: all of its wishes at `share`, and its moves. */
function costAt(
  { first, row, other, distance, weight, atLeast, price }: TrajectoryProblem,
  { x, y }: StopPlaces,
  node: number,
  lambda: number,
  share: number,
): number {
  let stress = 0;
  let moves = 0;
  const end = first[node + 1] as number;
  for (let stop = first[node] as number; stop < end; stop++) {
    const hereX = x[stop] as number;
    const hereY = y[stop] as number;
    const last = row[stop + 1] as number;
    for (let at = row[stop] as number; at < last; at++) {
      const to = other[at] as number;
      const dx = hereX - (x[to] as number);
      const dy = hereY - (y[to] as number);
      const off = (distance[at] as number) - Math.sqrt(dx * dx + dy * dy);
      if (off < 0 && atLeast[at] === 1) continue;
      stress += (weight[at] as number) * off * off;
    }
    if (stop + 1 < end && (price[stop] as number) > 0) {
      moves +=
        (price[stop] as number) *
        Math.hypot(hereX - (x[stop + 1] as number), hereY - (y[stop + 1] as number));
    }
  }
  return share * stress + lambda * moves;
}

/**
 * Moves one whole trajectory to where its wishes and the price of its moves are best met while all others stay: one
 * majorisation step. Distances are majorised as in SMACOF, |Δ| by Δ²/|Δ₀| (re-weighted least squares), which leaves a
 * tridiagonal system; the cost never rises. Stops in one place stay together: `rerouteTrajectory` parts them.
 */
export function settleTrajectory(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  lambda: number,
  system: ChainSystem,
  flatness: number | null = null,
  extra: ExtraTerms | null = null,
): void {
  const { first, row, other, distance, weight, atLeast, price } = problem;
  const { x, y, z } = places;
  const begin = first[node] as number;
  const end = first[node + 1] as number;
  const { diagonal, off, x: sumX, y: sumY, z: sumZ, line } = system;
  let k = -1;
  for (let stop = begin; stop < end; stop++) {
    const hereX = x[stop] as number;
    const hereY = y[stop] as number;
    const hereZ = z[stop] as number;
    const before = stop - 1;
    const isNew = stop === begin || hereX !== x[before] || hereY !== y[before] || price[before] === 0;
    if (isNew) {
      k++;
      diagonal[k] = 1e-9;
      sumX[k] = 1e-9 * hereX;
      sumY[k] = 1e-9 * hereY;
      sumZ[k] = 0;
      off[k] = 0;
    }
    line[stop - begin] = k;
    let total = 0;
    let toX = 0;
    let toY = 0;
    let toZ = 0;
    const last = row[stop + 1] as number;
    for (let at = row[stop] as number; at < last; at++) {
      const to = other[at] as number;
      const otherX = x[to] as number;
      const otherY = y[to] as number;
      const dx = hereX - otherX;
      const dy = hereY - otherY;
      const otherZ = z[to] as number;
      const dz = hereZ - otherZ;
      const apart = Math.sqrt(dx * dx + dy * dy + dz * dz);
      const wished = distance[at] as number;
      if (apart > wished && atLeast[at] === 1) continue;
      const w = weight[at] as number;
      const scale = apart > 1e-9 ? wished / apart : 0;
      total += w;
      toX += w * (otherX + dx * scale);
      toY += w * (otherY + dy * scale);
      toZ += w * (otherZ + dz * scale);
    }
    diagonal[k] = (diagonal[k] as number) + total;
    sumX[k] = (sumX[k] as number) + toX;
    sumY[k] = (sumY[k] as number) + toY;
    sumZ[k] = flatness === null ? 0 : (sumZ[k] as number) + toZ;
  }
  for (let stop = begin; stop + 1 < end; stop++) {
    const at = line[stop - begin] as number;
    if ((price[stop] as number) === 0 || line[stop + 1 - begin] === at) continue;
    const moved = Math.hypot(
      (x[stop + 1] as number) - (x[stop] as number),
      (y[stop + 1] as number) - (y[stop] as number),
      (z[stop + 1] as number) - (z[stop] as number),
    );
    const stiffness = (lambda * (price[stop] as number)) / (2 * Math.max(moved, LEAST_MOVE));
    diagonal[at] = (diagonal[at] as number) + stiffness;
    diagonal[at + 1] = (diagonal[at + 1] as number) + stiffness;
    off[at] = -stiffness;
  }
  if (extra !== null) extra.addTo(node, system);
  if (flatness !== null) for (let j = 0; j <= k; j++) sumZ[j] = (sumZ[j] as number) / (1 + flatness);
  solveChain(system, k + 1);
  for (let stop = begin; stop < end; stop++) {
    const at = line[stop - begin] as number;
    x[stop] = sumX[at] as number;
    y[stop] = sumY[at] as number;
    z[stop] = sumZ[at] as number;
  }
}

/** Thomas's algorithm; the solution takes the place of the right-hand sides. */
function solveChain({ diagonal, off, x, y, z }: ChainSystem, length: number): void {
  for (let k = 1; k < length; k++) {
    const factor = (off[k - 1] as number) / (diagonal[k - 1] as number);
    diagonal[k] = (diagonal[k] as number) - factor * (off[k - 1] as number);
    x[k] = (x[k] as number) - factor * (x[k - 1] as number);
    y[k] = (y[k] as number) - factor * (y[k - 1] as number);
    z[k] = (z[k] as number) - factor * (z[k - 1] as number);
  }
  for (let k = length - 1; k >= 0; k--) {
    const next = k + 1 < length;
    const coupling = next ? (off[k] as number) : 0;
    x[k] = ((x[k] as number) - (next ? coupling * (x[k + 1] as number) : 0)) / (diagonal[k] as number);
    y[k] = ((y[k] as number) - (next ? coupling * (y[k + 1] as number) : 0)) / (diagonal[k] as number);
    z[k] = ((z[k] as number) - (next ? coupling * (z[k + 1] as number) : 0)) / (diagonal[k] as number);
  }
}

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
  { best, next, via }: ChainSystem,
): boolean {
  const { first, row, other, distance, weight, atLeast, price } = problem;
  const { x, y } = places;
  const begin = first[node] as number;
  const end = first[node + 1] as number;
  const stops = end - begin;
  if (stops === 0) return false;
  const [candX, candY] = candidatesFor(problem, places, node, random, guesses);
  const count = candX.length;
  best.fill(0);
  for (let k = 0; k < stops; k++) {
    const stop = begin + k;
    const toll = k > 0 ? lambda * (price[stop - 1] as number) : 0;
    let cheapest = 0;
    for (let c = 1; c < count; c++) if ((best[c] as number) < (best[cheapest] as number)) cheapest = c;
    const last = row[stop + 1] as number;
    for (let c = 0; c < count; c++) {
      const cx = candX[c] as number;
      const cy = candY[c] as number;
      let cost = 0;
      for (let at = row[stop] as number; at < last; at++) {
        const to = other[at] as number;
        const dx = cx - (x[to] as number);
        const dy = cy - (y[to] as number);
        const miss = (distance[at] as number) - Math.sqrt(dx * dx + dy * dy);
        if (miss < 0 && atLeast[at] === 1) continue;
        cost += (weight[at] as number) * miss * miss;
      }
      let from = k === 0 ? c : cheapest;
      let reached = best[from] as number;
      if (toll > 0) {
        const base = reached;
        reached = best[c] as number;
        from = c;
        if (base < reached) {
          for (let b = 0; b < count; b++) {
            const before = best[b] as number;
            if (before >= reached) continue;
            const dx = cx - (candX[b] as number);
            const dy = cy - (candY[b] as number);
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
  for (let c = 1; c < count; c++) if ((best[c] as number) < (best[at] as number)) at = c;
  const now = costAt(problem, places, node, lambda, 1);
  if ((best[at] as number) >= now - 1e-12) return false;
  for (let k = stops - 1; k >= 0; k--) {
    x[begin + k] = candX[at] as number;
    y[begin + k] = candY[at] as number;
    at = via[k * count + at] as number;
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
  const begin = first[node] as number;
  const end = first[node + 1] as number;
  for (let stop = begin; stop < end && candX.length < MOST_OWN_PLACES; stop++) {
    const known = candX.some(
      (one, c) =>
        Math.abs(one - (x[stop] as number)) < SAME_PLACE &&
        Math.abs((candY[c] as number) - (y[stop] as number)) < SAME_PLACE,
    );
    if (known) continue;
    candX.push(x[stop] as number);
    candY.push(y[stop] as number);
  }
  for (let guess = 0; guess < guesses && candX.length < MOST_CANDIDATES; guess++) {
    const start = begin + random.below(end - begin);
    const place =
      guess % 2 === 0
        ? besideNeighbour(problem, places, start, random)
        : { x: x[start] as number, y: y[start] as number };
    // As good a place as there is for a run of stops from there on.
    const run = Math.min(end, start + 1 + Math.floor((end - start) * random.next() ** 3));
    for (let round = 0; round < 3; round++) meetWishes(problem, places, start, run, place);
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
  const wishes = (row[stop + 1] as number) - (row[stop] as number);
  const turn = 2 * Math.PI * random.next();
  let [aroundX, aroundY, reach] = [x[stop] as number, y[stop] as number, random.next()];
  if (wishes > 0) {
    const at = (row[stop] as number) + random.below(wishes);
    const to = other[at] as number;
    [aroundX, aroundY] = [x[to] as number, y[to] as number];
    reach = (distance[at] as number) * (0.8 + 0.4 * random.next());
  }
  return { x: aroundX + reach * Math.cos(turn), y: aroundY + reach * Math.sin(turn) };
}

/** One majorisation step of one place for the stops from `start` up to `run` together. */
function meetWishes(
  { row, other, distance, weight, atLeast }: TrajectoryProblem,
  { x, y }: StopPlaces,
  start: number,
  run: number,
  place: { x: number; y: number },
): void {
  let [total, toX, toY] = [0, 0, 0];
  const last = row[run] as number;
  for (let at = row[start] as number; at < last; at++) {
    const to = other[at] as number;
    const dx = place.x - (x[to] as number);
    const dy = place.y - (y[to] as number);
    const apart = Math.sqrt(dx * dx + dy * dy);
    const wished = distance[at] as number;
    if (apart > wished && atLeast[at] === 1) continue;
    const w = weight[at] as number;
    const scale = apart > 1e-9 ? wished / apart : 0;
    total += w;
    toX += w * ((x[to] as number) + dx * scale);
    toY += w * ((y[to] as number) + dy * scale);
  }
  if (total === 0) return;
  place.x = toX / total;
  place.y = toY / total;
}
