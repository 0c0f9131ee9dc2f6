import type { Adjacency } from "./actor-graph.ts";
import { LevelQueue } from "./level-queue.ts";

const UNREACHED = -1;

/**
 * The shortest paths from one node, kept so that a change of a few edges costs what it changes: distances, numbers of
 * paths, and dependencies as in Brandes 2001. After Green, McColl and Bader 2012 (doi 10.1109/SocialCom-PASSAT.2012.37),
 * for several edges at once. Every value is computed from its neighbours in the same order whatever came before.
 */
export interface PathsFrom {
  readonly source: number;
  readonly distance: Int32Array;
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
}

/** What one pass over the sources shares; all of it is empty between two sources. */
export class PathUpdate {
  readonly #graph: Adjacency;
  readonly #queue: LevelQueue;
  readonly #isCut: Uint8Array;
  #cut: number[] = [];
  #moved: number[] = [];
  #recounted: number[] = [];

  constructor(graph: Adjacency) {
    const count = graph.starts.length - 1;
    this.#graph = graph;
    this.#queue = new LevelQueue(count);
    this.#isCut = new Uint8Array(count);
  }

  /** Counts everything anew. */
  rebuild({ source, distance, paths, dependency }: PathsFrom): void {
    distance.fill(UNREACHED);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    const reached = [source];
    for (const node of reached) {
      this.#visit(node, (other) => {
        if (distance[other] !== UNREACHED) return;
        distance[other] = distance[node]! + 1;
        reached.push(other);
      });
    }
    const all: PathsFrom = { source, distance, paths, dependency };
    for (const node of reached) if (node !== source) paths[node] = this.#countPaths(all, node);
    for (const node of reached.reverse()) dependency[node] = this.#sumDependency(all, node);
  }

  /** Applies edges added to and removed from the graph since `from` was last up to date: node pairs, flat. */
  apply(from: PathsFrom, added: readonly number[], removed: readonly number[]): void {
    const { distance } = from;
    if (isLevel(distance, added) && isLevel(distance, removed)) return;
    this.#cut = [];
    this.#moved = [];
    this.#recounted = [];
    this.#cutOff(from, removed);
    this.#reconnect(from, added);
    this.#recountPaths(from, [...added, ...removed]);
    this.#resumDependencies(from, [...added, ...removed]);
  }

  /** Finds the nodes that have lost every shortest path. */
  #cutOff(from: PathsFrom, removed: readonly number[]): void {
    const { distance } = from;
    const queue = this.#queue;
    for (let place = 0; place < removed.length; place += 2) {
      const [a, b] = [removed[place]!, removed[place + 1]!];
      if (distance[a] === distance[b]) continue;
      const far = distance[a]! > distance[b]! ? a : b;
      queue.add(far, distance[far]!);
    }
    queue.visitUp((node, level) => {
      if (this.#isCut[node] === 1) return;
      let isHeld = false;
      this.#visit(node, (other) => {
        if (distance[other] === level - 1 && this.#isCut[other] === 0) isHeld = true;
      });
      if (isHeld) return;
      this.#isCut[node] = 1;
      this.#cut.push(node);
      this.#queueAt(from, node, level + 1);
    });
  }

  /** Gives new distances to what was cut off and to what the added edges bring nearer. */
  #reconnect({ distance }: PathsFrom, added: readonly number[]): void {
    const queue = this.#queue;
    const isCut = this.#isCut;
    const old = new Map<number, number>(this.#cut.map((node) => [node, distance[node]!]));
    for (const node of this.#cut) distance[node] = UNREACHED;
    for (const node of this.#cut) {
      isCut[node] = 0;
      this.#visit(node, (other) => {
        if (distance[other] !== UNREACHED) queue.add(node, distance[other]! + 1);
      });
    }
    for (let place = 0; place < added.length; place += 2) {
      const [a, b] = [added[place]!, added[place + 1]!];
      if (distance[a] !== UNREACHED) queue.add(b, distance[a]! + 1);
      if (distance[b] !== UNREACHED) queue.add(a, distance[b]! + 1);
    }
    queue.visitUp((node, level) => {
      if (distance[node] !== UNREACHED && distance[node]! <= level) return;
      if (!old.has(node)) old.set(node, distance[node]!);
      distance[node] = level;
      this.#visit(node, (other) => {
        if (distance[other] === UNREACHED || distance[other]! > level + 1) queue.add(other, level + 1);
      });
    });
    for (const [node, was] of old) if (distance[node] !== was) this.#moved.push(node);
  }

  #recountPaths(from: PathsFrom, ends: readonly number[]): void {
    const { source, distance, paths } = from;
    const queue = this.#queue;
    const add = (node: number): void => {
      if (distance[node]! > 0) queue.add(node, distance[node]!);
    };
    for (const node of ends) add(node);
    const hasMoved = new Set(this.#moved);
    for (const node of this.#moved) {
      if (distance[node] === UNREACHED) paths[node] = 0;
      add(node);
      this.#visit(node, add);
    }
    queue.visitUp((node, level) => {
      const count = this.#countPaths(from, node);
      if (count === paths[node] && !hasMoved.has(node)) return;
      paths[node] = count;
      if (node !== source) this.#recounted.push(node);
      this.#queueAt(from, node, level + 1);
    });
  }

  #resumDependencies(from: PathsFrom, ends: readonly number[]): void {
    const { distance, dependency } = from;
    const queue = this.#queue;
    const add = (node: number): void => {
      if (distance[node] !== UNREACHED) queue.add(node, distance[node]!);
    };
    for (const node of ends) add(node);
    for (const node of this.#moved) {
      if (distance[node] === UNREACHED) dependency[node] = 0;
      add(node);
      this.#visit(node, add);
    }
    for (const node of this.#recounted) {
      add(node);
      this.#queueAt(from, node, distance[node]! - 1);
    }
    queue.visitDown((node, level) => {
      const sum = this.#sumDependency(from, node);
      if (sum === dependency[node]) return;
      dependency[node] = sum;
      this.#queueAt(from, node, level - 1);
    });
  }

  #countPaths({ distance, paths }: PathsFrom, node: number): number {
    const { starts, nodes } = this.#graph;
    const nearer = distance[node]! - 1;
    const end = starts[node + 1]!;
    let count = 0;
    for (let place = starts[node]!; place < end; place++) {
      const other = nodes[place]!;
      if (distance[other] === nearer) count += paths[other]!;
    }
    return count;
  }

  #sumDependency({ distance, paths, dependency }: PathsFrom, node: number): number {
    const { starts, nodes } = this.#graph;
    const further = distance[node]! + 1;
    const own = paths[node]!;
    const end = starts[node + 1]!;
    let sum = 0;
    for (let place = starts[node]!; place < end; place++) {
      const other = nodes[place]!;
      if (distance[other] === further) sum += (own / paths[other]!) * (1 + dependency[other]!);
    }
    return sum;
  }

  /** Queues the neighbours of a node that are at a level. */
  #queueAt({ distance }: PathsFrom, node: number, level: number): void {
    const { starts, nodes } = this.#graph;
    const end = starts[node + 1]!;
    for (let place = starts[node]!; place < end; place++) {
      const other = nodes[place]!;
      if (distance[other] === level) this.#queue.add(other, level);
    }
  }

  #visit(node: number, visit: (other: number) => void): void {
    const { starts, nodes } = this.#graph;
    for (let place = starts[node]!; place < starts[node + 1]!; place++) visit(nodes[place]!);
  }
}

/** Tells whether the two ends of every edge are equally far: such an edge is on no shortest path. */
function isLevel(distance: Int32Array, edges: readonly number[]): boolean {
  for (let place = 0; place < edges.length; place += 2)
    if (distance[edges[place]!] !== distance[edges[place + 1]!]) return false;
  return true;
}
