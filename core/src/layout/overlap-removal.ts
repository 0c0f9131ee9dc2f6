import type { StopPlaces, TrajectoryProblem } from "./trajectory-problem.ts";
import {
  type ChainSystem,
  createChainSystem,
  type ExtraTerms,
  settleTrajectory,
} from "./trajectory-solver.ts";

/** Two nodes that come too close: on their way from one stop to the next, or (where these are the same) at rest. */
export interface Encounter {
  readonly a: number;
  readonly a0: number;
  readonly a1: number;
  readonly b: number;
  readonly b0: number;
  readonly b1: number;
  readonly apart: number;
}

/** First in haste; a crowd that this has jammed is parted with patience. */
const PACES = [
  { rounds: 80, stronger: 1.3 },
  { rounds: 300, stronger: 1.06 },
] as const;
const LEAST_ROUNDS = 24;
/** Looks at a wish that one pace may spend. */
const EFFORT = 120e6;
const SWEEPS = 3;
const FIRST_STRENGTH = 0.02;
/** Aiming a little farther ends the matter sooner. */
const MARGIN = 1.04;

/**
 * Moves apart whatever comes closer than `(radius[a] + radius[b])`, in tie lengths, at rest or while moving: all who
 * move from one state to the next do so together, on straight lines. Penalties in the same tridiagonal systems that
 * lower the cost, growing until nothing is left to do. Returns the encounters that remain.
 */
export function removeOverlaps(
  problem: TrajectoryProblem,
  places: StopPlaces,
  radius: Float64Array,
  lambda: number,
): readonly Encounter[] {
  const affordable = Math.max(LEAST_ROUNDS, EFFORT / (SWEEPS * (1 + problem.other.length)));
  const system = createChainSystem(problem);
  const known = new Map<string, Encounter>();
  for (const [turn, { rounds, stronger }] of PACES.entries()) {
    // Patience that ends early leaves more undone than haste.
    if (turn > 0 && rounds > affordable) break;
    let strength = FIRST_STRENGTH;
    for (let round = 0; round < Math.min(rounds, affordable); round++) {
      const found = encountersOf(problem, places, radius);
      if (found.length === 0) return [];
      for (const encounter of found) known.set(keyOf(encounter), encounter);
      const extra = penaltiesFor(problem, places, [...known.values()], strength);
      for (let sweep = 0; sweep < SWEEPS; sweep++) {
        for (let node = 0; node < problem.nodes; node++) {
          if (extra.concerns(node)) settleTrajectory(problem, places, node, lambda, system, null, extra);
        }
      }
      strength *= stronger;
    }
  }
  return encountersOf(problem, places, radius);
}

function keyOf({ a0, a1, b0, b1 }: Encounter): string {
  return `${a0} ${a1} ${b0} ${b1}`;
}

/** Every pair that is too close, state by state: who has come or moved against everyone who is there. */
function encountersOf(problem: TrajectoryProblem, { x, y }: StopPlaces, radius: Float64Array): Encounter[] {
  const { nodes, first, fromState, toState } = problem;
  const states = toState.reduce((most, state) => Math.max(most, state), 0);
  const comers: number[][] = Array.from({ length: states }, () => []);
  for (let node = 0; node < nodes; node++) {
    for (let stop = first[node] as number; stop < (first[node + 1] as number); stop++) {
      comers[fromState[stop] as number]?.push(stop);
    }
  }
  const nodeOf = new Int32Array(fromState.length);
  for (let node = 0; node < nodes; node++)
    nodeOf.fill(node, first[node] as number, first[node + 1] as number);
  const here = new Int32Array(nodes).fill(-1);
  const found: Encounter[] = [];
  const widest = radius.reduce((most, one) => Math.max(most, one), 0);
  for (let state = 0; state < states; state++) {
    const before = here.slice();
    for (let node = 0; node < nodes; node++) {
      const stop = here[node] as number;
      if (stop >= 0 && (toState[stop] as number) <= state) here[node] = -1;
    }
    for (const stop of comers[state] ?? []) here[nodeOf[stop] as number] = stop;
    const arrived = new Uint8Array(nodes);
    for (const a1 of comers[state] ?? []) {
      const a = nodeOf[a1] as number;
      arrived[a] = 1;
      const a0 =
        (before[a] as number) === a1 - 1 && (before[a] as number) >= (first[a] as number) ? a1 - 1 : a1;
      const low = Math.min(x[a0] as number, x[a1] as number) - 2 * widest;
      const high = Math.max(x[a0] as number, x[a1] as number) + 2 * widest;
      for (let b = 0; b < nodes; b++) {
        const [now, earlier] = [here[b] as number, before[b] as number];
        if (arrived[b] === 1 || (now < 0 && earlier < 0)) continue;
        const b1 = now >= 0 ? now : earlier;
        const b0 = earlier >= 0 ? earlier : now;
        const bx0 = x[b0] as number;
        const bx1 = x[b1] as number;
        if ((bx0 < low && bx1 < low) || (bx0 > high && bx1 > high)) continue;
        const apart = (radius[a] as number) + (radius[b] as number);
        const dx = (x[a0] as number) - bx0;
        const dy = (y[a0] as number) - (y[b0] as number);
        const ex = (x[a1] as number) - bx1;
        const ey = (y[a1] as number) - (y[b1] as number);
        const share = closest(dx, dy, ex, ey);
        if (Math.hypot(dx + share * (ex - dx), dy + share * (ey - dy)) < apart) {
          found.push({ a, a0, a1, b, b0, b1, apart });
        }
      }
    }
  }
  return found;
}

