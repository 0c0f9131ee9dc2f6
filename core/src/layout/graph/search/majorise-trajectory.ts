import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";
import { type ChainSystem, solveChain } from "./chain-system.ts";

/** What else pulls at a trajectory: adds its terms to the system of a node. */
export interface ExtraTerms {
  readonly addTo: (node: number, system: ChainSystem) => void;
}

/** Below this, in tie lengths, a movement counts as so much when moves are priced. */
const LEAST_MOVE = 1e-3;

/**
 * Moves one whole trajectory to where its targets and the price of its moves are best met while all others stay: one
 * majorisation step. Distances are majorised as in SMACOF, |Δ| by Δ²/|Δ₀| (re-weighted least squares), which leaves a
 * tridiagonal system; the cost never rises. Stops in one place stay together: `rerouteTrajectory` parts them.
 */
export function majoriseTrajectory(
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
  const begin = first[node]!;
  const end = first[node + 1]!;
  const { diagonal, off, x: sumX, y: sumY, z: sumZ, line } = system;
  const isFlat = flatness === null;
  let k = -1;
  for (let stop = begin; stop < end; stop++) {
    const hereX = x[stop]!;
    const hereY = y[stop]!;
    const hereZ = isFlat ? 0 : z[stop]!;
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
  for (let stop = begin; stop + 1 < end; stop++) {
    const at = line[stop - begin]!;
    if (price[stop]! === 0 || line[stop + 1 - begin] === at) continue;
    const moved = Math.hypot(x[stop + 1]! - x[stop]!, y[stop + 1]! - y[stop]!, z[stop + 1]! - z[stop]!);
    const stiffness = (lambda * price[stop]!) / (2 * Math.max(moved, LEAST_MOVE));
    diagonal[at]! += stiffness;
    diagonal[at + 1]! += stiffness;
    off[at] = -stiffness;
  }
  if (extra !== null) extra.addTo(node, system);
  if (flatness !== null) for (let j = 0; j <= k; j++) sumZ[j]! /= 1 + flatness;
  solveChain(system, k + 1);
  for (let stop = begin; stop < end; stop++) {
    const at = line[stop - begin]!;
    x[stop] = sumX[at]!;
    y[stop] = sumY[at]!;
    z[stop] = sumZ[at]!;
  }
}
