import { type Adjacency, areNeighbours, neighboursOf } from "./actor-graph.ts";

/**
 * How often an actor stands between two allies who are not allied with each other, by the camps of the three (Gould and
 * Fernandez 1989, doi 10.2307/270949, undirected: a pair of allies counts once, and the gatekeeper is the
 * representative).
 */
export interface Brokerage {
  /** All three are of one camp. */
  readonly coordinator: number;
  /** The two are of one camp, the actor of another. */
  readonly itinerant: number;
  /** The actor is of one camp with one of the two, and speaks for it to the other. */
  readonly representative: number;
  /** All three are of different camps. */
  readonly liaison: number;
}

/**
 * Counts the roles of a node. `campsOf` names the camps of a node on that day; two nodes are of one camp where they
 * share one. Whoever is in no camp is left out.
 */
export function brokerageOf(
  allied: Adjacency,
  node: number,
  campsOf: (node: number) => readonly string[],
): Brokerage {
  const counts = { coordinator: 0, itinerant: 0, representative: 0, liaison: 0 };
  const own = campsOf(node);
  if (own.length === 0) return counts;
  const allies = [...neighboursOf(allied, node)].filter((ally) => campsOf(ally).length > 0);
  const isOfOwn = allies.map((ally) => shareOne(own, campsOf(ally)));
  for (let first = 0; first < allies.length; first++) {
    for (let second = first + 1; second < allies.length; second++) {
      const [a, b] = [allies[first]!, allies[second]!];
      if (areNeighbours(allied, a, b)) continue;
      if (isOfOwn[first] && isOfOwn[second]) counts.coordinator++;
      else if (isOfOwn[first] || isOfOwn[second]) counts.representative++;
      else if (shareOne(campsOf(a), campsOf(b))) counts.itinerant++;
      else counts.liaison++;
    }
  }
  return counts;
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((camp) => others.includes(camp));
}
