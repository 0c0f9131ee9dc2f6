import type { Adjacency } from "./actor-graph.ts";

/** Lists the edges that one of two graphs on the same nodes has and the other has not, as node pairs, flat, lower first. */
export function changedEdges(before: Adjacency, after: Adjacency): { added: number[]; removed: number[] } {
  const [added, removed]: [number[], number[]] = [[], []];
  for (let node = 0; node < before.starts.length - 1; node++) {
    let [old, now] = [before.starts[node]!, after.starts[node]!];
    const [oldEnd, nowEnd] = [before.starts[node + 1]!, after.starts[node + 1]!];
    while (old < oldEnd || now < nowEnd) {
      const was = old < oldEnd ? before.nodes[old]! : Number.POSITIVE_INFINITY;
      const is = now < nowEnd ? after.nodes[now]! : Number.POSITIVE_INFINITY;
      if (was === is) {
        old++;
        now++;
      } else if (was < is) {
        if (node < was) removed.push(node, was);
        old++;
      } else {
        if (node < is) added.push(node, is);
        now++;
      }
    }
  }
  return { added, removed };
}
