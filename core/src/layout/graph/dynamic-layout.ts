import { seededRandom } from "../../chance/seeded-random.ts";
import { distanceHistory } from "./problem/distance-history.ts";
import { type DynamicGraph, EDGE_LENGTH } from "./problem/dynamic-graph.ts";
import { placesInTime } from "./problem/places-in-time.ts";
import { findTrajectories, keepApart } from "./trajectory-layout.ts";

export interface DynamicLayoutOptions {
  readonly seed: number;
  /** moving: nodes move when something happens to them. still: each node keeps one place. */
  readonly mode: "moving" | "still";
  /** The price of movement; `MOVE_PRICE` unless given. */
  readonly movePrice?: number;
}

/** The places of nodes at all times: they hold between events, and nodes move on straight lines. */
export interface DynamicLayout {
  /** The place of a node, in units of which `EDGE_LENGTH` make a tie; of an absent one, where it was or will be. */
  readonly placeAt: (node: number, time: number) => { readonly x: number; readonly y: number };
  /** Number of pairs that still come closer than a node's size, at rest or moving. */
  readonly overlaps: number;
}

/** Lays a dynamic graph out by its distances in ties, as `findTrajectories` does. */
export function layoutDynamicGraph(
  graph: DynamicGraph,
  { seed, mode, movePrice }: DynamicLayoutOptions,
): DynamicLayout {
  const history = distanceHistory(graph);
  const radius = Float64Array.from(graph.nodes, ({ size }) => size / (2 * EDGE_LENGTH));
  const price = movePrice === undefined ? {} : { movePrice };
  const found = findTrajectories(history, { random: seededRandom(seed), mode, ...price });
  const { problem, places, overlaps } = keepApart(found, radius);
  return { placeAt: placesInTime(history, problem, places), overlaps };
}
