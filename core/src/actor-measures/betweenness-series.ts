import type { Adjacency } from "./actor-graph.ts";
import { changedEdges } from "./changed-edges.ts";
import { type PathsFrom, PathUpdate } from "./shortest-paths.ts";

/** More nodes would take hundreds of megabytes: 20 bytes a pair of nodes. */
export const MOST_NODES_KEPT = 2_000;
/** A change of more than this share of the edges is counted anew. */
const LARGE_CHANGE = 0.05;

/** Betweenness of one graph after another on the same nodes, at the cost of what changes between them. */
export class BetweennessSeries {
  readonly #sources: readonly PathsFrom[];
  #graph: Adjacency;
  #isBuilt = false;

  constructor(count: number) {
    const distances = new Int32Array(count * count);
    const paths = new Float64Array(count * count);
    const dependencies = new Float64Array(count * count);
    this.#sources = Array.from({ length: count }, (_, source) => {
      const [from, to] = [source * count, (source + 1) * count];
      return {
        source,
        distance: distances.subarray(from, to),
        paths: paths.subarray(from, to),
        dependency: dependencies.subarray(from, to),
      };
    });
    this.#graph = { starts: new Int32Array(count + 1), nodes: new Int32Array(0) };
  }

  /** The betweenness of every node of `graph`, as `betweennessOf` gives it. */
  measure(graph: Adjacency): Float64Array {
    const { added, removed } = changedEdges(this.#graph, graph);
    const update = new PathUpdate(graph);
    const isLarge = !this.#isBuilt || added.length + removed.length > LARGE_CHANGE * graph.nodes.length;
    const between = new Float64Array(this.#sources.length);
    for (const from of this.#sources) {
      if (isLarge) update.rebuild(from);
      else update.apply(from, added, removed);
      const { dependency, source } = from;
      const own = between[source]!;
      for (let node = 0; node < dependency.length; node++) between[node]! += dependency[node]!;
      between[source] = own;
    }
    this.#graph = graph;
    this.#isBuilt = true;
    return between.map((sum) => sum / 2);
  }
}
