import { blocksOf } from "./biconnected.ts";
import { leastUnused } from "./partition-reduction.ts";
import { restrictSigns, type WeightedSigns } from "./weighted-signs.ts";

/** The best labels that were found below a limit, null if none were, and a proven lower bound on the cost of any. */
export interface Divided {
  readonly labels: Int32Array | null;
  readonly cost: number;
  readonly lowerBound: number;
}

/**
 * Divides the blocks of a graph one by one into at most `most` blocs (null: any number): blocks share at most a node, so
 * their labels can be renamed to fit. `divide` gets a block and the limit below which its cost must be.
 */
export function divideBlocks(
  weights: WeightedSigns,
  most: number | null,
  limit: number,
  divide: (block: WeightedSigns, limit: number) => Divided,
): Divided {
  const blocks: { nodes: readonly number[]; labels: Int32Array }[] = [];
  let cost = 0;
  let lowerBound = 0;
  for (const nodes of blocksOf(weights.map((row) => [...row.keys()].sort((a, b) => a - b)))) {
    const part = divide(restrictSigns(weights, nodes), limit - lowerBound);
    lowerBound += part.lowerBound;
    if (part.labels === null) return { labels: null, cost: limit, lowerBound };
    cost += part.cost;
    blocks.push({ nodes, labels: part.labels });
  }
  return { labels: joinBlocks(weights.length, blocks, most), cost, lowerBound };
}

/** Renames the blocks' labels so that they agree on shared nodes, of which two blocks have at most one. */
function joinBlocks(
  count: number,
  blocks: readonly { readonly nodes: readonly number[]; readonly labels: Int32Array }[],
  most: number | null,
): Int32Array {
  const labels = new Int32Array(count).fill(-1);
  const blocksAt: number[][] = Array.from({ length: count }, () => []);
  blocks.forEach(({ nodes }, block) => {
    for (const node of nodes) blocksAt[node]?.push(block);
  });
  let fresh = 0;
  const done = new Set<number>();
  for (let root = 0; root < count; root++) {
    if (labels[root] !== -1) continue;
    labels[root] = most === null ? fresh++ : 0;
    const queue = [root];
    for (const node of queue) {
      for (const block of blocksAt[node] ?? []) {
        if (done.has(block)) continue;
        done.add(block);
        const { nodes, labels: inside } = blocks[block]!;
        const rename = new Map([[inside[nodes.indexOf(node)], labels[node]!]]);
        nodes.forEach((other, place) => {
          if (labels[other] !== -1) return;
          const label = inside[place]!;
          if (!rename.has(label)) rename.set(label, most === null ? fresh++ : leastUnused(rename.values()));
          labels[other] = rename.get(label) ?? 0;
          queue.push(other);
        });
      }
    }
  }
  return labels;
}

/** Numbers the connected components, and returns that of every node. */
export function connectedParts(count: number, next: (node: number) => Iterable<number>): Int32Array {
  const parts = new Int32Array(count).fill(-1);
  let part = 0;
  for (let root = 0; root < count; root++) {
    if (parts[root] !== -1) continue;
    parts[root] = part;
    const queue = [root];
    for (const node of queue) {
      for (const other of next(node)) {
        if (parts[other] !== -1) continue;
        parts[other] = part;
        queue.push(other);
      }
    }
    part++;
  }
  return parts;
}
