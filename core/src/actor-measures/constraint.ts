import { type Adjacency, areNeighbours, neighboursOf } from "./actor-graph.ts";

/**
 * Burt's constraint of a node (Structural Holes, 1992): Σ over its neighbours j of (p(i, j) + Σ p(i, q) p(q, j))²,
 * where p(i, j) is 1 / degree of i, and q any other node between them. Low where the neighbours do not know each other;
 * null without a neighbour.
 */
export function constraintOf(adjacency: Adjacency, node: number): number | null {
  const own = neighboursOf(adjacency, node);
  if (own.length === 0) return null;
  let constraint = 0;
  for (const neighbour of own) {
    let indirect = 0;
    for (const between of own) {
      if (between !== neighbour && areNeighbours(adjacency, between, neighbour))
        indirect += 1 / neighboursOf(adjacency, between).length;
    }
    constraint += ((1 + indirect) / own.length) ** 2;
  }
  return constraint;
}
