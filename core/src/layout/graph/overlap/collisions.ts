import type { EvaluationBudget } from "../problem/evaluation-budget.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";

/** Two nodes that come too close, moving from stop to stop or, if these are the same, at rest. */
export interface Collision {
  readonly a: number;
  readonly a0: number;
  readonly a1: number;
  readonly b: number;
  readonly b0: number;
  readonly b1: number;
  /** The distance that they must keep, in ties. */
  readonly apart: number;
}

/**
 * Finds every pair that comes closer than the sum of its radii and `reach`. All nodes that move between two states do
 * so together, on straight lines, while leaving and arriving nodes are both present. together, on straight lines; who
 * leaves is still there, and who comes is there already.
 */
export function collisionsWithin(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  reach: number,
  budget: EvaluationBudget,
): Collision[] {
  const found: Collision[] = [];
  const resting = new Set<number>();
  const stops = problem.fromState.length;
  const note = (a: number, a0: number, a1: number, b: number, b0: number, b1: number): void => {
    const apart = radius[a]! + radius[b]!;
    if (nearest(places, a0, a1, b0, b1) >= apart + reach) return;
    if (a0 === a1 && b0 === b1) {
      const key = Math.min(a0, b0) * stops + Math.max(a0, b0);
      if (resting.has(key)) return;
      resting.add(key);
    }
    found.push({ a, a0, a1, b, b0, b1, apart });
  };
  const widest = 2 * radius.reduce((most, one) => Math.max(most, one), 0) + reach;
  forEachArrival(problem, ({ a, a0, a1 }, others, here, earlier) => {
    const low = Math.min(places.x[a0]!, places.x[a1]!) - widest;
    const high = Math.max(places.x[a0]!, places.x[a1]!) + widest;
    budget.left -= others.size;
    for (const b of others) {
      const now = here[b]!;
      const before = earlier[b]!;
      const b1 = now >= 0 ? now : before;
      const b0 = before >= 0 ? before : now;
      const bx0 = places.x[b0]!;
      const bx1 = places.x[b1]!;
      if ((bx0 < low && bx1 < low) || (bx0 > high && bx1 > high)) continue;
      note(a, a0, a1, b, b0, b1);
    }
  });
  return found;
}

interface Arrival {
  readonly a: number;
  readonly a0: number;
  readonly a1: number;
}

/**
 * Visits, state by state, each node that arrives or moves, with all others that are or have just been present, every
 * pair once a state; `here` and `earlier` are their stops, −1 for absent.
 */
function forEachArrival(
  { nodes, first, stays }: TrajectoryProblem,
  look: (arrival: Arrival, others: ReadonlySet<number>, here: Int32Array, earlier: Int32Array) => void,
): void {
  const begins: [number, number][][] = [];
  const ends: number[][] = [];
  for (let node = 0; node < nodes; node++) {
    for (let stop = first[node]!; stop < first[node + 1]!; stop++) {
      for (const { from, to } of stays[stop] ?? []) {
        let beginning = begins[from];
        if (beginning === undefined) begins[from] = beginning = [];
        beginning.push([node, stop]);
        let ending = ends[to];
        if (ending === undefined) ends[to] = ending = [];
        ending.push(node);
      }
    }
  }
  const here = new Int32Array(nodes).fill(-1);
  const earlier = new Int32Array(nodes).fill(-1);
  const there = new Set<number>();
  for (let state = 0; state < begins.length; state++) {
    const leaving = ends[state] ?? [];
    const coming = begins[state] ?? [];
    // A node that neither arrives nor leaves has the same stop as before.
    for (const node of leaving) here[node] = -1;
    for (const [node, stop] of coming) {
      here[node] = stop;
      there.add(node);
    }
    const looked: number[] = [];
    for (const [a, a1] of coming) {
      there.delete(a);
      looked.push(a);
      const before = earlier[a]!;
      look({ a, a0: before >= 0 ? before : a1, a1 }, there, here, earlier);
    }
    for (const node of looked) there.add(node);
    for (const node of leaving) {
      earlier[node] = here[node]!;
      if (here[node]! < 0) there.delete(node);
    }
    for (const [node, stop] of coming) earlier[node] = stop;
  }
}

function nearest({ x, y }: StopPlaces, a0: number, a1: number, b0: number, b1: number): number {
  const dx = x[a0]! - x[b0]!;
  const dy = y[a0]! - y[b0]!;
  const ex = x[a1]! - x[b1]!;
  const ey = y[a1]! - y[b1]!;
  const share = shareNearest(dx, dy, ex, ey);
  const [nearX, nearY] = [dx + share * (ex - dx), dy + share * (ey - dy)];
  return Math.sqrt(nearX * nearX + nearY * nearY);
}

/** Tells whether two nodes come closer than allowed. */
export function isTooClose(places: StopPlaces, { a0, a1, b0, b1, apart }: Collision): boolean {
  return nearest(places, a0, a1, b0, b1) < apart;
}

/** Finds the share of the way from (dx, dy) to (ex, ey) at which the origin is nearest. */
export function shareNearest(dx: number, dy: number, ex: number, ey: number): number {
  const [vx, vy] = [ex - dx, ey - dy];
  const length = vx * vx + vy * vy;
  return length < 1e-12 ? 0 : Math.min(1, Math.max(0, -(dx * vx + dy * vy) / length));
}
