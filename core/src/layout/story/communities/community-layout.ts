import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Point, Size } from "../../../geometry/coordinates.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import { type MayMove, type Placements, placementsOf } from "../placement/placement.ts";
import { copyPlace, emptyPlaces, type LayoutProblem } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { divideFrame } from "./frame-cells.ts";
import { stressPlaces, type VertexPlaces } from "./local-stress.ts";
import { packCircles } from "./packed-circles.ts";
import { type Residences, residencesOf } from "./residences.ts";
import { separateDiscs } from "./separate-discs.ts";
import { packEdges, type WeightedEdge, type WeightedGraph } from "./weighted-graph.ts";

/** What a community keeps free at each side of its cell, in the distance that its members would have on a lattice. */
const INSET = 0.8;
/** Power of a square's reach in a direction against a circle's: 0 fills a circle, 1 the whole cell. */
const SQUARENESS = 0.6;

/**
 * Lays out a large story: its communities apart from each other, over the whole frame.
 *
 * In: keyframes. Afterwards: places by keyframe; an actor moves only where it changes its community for good, and comes
 * back to its place if it comes back. Steps: communities of actors in time (residences.ts); circles for them, packed so
 * that those with ties are beside each other (packed-circles.ts), and a cell of the frame for each (frame-cells.ts);
 * within it, places by the distances along ties (local-stress.ts), spread evenly over the cell and turned towards the
 * ties outside; discs pushed apart (separate-discs.ts).
 */
export function layOutCommunities(
  { keyframes, end, space, actors }: LayoutProblem,
  mayMove: MayMove,
  random: SeededRandom,
): Places[] {
  const placements = placementsOf(keyframes, actors, mayMove);
  const days = keyframes.map(({ date }, position) => (keyframes[position + 1]?.date ?? end) - date);
  const residences = residencesOf(keyframes, placements, days, random);
  const ties = packEdges(residences.list.length, tiesOfResidences(keyframes, placements, days, residences));
  const radius = Float64Array.from(residences.list, ({ actor }) => space.extents[actor]!.up);
  const places = placeResidences(residences, ties, radius, space.frame, random);
  separateDiscs(places, { radius, ...timesOf(placements, residences) }, space.frame);
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    const row = placements.at[position]!;
    for (const actor of present) copyPlace(places, residences.of[row[actor]!]!, here, actor);
    return here;
  });
}

function tiesOfResidences(
  keyframes: readonly Keyframe[],
  { at }: Placements,
  days: readonly number[],
  { of }: Residences,
): WeightedEdge[] {
  return keyframes.flatMap(({ ties }, position) =>
    ties
      .filter(({ kind }) => kind === "ALLIED")
      .map(({ a, b }) => ({
        a: of[at[position]![a]!]!,
        b: of[at[position]![b]!]!,
        weight: days[position]!,
      })),
  );
}

/** Finds the keyframes from the first to the last on which each residence is used. */
function timesOf(placements: Placements, { list, of }: Residences): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(list.length).fill(placements.at.length);
  const to = new Int32Array(list.length);
  for (const [number, placement] of placements.list.entries()) {
    const residence = of[number]!;
    from[residence] = Math.min(from[residence]!, placement.from);
    to[residence] = Math.max(to[residence]!, placement.to);
  }
  return { from, to };
}

/** Places all residences in the cells of their communities; discs may still overlap. */
function placeResidences(
  { list, communities }: Residences,
  ties: WeightedGraph,
  radius: Float64Array,
  frame: Size,
  random: SeededRandom,
): Places {
  const members = Array.from({ length: communities }, (): number[] => []);
  for (const [residence, { community }] of list.entries()) members[community]!.push(residence);
  const areas = members.map((own) => own.reduce((sum, one) => sum + radius[one]! ** 2, 0));
  const circles = packCircles(areas.map(Math.sqrt), frame, (community) =>
    tiesBetween(list, ties, members[community]!, community),
  );
  const cells = divideFrame(
    frame,
    circles.map(({ x, y }, community) => ({ x, y, area: areas[community]! })),
  );
  const middles = cells.map(({ left, right, top, bottom }) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  }));
  const places = { x: new Float64Array(list.length), y: new Float64Array(list.length) };
  for (const [community, own] of members.entries()) {
    const { left, right, top, bottom } = cells[community]!;
    const inset = INSET * Math.sqrt(((right - left) * (bottom - top)) / own.length);
    const { x, y } = spread(stressPlaces(subgraph(ties, own), random), own, radius);
    const middle = middles[community]!;
    const turn = turnOutwards({ x, y }, own, ties, (other) => middles[list[other]!.community]!, middle);
    for (const [position, residence] of own.entries()) {
      const at = turn(x[position]!, y[position]!);
      const reach = Math.hypot(at.x, at.y) / Math.max(1e-9, Math.abs(at.x), Math.abs(at.y));
      const out = Math.max(1, reach) ** SQUARENESS;
      places.x[residence] = middle.x + out * at.x * Math.max(0, (right - left) / 2 - inset);
      places.y[residence] = middle.y + out * at.y * Math.max(0, (bottom - top) / 2 - inset);
    }
  }
  return places;
}

