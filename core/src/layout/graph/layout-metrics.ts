import { type DynamicGraph, EDGE_LENGTH, isPresent, isTied } from "./problem/dynamic-graph.ts";

/** Returns the place of a present node at a time, in units of which `EDGE_LENGTH` make a tie. */
export type PlaceAt = (node: number, time: number) => { readonly x: number; readonly y: number };

/** The measures of the dynamic layout literature (DynNoSlice, MultiDynNoS). Less is better in each. */
export interface LayoutMetrics {
  /** The factor by which all places are multiplied before the rest is measured. */
  readonly scale: number;
  /** Mean stress of the slices. */
  readonly stressOn: number;
  /** Mean stress of the slices and of ten times between each two. */
  readonly stressOff: number;
  /** Mean length of a node's path, a tie being `EDGE_LENGTH` long. */
  readonly movement: number;
  /** Number of times that a pair comes closer than a node's size. */
  readonly crowding: number;
}

const SCALES = Array.from({ length: 41 }, (_, k) => 1.1 ** (k - 20));
const BETWEEN = 10;
const CROWDING_SAMPLES = 600;
const PATH_SAMPLES = 2_000;

/** Measures a drawing at `slices`, ascending times. */
export function layoutMetrics(
  graph: DynamicGraph,
  slices: readonly number[],
  placeAt: PlaceAt,
): LayoutMetrics {
  const on = slices.map((time) => stressTermsAt(graph, time, placeAt));
  const scale = bestScale(on);
  const between = slices.slice(1).flatMap((to, position) => {
    const from = slices[position] ?? to;
    return Array.from({ length: BETWEEN }, (_, k) => from + ((k + 1) / (BETWEEN + 1)) * (to - from));
  });
  const off = [...on, ...between.map((time) => stressTermsAt(graph, time, placeAt))];
  return {
    scale,
    stressOn: meanStress(on, scale),
    stressOff: meanStress(off, scale),
    movement: scale * meanPath(graph, slices, placeAt),
    crowding: crowdingOf(graph, placeAt, scale),
  };
}

/**
 * Sums over all connected pairs at one time: Σ(1), Σ(drawn/target) and Σ(drawn/target)², from which the stress at any
 * scale follows.
 */
export interface StressTerms {
  readonly pairs: number;
  readonly linear: number;
  readonly square: number;
}

/** Sums the stress terms at a time; null if no tie holds. */
export function stressTermsAt(graph: DynamicGraph, time: number, placeAt: PlaceAt): StressTerms | null {
  const present = graph.nodes.map((node) => isPresent(node, time));
  const allies = graph.nodes.map((): number[] => []);
  let ties = 0;
  for (const edge of graph.edges) {
    if (edge.kind !== "ALLIED" || present[edge.a] !== true || present[edge.b] !== true) continue;
    if (!isTied(edge, time)) continue;
    allies[edge.a]?.push(edge.b);
    allies[edge.b]?.push(edge.a);
    ties++;
  }
  if (ties === 0) return null;
  const places = graph.nodes.map((_, node) => ((allies[node]?.length ?? 0) > 0 ? placeAt(node, time) : null));
  let [pairs, linear, square] = [0, 0, 0];
  places.forEach((from, node) => {
    if (from === null) return;
    for (const [other, hops] of hopsFrom(node, allies)) {
      const to = places[other];
      if (other <= node || to === undefined || to === null) continue;
      const ratio = Math.hypot(from.x - to.x, from.y - to.y) / (EDGE_LENGTH * hops);
      pairs += 1;
      linear += ratio;
      square += ratio * ratio;
    }
  });
  return { pairs, linear, square };
}

/** Σ((d − drawn)/d)² over connected pairs, drawn in ties. */
export function stressOf({ pairs, linear, square }: StressTerms, scale: number): number {
  return pairs - 2 * scale * linear + scale * scale * square;
}

/** Slices without ties say nothing and are left out of the sum; the mean is over those that have some. */
function meanStress(slices: readonly (StressTerms | null)[], scale: number): number {
  const tied = slices.filter((slice) => slice !== null);
  return tied.reduce((sum, slice) => sum + stressOf(slice, scale), 0) / Math.max(1, tied.length);
}

function bestScale(slices: readonly (StressTerms | null)[]): number {
  return SCALES.reduce(
    (best, scale) => (meanStress(slices, scale) < meanStress(slices, best) ? scale : best),
    1,
  );
}

/** Mean length of the paths of all nodes, while they are there, over the whole span and all slices. */
function meanPath(graph: DynamicGraph, slices: readonly number[], placeAt: PlaceAt): number {
  const times = evenTimes(graph, slices, PATH_SAMPLES);
  let length = 0;
  graph.nodes.forEach((node, number) => {
    let before: { readonly x: number; readonly y: number } | null = null;
    for (const time of times) {
      const here: { readonly x: number; readonly y: number } | null = isPresent(node, time)
        ? placeAt(number, time)
        : null;
      if (here !== null && before !== null) length += Math.hypot(here.x - before.x, here.y - before.y);
      before = here;
    }
  });
  return length / Math.max(1, graph.nodes.length);
}

/** Counts, at evenly spaced times, the pairs that have come closer than their mean size since the time before. */
function crowdingOf(graph: DynamicGraph, placeAt: PlaceAt, scale: number): number {
  let close = new Set<number>();
  let count = 0;
  for (const time of evenTimes(graph, [], CROWDING_SAMPLES)) {
    const here: { node: number; x: number; y: number; size: number }[] = [];
    graph.nodes.forEach((node, number) => {
      if (!isPresent(node, time)) return;
      const { x, y } = placeAt(number, time);
      here.push({ node: number, x: scale * x, y: scale * y, size: node.size });
    });
    here.sort((a, b) => a.x - b.x);
    const widest = Math.max(0, ...here.map(({ size }) => size));
    const now = new Set<number>();
    here.forEach((one, position) => {
      for (let next = position + 1; next < here.length; next++) {
        const other = here[next];
        if (other === undefined || other.x - one.x >= widest) break;
        if (Math.hypot(other.x - one.x, other.y - one.y) >= (one.size + other.size) / 2) continue;
        const key = Math.min(one.node, other.node) * graph.nodes.length + Math.max(one.node, other.node);
        now.add(key);
        if (!close.has(key)) count += 1;
      }
    });
    close = now;
  }
  return count;
}

function evenTimes({ span: [from, to] }: DynamicGraph, more: readonly number[], count: number): number[] {
  const even = Array.from({ length: count }, (_, k) => from + (k / (count - 1)) * (to - from));
  return [...even, ...more].sort((a, b) => a - b);
}

function hopsFrom(start: number, allies: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const hops = new Map([[start, 0]]);
  let edge = [start];
  for (let hop = 1; edge.length > 0; hop++) {
    const next: number[] = [];
    for (const node of edge) {
      for (const other of allies[node] ?? []) {
        if (hops.has(other)) continue;
        hops.set(other, hop);
        next.push(other);
      }
    }
    edge = next;
  }
  return hops;
}
