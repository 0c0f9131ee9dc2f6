/** The neighbours of every node, by number; symmetric. */
export type Neighbours = readonly (readonly number[])[];

/**
 * Finds the blocks of a graph, each a list of node numbers, ascending; every edge lies in exactly one block, and blocks
 * share at most one node. Nodes without edges are in none. Hopcroft and Tarjan 1973 (doi 10.1145/362248.362272),
 * without recursion, so that a path of any length is read.
 */
export function blocksOf(neighbours: Neighbours): number[][] {
  const count = neighbours.length;
  const found = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const next = new Int32Array(count);
  const blocks: number[][] = [];
  let clock = 0;
  for (let root = 0; root < count; root++) {
    if (found[root] !== -1) continue;
    const path = [root];
    const waiting = [root];
    found[root] = low[root] = clock++;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      const neighbour = neighbours[node]?.[next[node]!];
      if (neighbour !== undefined) {
        next[node]! += 1;
        if (found[neighbour] === -1) {
          found[neighbour] = low[neighbour] = clock++;
          path.push(neighbour);
          waiting.push(neighbour);
        } else low[node] = Math.min(low[node]!, found[neighbour]!);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent === undefined) continue;
      low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node]! >= found[parent]!) blocks.push(closeBlock(waiting, node, parent));
    }
  }
  return blocks.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
}

/** Pops `node` and the nodes above it from the stack; together with `parent` they are a block. */
function closeBlock(waiting: number[], node: number, parent: number): number[] {
  const block = [parent, ...waiting.splice(waiting.lastIndexOf(node))];
  return block.sort((a, b) => a - b);
}
