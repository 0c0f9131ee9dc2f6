import { type Encounter, removeOverlaps } from "./overlap-removal.ts";
import { joinStops, type StopPlaces, type TrajectoryProblem } from "./trajectory-problem.ts";
import { costOf, createChainSystem, settleTrajectory } from "./trajectory-solver.ts";

/** A drawing in which nodes keep apart, with no more stops than it needs. */
export interface ApartLayout {
  readonly problem: TrajectoryProblem;
  readonly places: StopPlaces;
  /** Pairs that still come too close, at rest or on their way. */
  readonly overlaps: number;
}

/** A move of less than this, in ties, is none. */
const NOT_WORTH_MOVING = 0.02;
const SWEEPS = 10;
/** Times at which those who still meet are told not to make the move on which they do; then, not to move at all. */
const CALMINGS = 8;
const CALMINGS_OF_MOVES = 5;

/**
 * Moves apart what meets. Nodes that still meet leave out the moves on which they do, and those that meet even so do
 * not move: where nobody moves, all can be parted. The still drawing stands in where the moving one comes to cost more.
 */
export function standApart(
  problem: TrajectoryProblem,
  { moving, still }: { readonly moving: StopPlaces | null; readonly still: StopPlaces },
  radius: Float64Array,
  lambda: number,
): ApartLayout {
  const nobody: Calm = { nodes: new Uint8Array(problem.nodes).fill(1), stops: new Uint8Array(0) };
  let best = part(problem, still, nobody, radius, lambda);
  if (moving === null) return best;
  const calm: Calm = {
    nodes: new Uint8Array(problem.nodes),
    stops: new Uint8Array(problem.fromState.length),
  };
  for (let turn = 0; turn < CALMINGS; turn++) {
    const parted = part(problem, moving, calm, radius, lambda);
    if (parted.overlaps < best.overlaps || (parted.overlaps === best.overlaps && parted.cost < best.cost))
      best = parted;
    if (parted.overlaps === 0) break;
    for (const { a, a1, b, b1 } of parted.meeting) {
      calm.stops[parted.firstOf[a1] as number] = calm.stops[parted.firstOf[b1] as number] = 1;
      if (turn >= CALMINGS_OF_MOVES) calm.nodes[a] = calm.nodes[b] = 1;
    }
  }
  return best;
}

/** Nodes that never move, and stops to which their node does not move. */
interface Calm {
  readonly nodes: Uint8Array;
  readonly stops: Uint8Array;
}

interface Parted extends ApartLayout {
  readonly meeting: readonly Encounter[];
  /** By joined stop, the first of those it is made of. */
  readonly firstOf: Int32Array;
  /** On the stops before any were joined, so that drawings can be compared. */
  readonly cost: number;
}

/** Joins what does not move, or is calm, and moves apart what meets. */
function part(
  problem: TrajectoryProblem,
  found: StopPlaces,
  calm: Calm,
  radius: Float64Array,
  lambda: number,
): Parted {
  const joined = joinedStops(problem, found, calm);
  const final = joinStops(problem, joined);
  const places = placesOfJoined(problem, found, joined, final.fromState.length);
  const system = createChainSystem(final);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let node = 0; node < final.nodes; node++) settleTrajectory(final, places, node, lambda, system);
  }
  const meeting = removeOverlaps(final, places, radius, lambda);
  const cost = costOf(problem, placesOfStops(places, joined), lambda);
  const firstOf = new Int32Array(final.fromState.length).fill(-1);
  joined.forEach((to, stop) => {
    if (firstOf[to] === -1) firstOf[to] = stop;
  });
  return { problem: final, places, overlaps: meeting.length, meeting, firstOf, cost };
}

/** The places of joined stops, for each of the stops. */
export function placesOfStops({ x, y, z }: StopPlaces, joined: Int32Array): StopPlaces {
  const spread = (column: Float64Array): Float64Array =>
    Float64Array.from(joined, (stop) => column[stop] ?? 0);
  return { x: spread(x), y: spread(y), z: spread(z) };
}

/** Stops of one place for ever: absences do not part them. */
export function stillStops({ nodes, first, fromState }: TrajectoryProblem): Int32Array {
  const joined = new Int32Array(fromState.length);
  let to = -1;
  for (let node = 0; node < nodes; node++) {
    if (first[node] !== first[node + 1]) to += 1;
    joined.fill(to, first[node], first[node + 1]);
  }
  return joined;
}

/** Which stops to join: those of a calm node, and any to which a node moves by almost nothing, or must not. */
function joinedStops(
  { nodes, first, price, fromState }: TrajectoryProblem,
  { x, y }: StopPlaces,
  calm: Calm,
): Int32Array {
  const joined = new Int32Array(fromState.length);
  let to = -1;
  for (let node = 0; node < nodes; node++) {
    for (let stop = first[node] as number; stop < (first[node + 1] as number); stop++) {
      const before = stop - 1;
      const together =
        stop !== first[node] &&
        (calm.nodes[node] === 1 ||
          ((price[before] as number) > 0 &&
            (calm.stops[stop] === 1 ||
              Math.hypot(
                (x[stop] as number) - (x[before] as number),
                (y[stop] as number) - (y[before] as number),
              ) < NOT_WORTH_MOVING)));
      if (!together) to += 1;
      joined[stop] = to;
    }
  }
  return joined;
}

/** The place of the stop that lasts longest stands for those joined to it. */
function placesOfJoined(
  { fromState, toState }: TrajectoryProblem,
  { x, y }: StopPlaces,
  joined: Int32Array,
  stops: number,
): StopPlaces {
  const places = { x: new Float64Array(stops), y: new Float64Array(stops), z: new Float64Array(stops) };
  const longest = new Float64Array(stops).fill(-1);
  joined.forEach((to, stop) => {
    const lasts = (toState[stop] as number) - (fromState[stop] as number);
    if (lasts <= (longest[to] as number)) return;
    longest[to] = lasts;
    places.x[to] = x[stop] as number;
    places.y[to] = y[stop] as number;
  });
  return places;
}
