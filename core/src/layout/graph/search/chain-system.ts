import type { TrajectoryProblem } from "../problem/trajectory-problem.ts";

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
}

export function createChainSystem(problem: TrajectoryProblem): ChainSystem {
  let longest = 1;
  for (let node = 0; node < problem.nodes; node++) {
    longest = Math.max(longest, problem.first[node + 1]! - problem.first[node]!);
  }
  const column = (): Float64Array => new Float64Array(longest + 1);
  return {
    diagonal: column(),
    off: column(),
    x: column(),
    y: column(),
    z: column(),
    line: new Int32Array(longest + 1),
  };
}

/** Solves a system by Thomas's algorithm; the solution replaces the right-hand sides. */
export function solveChain({ diagonal, off, x, y, z }: ChainSystem, length: number): void {
  for (let k = 1; k < length; k++) {
    const factor = off[k - 1]! / diagonal[k - 1]!;
    diagonal[k]! -= factor * off[k - 1]!;
    x[k]! -= factor * x[k - 1]!;
    y[k]! -= factor * y[k - 1]!;
    z[k]! -= factor * z[k - 1]!;
  }
  for (let k = length - 1; k >= 0; k--) {
    const next = k + 1 < length;
    const coupling = next ? off[k]! : 0;
    x[k] = (x[k]! - (next ? coupling * x[k + 1]! : 0)) / diagonal[k]!;
    y[k] = (y[k]! - (next ? coupling * y[k + 1]! : 0)) / diagonal[k]!;
    z[k] = (z[k]! - (next ? coupling * z[k + 1]! : 0)) / diagonal[k]!;
  }
}