/** At which share of the way from (dx, dy) to (ex, ey) the origin is nearest. */
function closest(dx: number, dy: number, ex: number, ey: number): number {
  const [vx, vy] = [ex - dx, ey - dy];
  const length = vx * vx + vy * vy;
  return length < 1e-12 ? 0 : Math.min(1, Math.max(0, -(dx * vx + dy * vy) / length));
}

function penaltiesFor(
  { first }: TrajectoryProblem,
  { x, y }: StopPlaces,
  encounters: readonly Encounter[],
  strength: number,
): ExtraTerms & { readonly concerns: (node: number) => boolean } {
  const byNode = new Map<number, Encounter[]>();
  for (const encounter of encounters) {
    for (const node of [encounter.a, encounter.b]) {
      const known = byNode.get(node);
      if (known === undefined) byNode.set(node, [encounter]);
      else known.push(encounter);
    }
  }
  const push = (node: number, { a, a0, a1, b0, b1, apart }: Encounter, system: ChainSystem): void => {
    const sign = node === a ? 1 : -1;
    const dx = (x[a0] as number) - (x[b0] as number);
    const dy = (y[a0] as number) - (y[b0] as number);
    const ex = (x[a1] as number) - (x[b1] as number);
    const ey = (y[a1] as number) - (y[b1] as number);
    const share = closest(dx, dy, ex, ey);
    const [nearX, nearY] = [dx + share * (ex - dx), dy + share * (ey - dy)];
    const near = Math.hypot(nearX, nearY);
    const wished = apart * MARGIN;
    if (near >= wished) return;
    // Two that run through each other part sideways; two in one place, in a direction that their numbers give.
    const turn = (a1 * 2.399963 + b1 * 1.17) % (2 * Math.PI);
    const across = Math.hypot(ex - dx, ey - dy);
    const [unitX, unitY] =
      near > 1e-6
        ? [nearX / near, nearY / near]
        : across > 1e-6
          ? [-(ey - dy) / across, (ex - dx) / across]
          : [Math.cos(turn), Math.sin(turn)];
    const [own0, own1] = node === a ? [a0, a1] : [b0, b1];
    const atX = (1 - share) * (x[own0] as number) + share * (x[own1] as number);
    const atY = (1 - share) * (y[own0] as number) + share * (y[own1] as number);
    // Each of the two makes up half of what is missing.
    const toX = atX + (sign * unitX * (wished - near)) / 2;
    const toY = atY + (sign * unitY * (wished - near)) / 2;
    addPoint(
      system,
      own0 - (first[node] as number),
      own1 - (first[node] as number),
      share,
      toX,
      toY,
      strength,
    );
  };
  return {
    concerns: (node) => byNode.has(node),
    addTo: (node, system) => {
      for (const encounter of byNode.get(node) ?? []) push(node, encounter, system);
    },
  };
}

/** Adds `strength`·((1 − share)·p₀ + share·p₁ − target)² to a system. */
function addPoint(
  { diagonal, off, x, y, line }: ChainSystem,
  stop0: number,
  stop1: number,
  share: number,
  toX: number,
  toY: number,
  strength: number,
): void {
  const [k0, k1] = [line[stop0] as number, line[stop1] as number];
  const add = (k: number, part: number): void => {
    diagonal[k] = (diagonal[k] as number) + strength * part * part;
    x[k] = (x[k] as number) + strength * part * toX;
    y[k] = (y[k] as number) + strength * part * toY;
  };
  if (k0 === k1) {
    add(k0, 1);
    return;
  }
  add(k0, 1 - share);
  add(k1, share);
  off[k0] = (off[k0] as number) + strength * share * (1 - share);
}
