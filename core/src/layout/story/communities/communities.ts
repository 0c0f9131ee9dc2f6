import { type SeededRandom, shuffled } from "../../../chance/seeded-random.ts";
import { packEdges, type WeightedEdge, type WeightedGraph } from "./weighted-graph.ts";

/** Least gain of modularity, as a share of all weight, for which a vertex changes its community. */
const LEAST_GAIN = 1e-9;

/**
 * Divides a graph into communities of high modularity (Louvain: Blondel, Guillaume, Lambiotte and Lefebvre 2008, doi
 * 10.1088/1742-5468/2008/10/P10008), with a last round on single vertices. `strength`, by vertex, are the edges that
 * chance would give it; edges beside them only hold vertices together. Returns the number of each vertex's community,
 * from 0 without gaps; a vertex without edges is a community of its own. The same random numbers give the same ones.
 */
export function communitiesOf(
  graph: WeightedGraph,
  strength: Float64Array,
  random: SeededRandom,
): Int32Array {
  let [level, mass] = [graph, strength];
  let found = ownCommunities(strength);
  for (;;) {
    const { community, count } = moveVertices(level, mass, ownCommunities(mass), random);
    found = found.map((vertex) => community[vertex]!);
    if (count === mass.length) break;
    level = aggregate(level, community, count);
    mass = sumsOf(mass, community, count);
  }
  // A vertex that joined a group early on may belong elsewhere, now that the groups are whole.
  return moveVertices(graph, strength, found, random).community;
}

function ownCommunities(mass: Float64Array): Int32Array {
  return Int32Array.from(mass, (_, vertex) => vertex);
}

function sumsOf(mass: Float64Array, community: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [vertex, own] of community.entries()) sums[own]! += mass[vertex]!;
  return sums;
}

/** Moves vertices from the communities given to the neighbouring one of greatest gain until none gains. */
function moveVertices(
  { row, other, weight }: WeightedGraph,
  mass: Float64Array,
  given: Int32Array,
  random: SeededRandom,
): { readonly community: Int32Array; readonly count: number } {
  const all = mass.reduce((sum, one) => sum + one, 0);
  if (all === 0) return renumber(given);
  const community = given.slice();
  const total = sumsOf(mass, community, mass.length);
  const towards = new Float64Array(mass.length);
  const queue = shuffled([...ownCommunities(mass)], random);
  const waits = new Uint8Array(mass.length).fill(1);
  for (let turn = 0; turn < queue.length; turn++) {
    const vertex = queue[turn]!;
    waits[vertex] = 0;
    const own = community[vertex]!;
    const near = new Set([own]);
    for (let at = row[vertex]!; at < row[vertex + 1]!; at++) {
      const there = community[other[at]!]!;
      near.add(there);
      towards[there]! += weight[at]!;
    }
    total[own]! -= mass[vertex]!;
    const gainOf = (to: number): number => towards[to]! - (mass[vertex]! * total[to]!) / all;
    let best = own;
    for (const to of near) if (gainOf(to) > gainOf(best) + LEAST_GAIN * all) best = to;
    total[best]! += mass[vertex]!;
    for (const to of near) towards[to] = 0;
    if (best === own) continue;
    community[vertex] = best;
    for (let at = row[vertex]!; at < row[vertex + 1]!; at++) {
      const next = other[at]!;
      if (community[next] === best || waits[next] === 1) continue;
      waits[next] = 1;
      queue.push(next);
    }
  }
  return renumber(community);
}

function renumber(community: Int32Array): { readonly community: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  for (const one of community) if (!numbers.has(one)) numbers.set(one, numbers.size);
  return { community: community.map((one) => numbers.get(one)!), count: numbers.size };
}

/** Makes a vertex of each community. */
function aggregate(
  { row, other, weight }: WeightedGraph,
  community: Int32Array,
  count: number,
): WeightedGraph {
  const edges: WeightedEdge[] = [];
  for (const [vertex, own] of community.entries()) {
    for (let at = row[vertex]!; at < row[vertex + 1]!; at++) {
      if (other[at]! > vertex) edges.push({ a: own, b: community[other[at]!]!, weight: weight[at]! });
    }
  }
  return packEdges(count, edges);
}
