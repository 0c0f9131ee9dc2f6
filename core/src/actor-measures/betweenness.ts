import type { Adjacency } from "./actor-graph.ts";

/**
 * Betweenness of every node: of all pairs of others, the share of shortest paths that lead through it, summed over the
 * pairs, each counted once (Freeman 1977, doi 10.2307/3033543; the algorithm is Brandes 2001,
 * doi 10.1080/0022250X.2001.9990249). Not normalised; every edge has length 1.
 */
export function betweennessOf({ starts, nodes }: Adjacency): Float64Array {
  const count = starts.length - 1;
  const between = new Float64Array(count);
  const distance = new Int32Array(count).fill(-1);
  const paths = new Float64Array(count);
  const dependency = new Float64Array(count);
  const reached = new Int32Array(count);
  for (let source = 0; source < count; source++) {
    // A leaf depends on its neighbour alone, but its own paths count: only nodes without edges are left out.
    if (starts[source] === starts[source + 1]) continue;
    let last = 0;
    reached[last++] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let first = 0; first < last; first++) {
      const node = reached[first]!;
      const further = distance[node]! + 1;
      for (let place = starts[node]!; place < starts[node + 1]!; place++) {
        const other = nodes[place]!;
        if (distance[other] === -1) {
          distance[other] = further;
          reached[last++] = other;
        }
        if (distance[other] === further) paths[other]! += paths[node]!;
      }
    }
    for (let place = last - 1; place > 0; place--) {
      const node = reached[place]!;
      const nearer = distance[node]! - 1;
      const share = (1 + dependency[node]!) / paths[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; at++) {
        const other = nodes[at]!;
        if (distance[other] === nearer) dependency[other]! += paths[other]! * share;
      }
      between[node]! += dependency[node]!;
    }
    for (let place = 0; place < last; place++) {
      const node = reached[place]!;
      distance[node] = -1;
      paths[node] = 0;
      dependency[node] = 0;
    }
  }
  // Every pair was met from both ends.
  return between.map((sum) => sum / 2);
}
