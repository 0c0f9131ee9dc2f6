import { alliedParts, bestPartition } from "../signed-graph/partition.ts";
import type { SignedEdge, SignedGraph } from "../signed-graph/signed-graph.ts";

/** A partition of the actors of one day. */
export interface SteadyPartition {
  readonly graph: SignedGraph;
  /** The part of each node of the graph. */
  readonly parts: Int32Array;
  /** Frustrated ties, and a proven lower bound of any partition. */
  readonly frustration: number;
  readonly lowerBound: number;
}

/**
 * Divides a graph in a way as near to the partition of the day `before` as can be found: that one with the least moves
 * that it needs. With `effort`, the search for the best signed partition looks for a better one, unless none can be;
 * of what it finds, everybody goes back to the old company who is as well off there. Every part holds together by
 * alliances.
 */
export function partitionSteadily(
  graph: SignedGraph,
  before: SteadyPartition | null,
  effort: number,
): SteadyPartition {
  const links = linksOf(graph);
  const company = companyOf(graph, before);
  const kept = describe(graph, mendParts(links, company), boundAfter(graph, before));
  if (kept.frustration === kept.lowerBound || effort === 0) return kept;
  const best = bestPartition(graph, { blocs: null, effort });
  const lowerBound = Math.max(kept.lowerBound, best.lowerBound);
  if (best.upperBound >= kept.frustration) return { ...kept, lowerBound };
  return describe(graph, returnToCompany(links, best.blocs, company), lowerBound);
}

function describe(graph: SignedGraph, joined: Int32Array, lowerBound: number): SteadyPartition {
  const parts = alliedParts(graph, joined);
  let frustration = 0;
  for (const { a, b, sign } of graph.edges) if ((parts[a] === parts[b]) !== sign > 0) frustration++;
  return { graph, parts, frustration, lowerBound };
}

/** The part of each node the day before; a new one each for those who were not there. */
function companyOf({ nodes }: SignedGraph, before: SteadyPartition | null): Int32Array {
  const known = new Map(before?.graph.nodes.map((id, node) => [id, before.parts[node]!]));
  let fresh = Math.max(-1, ...known.values()) + 1;
  return Int32Array.from(nodes, (id) => known.get(id) ?? fresh++);
}

/** A tie that ends or changes its sign takes at most one frustrated tie away, and one that begins takes none. */
function boundAfter(graph: SignedGraph, before: SteadyPartition | null): number {
  if (before === null) return 0;
  const signs = new Map(graph.edges.map((edge) => [pairOf(graph, edge), edge.sign]));
  const lost = before.graph.edges.filter((edge) => signs.get(pairOf(before.graph, edge)) !== edge.sign);
  return Math.max(0, before.lowerBound - lost.length);
}

function pairOf({ nodes }: SignedGraph, { a, b }: SignedEdge): string {
  return `${nodes[a]} ${nodes[b]}`;
}

interface Link {
  readonly other: number;
  readonly sign: number;
}

function linksOf({ nodes, edges }: SignedGraph): readonly (readonly Link[])[] {
  const links: Link[][] = nodes.map(() => []);
  for (const { a, b, sign } of edges) {
    links[a]!.push({ other: b, sign });
    links[b]!.push({ other: a, sign });
  }
  return links;
}

/** Moves single actors, and joins parts, as long as that gains. */
function mendParts(links: readonly (readonly Link[])[], given: Int32Array): Int32Array {
  const parts = given.slice();
  for (let gains = true; gains; ) {
    gains = moveActors(links, parts);
    gains = joinParts(links, parts) || gains;
  }
  return parts;
}

function moveActors(links: readonly (readonly Link[])[], parts: Int32Array): boolean {
  let fresh = Math.max(-1, ...parts) + 1;
  let hasMoved = false;
  for (const [node, own] of links.entries()) {
    const pulls = pullsOf(own, parts);
    const here = pulls.get(parts[node]!) ?? 0;
    let [part, most] = here < 0 ? [fresh, 0] : [parts[node]!, here];
    for (const [other, pull] of pulls) if (pull > most) [part, most] = [other, pull];
    if (part === parts[node]) continue;
    if (part === fresh) fresh++;
    parts[node] = part;
    hasMoved = true;
  }
  return hasMoved;
}

/** The alliances less oppositions of one actor with each part. */
function pullsOf(links: readonly Link[], parts: Int32Array): Map<number, number> {
  const pulls = new Map<number, number>();
  for (const { other, sign } of links) pulls.set(parts[other]!, (pulls.get(parts[other]!) ?? 0) + sign);
  return pulls;
}

/** Joins the two parts that gain most by it; false where none do. */
function joinParts(links: readonly (readonly Link[])[], parts: Int32Array): boolean {
  const between = new Map<string, number>();
  let most: { readonly one: number; readonly other: number; readonly pull: number } | null = null;
  for (const [node, own] of links.entries()) {
    for (const { other, sign } of own) {
      const [one, two] = [parts[node]!, parts[other]!];
      if (one >= two) continue;
      const key = `${one} ${two}`;
      const pull = (between.get(key) ?? 0) + sign;
      between.set(key, pull);
    }
  }
  for (const [key, pull] of between) {
    if (pull <= (most?.pull ?? 0)) continue;
    const [one = 0, other = 0] = key.split(" ").map(Number);
    most = { one, other, pull };
  }
  if (most === null) return false;
  for (let node = 0; node < parts.length; node++) if (parts[node] === most.other) parts[node] = most.one;
  return true;
}

const SWEEPS = 3;

/** Moves those who are as well off in another part to where more of their former company is. */
function returnToCompany(
  links: readonly (readonly Link[])[],
  given: Int32Array,
  company: Int32Array,
): Int32Array {
  const parts = given.slice();
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const [node, own] of links.entries()) {
      const pulls = pullsOf(own, parts);
      const pull = pulls.get(parts[node]!) ?? 0;
      const known = new Map<number, number>();
      for (const [other, part] of parts.entries()) {
        if (other !== node && company[other] === company[node]) known.set(part, (known.get(part) ?? 0) + 1);
      }
      for (const [part, other] of pulls) {
        if (other === pull && (known.get(part) ?? 0) > (known.get(parts[node]!) ?? 0)) parts[node] = part;
      }
    }
  }
  return parts;
}
