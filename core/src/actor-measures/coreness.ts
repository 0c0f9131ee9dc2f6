import type { Adjacency } from "./actor-graph.ts";

/**
 * Coreness of every node: the greatest k for which it is in a part where all have at least k neighbours (Seidman 1983,
 * doi 10.1016/0378-8733(83)90028-X; by removing the least connected first, Batagelj and Zaveršnik 2003).
 */
export function corenessOf({ starts, nodes }: Adjacency): Int32Array {
  const count = starts.length - 1;
  const degree = Int32Array.from({ length: count }, (_, node) => starts[node + 1]! - starts[node]!);
  const most = degree.reduce((a, b) => Math.max(a, b), 0);
  const firstOf = new Int32Array(most + 2);
  for (const own of degree) firstOf[own + 1]! += 1;
  for (let own = 1; own <= most + 1; own++) firstOf[own]! += firstOf[own - 1]!;
  const placeOf = new Int32Array(count);
  const ordered = new Int32Array(count);
  const next = firstOf.slice();
  degree.forEach((own, node) => {
    placeOf[node] = next[own]!;
    ordered[next[own]!++] = node;
  });
  for (let place = 0; place < count; place++) {
    const node = ordered[place]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      const other = nodes[at]!;
      if (degree[other]! <= degree[node]!) continue;
      // Moves the other to the front of those of its degree, and counts it among those below.
      const front = firstOf[degree[other]!]!;
      const displaced = ordered[front]!;
      ordered[placeOf[other]!] = displaced;
      placeOf[displaced] = placeOf[other]!;
      ordered[front] = other;
      placeOf[other] = front;
      firstOf[degree[other]!] = front + 1;
      degree[other]! -= 1;
    }
  }
  return degree;
}
