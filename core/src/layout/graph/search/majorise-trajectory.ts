import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";
import { type ChainSystem, solveChain } from "./chain-system.ts";

/** Further quadratic terms of the cost. */
export interface ExtraTerms {
  /** Adds the terms of a node to its system. */
  readonly addTo: (node: number, system: ChainSystem) => void;
}

/** The cost beside the targets. */
export interface Majorisation {
  /** The price of movement. */
  readonly lambda: number;
  /** Weight that draws the third dimension to 0; null for places in the plane. */
  readonly flatness?: number | null;
  readonly extra?: ExtraTerms | null;
}

/** Least length, in ties, by which |Δ₀| is divided. */
const LEAST_MOVE = 1e-3;

/**
 * Moves one trajectory to the minimum of its majorised cost while all others stay: one majorisation step. Distances are
 * majorised as in SMACOF (de Leeuw 1977), |Δ| by Δ²/|Δ₀| (re-weighted least squares), which leaves a tridiagonal
 * system; the cost never rises. Consecutive stops in one place stay together: `rerouteTrajectory` parts them.
 */
export function majoriseTrajectory(
  problem: TrajectoryProblem,
  places: StopPlaces,
  node: number,
  system: ChainSystem,
  { lambda, flatness = null, extra = null }: Majorisation,
): void {
  const lines = addTargets(problem, places, node, system, flatness === null);
  addMovePrices(problem, places, node, system, lambda);
  if (extra !== null) extra.addTo(node, system);
  if (flatness !== null) for (let k = 0; k < lines; k++) system.z[k]! /= 1 + flatness;
  solveChain(system, lines);
  const begin = problem.first[node]!;
  const end = problem.first[node + 1]!;
  for (let stop = begin; stop < end; stop++) {
    const k = system.line[stop - begin]!;
    places.x[stop] = system.x[k]!;
    places.y[stop] = system.y[k]!;
    places.z[stop] = system.z[k]!;
  }
}

/** Starts the system of a node with the majorised targets of its stops. Returns the number of lines. */
function addTargets(
  { first, row, other, distance, weight, atLeast, price }: TrajectoryProblem,
  { x, y, z }: StopPlaces,
  node: number,
  system: ChainSystem,
  isFlat: boolean,
): number {
  const { diagonal, x: sumX, y: sumY, z: sumZ, line } = system;
  const begin = first[node]!;
  const end = first[node + 1]!;
  let k = -1;
  for (let stop = begin; stop < end; stop++) {
    const hereX = x[stop]!;
    const hereY = y[stop]!;
    const hereZ = isFlat ? 0 : z[stop]!;
    const before = stop - 1;
    if (stop === begin || hereX !== x[before] || hereY !== y[before] || price[before] === 0) {
      k++;
      startLine(system, k, hereX, hereY);
    }
    line[stop - begin] = k;
    let total = 0;
    let toX = 0;
    let toY = 0;
    let toZ = 0;
    const last = row[stop + 1]!;
    for (let at = row[stop]!; at < last; at++) {
      const to = other[at]!;
      const otherX = x[to]!;
      const otherY = y[to]!;
      const dx = hereX - otherX;
      const dy = hereY - otherY;
      const otherZ = isFlat ? 0 : z[to]!;
      const dz = hereZ - otherZ;
      const apart = Math.sqrt(dx * dx + dy * dy + dz * dz);
      const target = distance[at]!;
      if (apart > target && atLeast[at] === 1) continue;
      const w = weight[at]!;
      const scale = apart > 1e-9 ? target / apart : 0;
      total += w;
      toX += w * (otherX + dx * scale);
      toY += w * (otherY + dy * scale);
      toZ += w * (otherZ + dz * scale);
    }
    diagonal[k]! += total;
    sumX[k]! += toX;
    sumY[k]! += toY;
    sumZ[k] = isFlat ? 0 : sumZ[k]! + toZ;
  }
  return k + 1;
}

/** Starts a line with a weak pull to the present place, which keeps a stop without targets where it is. */
function startLine({ diagonal, off, x, y, z }: ChainSystem, k: number, hereX: number, hereY: number): void {
  diagonal[k] = 1e-9;
  x[k] = 1e-9 * hereX;
  y[k] = 1e-9 * hereY;
  z[k] = 0;
  off[k] = 0;
}

/** Adds the majorised prices of moves between stops in different places. */
function addMovePrices(
  { first, price }: TrajectoryProblem,
  { x, y, z }: StopPlaces,
  node: number,
  { diagonal, off, line }: ChainSystem,
  lambda: number,
): void {
  const begin = first[node]!;
  const end = first[node + 1]!;
  for (let stop = begin; stop + 1 < end; stop++) {
    const k = line[stop - begin]!;
    if (price[stop]! === 0 || line[stop + 1 - begin] === k) continue;
    const moved = Math.hypot(x[stop + 1]! - x[stop]!, y[stop + 1]! - y[stop]!, z[stop + 1]! - z[stop]!);
    const stiffness = (lambda * price[stop]!) / (2 * Math.max(moved, LEAST_MOVE));
    diagonal[k]! += stiffness;
    diagonal[k + 1]! += stiffness;
    off[k] = -stiffness;
  }
}
