import type { Point } from "../../../geometry/coordinates.ts";
import type { EvaluationBudget } from "../problem/evaluation-budget.ts";
import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";
import { type ChainSystem, createChainSystem } from "../search/chain-system.ts";
import { type ExtraTerms, majoriseTrajectory } from "../search/majorise-trajectory.ts";
import { type Collision, collisionsWithin, isTooClose, shareNearest } from "./collisions.ts";

/** Growth of the penalty a round: fast first, then slowly for crowds that the fast pace has jammed. */
const PACES = [
  { rounds: 80, stronger: 1.3 },
  { rounds: 300, stronger: 1.06 },
] as const;
/** Least rounds in which nodes can be parted. */
const LEAST_ROUNDS = 24;
const SWEEPS = 3;
const FIRST_STRENGTH = 0.02;
/** Rounds of `pressTogether`, and the weight of its penalties as a multiple of the mean weight of a stop's targets. */
const PRESSING = { rounds: 30, strength: 20 };
/** Nodes are pushed this much farther apart than they need, which takes fewer rounds. */
const MARGIN = 1.04;
/** Pairs within this gap, in ties, are watched for collisions. */
const REACH = 0.1;
/** Budget that one evaluation of a collision takes, in evaluations of a target. */
const COLLISION_BUDGET = 3;

/**
 * Moves nodes apart that come closer than `radius[a] + radius[b]`, in tie lengths, at rest or moving. Collisions
 * become quadratic penalties in the tridiagonal systems that lower the cost, and grow until none is left (penalty
 * method). Returns the remaining collisions.
 */
export function removeOverlaps(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  lambda: number,
  budget: EvaluationBudget,
): readonly Collision[] {
  const system = createChainSystem(problem);
  const nearby = createNearby(problem, places, radius, budget);
  const concerned = new Set<number>();
  for (const [turn, { rounds, stronger }] of PACES.entries()) {
    const round = SWEEPS * (problem.other.length + COLLISION_BUDGET * nearby.count());
    const affordable = Math.max(LEAST_ROUNDS, Math.min(rounds, budget.left / round));
    // The slow pace, if cut short, leaves more collisions than the fast one.
    if (turn > 0 && affordable < rounds) break;
    let strength = FIRST_STRENGTH;
    for (let done = 0; done < affordable; done++) {
      const meeting = nearby.meeting();
      if (meeting.length === 0) return [];
      for (const { a, b } of meeting) concerned.add(a).add(b);
      const cost = { lambda, extra: nearby.penalties(strength) };
      for (let sweep = 0; sweep < SWEEPS; sweep++) {
        for (const node of concerned) majoriseTrajectory(problem, places, node, system, cost);
      }
      budget.left -= round;
      strength *= stronger ** (rounds / affordable);
    }
  }
  return nearby.meeting();
}

/**
 * Moves separated nodes nearer to their targets without collisions; greater `firmly` keeps them apart more strictly.
 */
export function pressTogether(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  lambda: number,
  budget: EvaluationBudget,
  firmly = 1,
): void {
  const system = createChainSystem(problem);
  const nearby = createNearby(problem, places, radius, budget);
  const strength =
    (firmly * PRESSING.strength * problem.weight.reduce((sum, one) => sum + one, 0)) /
    problem.fromState.length;
  for (let round = 0; round < PRESSING.rounds && budget.left > 0; round++) {
    nearby.meeting();
    const cost = { lambda, extra: nearby.penalties(strength) };
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (let node = 0; node < problem.nodes; node++)
        majoriseTrajectory(problem, places, node, system, cost);
    }
    budget.left -= SWEEPS * (problem.other.length + COLLISION_BUDGET * nearby.count());
  }
}

/** Pairs that are near each other, searched again when a stop has moved far enough to meet another. */
interface Nearby {
  readonly count: () => number;
  readonly meeting: () => readonly Collision[];
  readonly penalties: (strength: number) => ExtraTerms;
}

