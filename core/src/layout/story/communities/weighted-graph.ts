/** An undirected graph in compressed rows: the neighbours of vertex v are `other[row[v]]` up to `other[row[v + 1]]`. */
export interface WeightedGraph {
  readonly row: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float64Array;
}

/** A weighted edge between two vertices. */
export interface WeightedEdge {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Packs edges, of which several between two vertices count as one; edges from a vertex to itself are left out. */
export function packEdges(vertices: number, edges: Iterable<WeightedEdge>): WeightedGraph {
  const merged = new Map<number, number>();
  for (const { a, b, weight } of edges) {
    if (a === b) continue;
    const key = Math.min(a, b) * vertices + Math.max(a, b);
    merged.set(key, (merged.get(key) ?? 0) + weight);
  }
  const row = new Int32Array(vertices + 1);
  for (const key of merged.keys()) {
    row[Math.floor(key / vertices) + 1]! += 1;
    row[(key % vertices) + 1]! += 1;
  }
  for (let vertex = 0; vertex < vertices; vertex++) row[vertex + 1]! += row[vertex]!;
  const next = row.slice();
  const other = new Int32Array(2 * merged.size);
  const weights = new Float64Array(2 * merged.size);
  for (const [key, weight] of merged) {
    const [a, b] = [Math.floor(key / vertices), key % vertices];
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = next[from]!++;
      other[at] = to;
      weights[at] = weight;
    }
  }
  return { row, other, weight: weights };
}

/** Sums the weights of each vertex's edges. */
export function strengthsOf({ row, weight }: WeightedGraph): Float64Array {
  return Float64Array.from({ length: row.length - 1 }, (_, vertex) => {
    let sum = 0;
    for (let at = row[vertex]!; at < row[vertex + 1]!; at++) sum += weight[at]!;
    return sum;
  });
}
