import { compareIds } from "../model/ids.ts";
import type { SignedTie } from "../signed-graph/signed-graph.ts";

/** The neighbours of each node, in one array: those of node n are `nodes[starts[n] … starts[n + 1])`, ascending. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
}

/**
 * The actors with a tie on a day, and whom each is allied with and opposed to. A pair that is both, in two respects, is
 * in both; several ties of one pair and kind count once.
 */
export interface ActorGraph {
  /** Ids, ascending in code units; a node is a position in this list. */
  readonly ids: readonly string[];
  readonly allied: Adjacency;
  readonly opposed: Adjacency;
}

/** Builds the graph of ties. Ties of an actor with itself are left out. */
export function actorGraphOf(ties: Iterable<SignedTie>): ActorGraph {
  const between = [...ties].filter(({ a, b }) => a !== b);
  const ids = [...new Set(between.flatMap(({ a, b }) => [a, b]))].sort(compareIds);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const adjacencyOf = (kind: SignedTie["kind"]): Adjacency => {
    const neighbours = ids.map(() => new Set<number>());
    for (const tie of between) {
      if (tie.kind !== kind) continue;
      const [a, b] = [numbers.get(tie.a)!, numbers.get(tie.b)!];
      neighbours[a]?.add(b);
      neighbours[b]?.add(a);
    }
    return packNeighbours(neighbours);
  };
  return { ids, allied: adjacencyOf("ALLIED"), opposed: adjacencyOf("OPPOSED") };
}

function packNeighbours(neighbours: readonly ReadonlySet<number>[]): Adjacency {
  const starts = new Int32Array(neighbours.length + 1);
  neighbours.forEach((own, node) => {
    starts[node + 1] = starts[node]! + own.size;
  });
  const nodes = new Int32Array(starts[neighbours.length]!);
  neighbours.forEach((own, node) => {
    nodes.set(Int32Array.from(own).sort(), starts[node]);
  });
  return { starts, nodes };
}

/** The neighbours of a node, ascending, as a view. */
export function neighboursOf({ starts, nodes }: Adjacency, node: number): Int32Array {
  return nodes.subarray(starts[node], starts[node + 1]);
}

/** Tells whether two nodes are neighbours, by bisection. */
export function areNeighbours({ starts, nodes }: Adjacency, node: number, other: number): boolean {
  let [low, high] = [starts[node]!, starts[node + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nodes[middle]! < other) low = middle + 1;
    else high = middle;
  }
  return low < starts[node + 1]! && nodes[low] === other;
}

/** The same edges among `count` nodes, node n at `places[n]`; places ascend. */
export function placeNodes({ starts, nodes }: Adjacency, places: Int32Array, count: number): Adjacency {
  const placed = new Int32Array(count + 1);
  places.forEach((place, node) => {
    placed[place + 1] = starts[node + 1]! - starts[node]!;
  });
  for (let place = 0; place < count; place++) placed[place + 1]! += placed[place]!;
  return { starts: placed, nodes: nodes.map((node) => places[node]!) };
}