/** Sums the ties of a community with each other one. */
function tiesBetween(
  list: Residences["list"],
  { row, other, weight }: WeightedGraph,
  own: readonly number[],
  community: number,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const one of own) {
    for (let at = row[one]!; at < row[one + 1]!; at++) {
      const there = list[other[at]!]!.community;
      if (there !== community) sums.set(there, (sums.get(there) ?? 0) + weight[at]!);
    }
  }
  return sums;
}

function subgraph({ row, other, weight }: WeightedGraph, own: readonly number[]): WeightedGraph {
  const numbers = new Map(own.map((residence, number) => [residence, number]));
  const edges: WeightedEdge[] = [];
  for (const [a, residence] of own.entries()) {
    for (let at = row[residence]!; at < row[residence + 1]!; at++) {
      const b = numbers.get(other[at]!);
      if (b !== undefined && a < b) edges.push({ a, b, weight: weight[at]! });
    }
  }
  return packEdges(own.length, edges);
}

/** Spreads places evenly over the circle of radius 1: each keeps its direction and its rank from the middle. */
function spread({ x, y }: VertexPlaces, own: readonly number[], radius: Float64Array): VertexPlaces {
  const middleX = x.reduce((sum, one) => sum + one, 0) / Math.max(1, x.length);
  const middleY = y.reduce((sum, one) => sum + one, 0) / Math.max(1, y.length);
  const reach = x.map((one, vertex) => Math.hypot(one - middleX, y[vertex]! - middleY));
  const order = [...reach.keys()].sort((a, b) => reach[a]! - reach[b]! || a - b);
  const all = own.reduce((sum, residence) => sum + radius[residence]! ** 2, 0);
  const wide = new Float64Array(x.length);
  let area = 0;
  for (const vertex of order) {
    const share = radius[own[vertex]!]! ** 2 / Math.max(1e-9, all);
    wide[vertex] = own.length === 1 ? 0 : Math.sqrt(area + share / 2);
    area += share;
  }
  const out = (one: number, middle: number, vertex: number): number =>
    reach[vertex]! < 1e-9 ? 0 : (wide[vertex]! * (one - middle)) / reach[vertex]!;
  return {
    x: x.map((one, vertex) => out(one, middleX, vertex)),
    y: y.map((one, vertex) => out(one, middleY, vertex)),
  };
}

/** Turns, and mirrors if that is better, a community so that its members stand towards their ties outside. */
function turnOutwards(
  { x, y }: VertexPlaces,
  own: readonly number[],
  { row, other, weight }: WeightedGraph,
  middleOf: (residence: number) => Point,
  middle: Point,
): (px: number, py: number) => Point {
  // Sums of w·p·conj(u), and of w·conj(p)·conj(u), over the directions u of ties: the best turn of either kind.
  let [same, sameY, mirrored, mirroredY] = [0, 0, 0, 0];
  for (const [position, residence] of own.entries()) {
    for (let at = row[residence]!; at < row[residence + 1]!; at++) {
      const there = middleOf(other[at]!);
      const [dx, dy] = [there.x - middle.x, there.y - middle.y];
      const apart = Math.hypot(dx, dy);
      if (apart < 1e-9) continue;
      const [ux, uy] = [(weight[at]! * dx) / apart, (weight[at]! * dy) / apart];
      same += x[position]! * ux + y[position]! * uy;
      sameY += x[position]! * uy - y[position]! * ux;
      mirrored += x[position]! * ux - y[position]! * uy;
      mirroredY += x[position]! * uy + y[position]! * ux;
    }
  }
  const flip = Math.hypot(mirrored, mirroredY) > Math.hypot(same, sameY) ? -1 : 1;
  const turn = flip === 1 ? Math.atan2(sameY, same) : Math.atan2(mirroredY, mirrored);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (px, py) => ({ x: px * cos - flip * py * sin, y: px * sin + flip * py * cos });
}
