import { seededRandom } from "../chance/seeded-random.ts";
import type { SignedGraph, SignedTie } from "./signed-graph.ts";

/** Ties every pair of `count` nodes with probability `density`, as opposed with probability `opposed`. */
export function randomTies(count: number, density: number, opposed: number, seed: number): SignedTie[] {
  const random = seededRandom(seed);
  const name = (node: number): string => `n${String(node).padStart(4, "0")}`;
  const ties: SignedTie[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      if (random.next() >= density) continue;
      const kind = random.next() < opposed ? "OPPOSED" : "ALLIED";
      ties.push({ id: `t${ties.length}`, kind, a: name(a), b: name(b) });
    }
  }
  return ties;
}

/** Reads ties written as `a+b c-d`: + is allied, − opposed. */
export function tiesOf(text: string): SignedTie[] {
  return text.split(" ").map((word) => {
    const [a = "", b = ""] = word.split(/[+-]/);
    return { id: word, kind: word.includes("+") ? "ALLIED" : "OPPOSED", a, b };
  });
}

/** Finds the least number of frustrated edges by trying every division into at most `most` blocs. */
export function leastFrustrated(graph: SignedGraph, most: number): number {
  const count = graph.nodes.length;
  const labels = new Int32Array(count);
  let best = Number.POSITIVE_INFINITY;
  const visit = (node: number, used: number, cost: number): void => {
    if (cost >= best) return;
    if (node === count) {
      best = cost;
      return;
    }
    for (let label = 0; label < Math.min(used + 1, most); label++) {
      labels[node] = label;
      const added = graph.edges.filter(
        ({ a, b, sign }) => b === node && (labels[a] === label) !== sign > 0,
      ).length;
      visit(node + 1, Math.max(used, label + 1), cost + added);
    }
  };
  visit(0, 0, 0);
  return best;
}