function createNearby(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  budget: EvaluationBudget,
): Nearby {
  const widest = radius.reduce((most, one) => Math.max(most, one), 0);
  const reach = REACH + 2 * widest * (MARGIN - 1);
  let near: readonly Collision[] = [];
  let byNode: Collision[][] = [];
  let from: { x: Float64Array; y: Float64Array } | null = null;
  const refresh = (): void => {
    if (from !== null && movedSince(from, places) < REACH / 2) return;
    from = { x: places.x.slice(), y: places.y.slice() };
    near = collisionsWithin(problem, places, radius, reach, budget);
    byNode = Array.from({ length: problem.nodes }, () => []);
    for (const collision of near) {
      byNode[collision.a]?.push(collision);
      byNode[collision.b]?.push(collision);
    }
  };
  refresh();
  return {
    count: () => near.length,
    meeting: () => {
      refresh();
      return near.filter((collision) => isTooClose(places, collision));
    },
    penalties: (strength) => ({
      addTo: (node, system) => {
        for (const collision of byNode[node] ?? []) push(problem, places, node, collision, strength, system);
      },
    }),
  };
}

/** Measures the longest way of any stop, in ties. */
function movedSince(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  now: StopPlaces,
): number {
  let most = 0;
  for (let stop = 0; stop < x.length; stop++) {
    const dx = x[stop]! - now.x[stop]!;
    const dy = y[stop]! - now.y[stop]!;
    most = Math.max(most, dx * dx + dy * dy);
  }
  return Math.sqrt(most);
}

/** Adds to a node's system the penalty that pushes it away from the other node of a collision. */
function push(
  { first }: TrajectoryProblem,
  { x, y }: StopPlaces,
  node: number,
  { a, a0, a1, b0, b1, apart }: Collision,
  strength: number,
  system: ChainSystem,
): void {
  const dx = x[a0]! - x[b0]!;
  const dy = y[a0]! - y[b0]!;
  const ex = x[a1]! - x[b1]!;
  const ey = y[a1]! - y[b1]!;
  const share = shareNearest(dx, dy, ex, ey);
  const nearX = dx + share * (ex - dx);
  const nearY = dy + share * (ey - dy);
  const near = Math.sqrt(nearX * nearX + nearY * nearY);
  const target = apart * MARGIN;
  if (near >= target) return;
  // Nodes that pass through each other part sideways; nodes in one place, in a direction given by their numbers.
  const turn = (a1 * 2.399963 + b1 * 1.17) % (2 * Math.PI);
  const across = Math.hypot(ex - dx, ey - dy);
  const [unitX, unitY] =
    near > 1e-6
      ? [nearX / near, nearY / near]
      : across > 1e-6
        ? [-(ey - dy) / across, (ex - dx) / across]
        : [Math.cos(turn), Math.sin(turn)];
  const [own0, own1] = node === a ? [a0, a1] : [b0, b1];
  const sign = node === a ? 1 : -1;
  const atX = (1 - share) * x[own0]! + share * x[own1]!;
  const atY = (1 - share) * y[own0]! + share * y[own1]!;
  // Each of the two moves half of the missing distance.
  const toX = atX + (sign * unitX * (target - near)) / 2;
  const toY = atY + (sign * unitY * (target - near)) / 2;
  const begin = first[node]!;
  addPoint(system, { from: own0 - begin, to: own1 - begin, share }, { x: toX, y: toY }, strength);
}

/** A point on the way from one stop of a node to another, counted from its first. */
interface WayPoint {
  readonly from: number;
  readonly to: number;
  /** From 0 at `from` to 1 at `to`. */
  readonly share: number;
}

/** Adds `strength`·((1 − share)·p₀ + share·p₁ − target)² to a system. */
function addPoint(
  { diagonal, off, x, y, line }: ChainSystem,
  { from, to, share }: WayPoint,
  target: Point,
  strength: number,
): void {
  const [k0, k1] = [line[from]!, line[to]!];
  const add = (k: number, part: number): void => {
    diagonal[k]! += strength * part * part;
    x[k]! += strength * part * target.x;
    y[k]! += strength * part * target.y;
  };
  if (k0 === k1) {
    add(k0, 1);
    return;
  }
  add(k0, 1 - share);
  add(k1, share);
  off[k0]! += strength * share * (1 - share);
}
