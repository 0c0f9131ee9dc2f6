import type { StopPlaces, TrajectoryProblem } from "../problem/trajectory-problem.ts";

/** Least move, in ties, that counts as one. */
const NOT_WORTH_MOVING = 0.02;

/** Expands the places of joined stops to all stops. */
export function placesOfStops({ x, y, z }: StopPlaces, joined: Int32Array): StopPlaces {
  const spread = (column: Float64Array): Float64Array =>
    Float64Array.from(joined, (stop) => column[stop] ?? 0);
  return { x: spread(x), y: spread(y), z: spread(z) };
}

/** Joins all stops of a node, across absences. */
export function stillStops({ nodes, first, fromState }: TrajectoryProblem): Int32Array {
  const joined = new Int32Array(fromState.length);
  let to = -1;
  for (let node = 0; node < nodes; node++) {
    if (first[node] !== first[node + 1]) to += 1;
    joined.fill(to, first[node], first[node + 1]);
  }
  return joined;
}

/** Nodes that must not move at all, and stops to which their node must not move. */
export interface Calm {
  readonly nodes: Uint8Array;
  readonly stops: Uint8Array;
}

/** Chooses the stops to join: all of a calm node, and those to which a node moves by almost nothing, or must not. */
export function joinedStops(
  { nodes, first, price, fromState }: TrajectoryProblem,
  { x, y }: StopPlaces,
  calm: Calm,
): Int32Array {
  const joined = new Int32Array(fromState.length);
  let to = -1;
  for (let node = 0; node < nodes; node++) {
    for (let stop = first[node]!; stop < first[node + 1]!; stop++) {
      const before = stop - 1;
      const together =
        stop !== first[node] &&
        (calm.nodes[node] === 1 ||
          (price[before]! > 0 &&
            (calm.stops[stop] === 1 ||
              Math.hypot(x[stop]! - x[before]!, y[stop]! - y[before]!) < NOT_WORTH_MOVING)));
      if (!together) to += 1;
      joined[stop] = to;
    }
  }
  return joined;
}

/** Places joined stops where the one of them that lasts longest is. */
export function placesOfJoined(
  { fromState, toState }: TrajectoryProblem,
  { x, y }: StopPlaces,
  joined: Int32Array,
  stops: number,
): StopPlaces {
  const places = { x: new Float64Array(stops), y: new Float64Array(stops), z: new Float64Array(stops) };
  const longest = new Float64Array(stops).fill(-1);
  joined.forEach((to, stop) => {
    const lasts = toState[stop]! - fromState[stop]!;
    if (lasts <= longest[to]!) return;
    longest[to] = lasts;
    places.x[to] = x[stop]!;
    places.y[to] = y[stop]!;
  });
  return places;
}
