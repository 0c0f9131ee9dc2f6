import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";
import { campsOf } from "./camps.ts";
import { communitiesOf } from "./communities.ts";
import { packEdges, strengthsOf, type WeightedEdge, type WeightedGraph } from "./weighted-graph.ts";

/** An actor in a community: one place, in which the actor stands whenever it belongs to that community. */
export interface Residence {
  readonly actor: number;
  readonly community: number;
}

/** The residences of a story, and the number of that of each placement. */
export interface Residences {
  readonly list: readonly Residence[];
  readonly of: Int32Array;
  readonly communities: number;
}

/** The tie of a placement with the actor's next one, as a share of the weaker one's ties. */
const COUPLING = 2;
/** The price of a change of community, as a share of all ties of the actor. */
const CHANGE = 0.12;
const SWEEPS = 3;

/**
 * Divides actors into communities over time.
 *
 * In: placements with the ties and factions between them. Afterwards: each placement belongs to a community, and an actor
 * changes it only where enough of its ties do, or its faction; no community holds two factions of one day that share
 * nobody. Steps: communities of placements, those of one actor tied to each other (multislice
 * networks: Mucha, Richardson, Macon, Porter and Onnela 2010, doi 10.1126/science.1184819); for each actor the course
 * through communities with the fewest ties to others and the fewest changes, by dynamic programming (Viterbi).
 */
export function residencesOf(
  keyframes: readonly Keyframe[],
  placements: Placements,
  days: readonly number[],
  random: SeededRandom,
): Residences {
  const { list } = placements;
  const ties = tiesOf(keyframes, placements, days);
  const strength = strengthsOf(packEdges(list.length, ties));
  const camps = campsOf(keyframes, placements, days, strength);
  const vertices = list.length + camps.count;
  const held = packEdges(vertices, [...ties, ...camps.memberships]);
  const coupled = [...ties, ...camps.memberships, ...camps.rivalries];
  for (const [number, { before }] of list.entries()) {
    if (before === null) continue;
    coupled.push({ a: before, b: number, weight: COUPLING * Math.min(strength[before]!, strength[number]!) });
  }
  // Chance gives a camp nothing: its edges only hold its members together.
  const chance = new Float64Array(vertices);
  chance.set(strength);
  const community = communitiesOf(packEdges(vertices, coupled), chance, random);
  const courses = coursesOf(placements);
  const all = strengthsOf(held);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const course of courses) if (course.length > 1) settleCourse(course, held, all, community);
  }
  const known = new Map<string, number>();
  const numbers = new Map<number, number>();
  const residences: Residence[] = [];
  const of = Int32Array.from(list, ({ actor }, placement) => {
    const number = numbers.get(community[placement]!) ?? numbers.size;
    numbers.set(community[placement]!, number);
    const key = `${actor} ${number}`;
    const residence = known.get(key) ?? residences.length;
    if (residence === residences.length) residences.push({ actor, community: number });
    known.set(key, residence);
    return residence;
  });
  return { list: residences, of, communities: numbers.size };
}

/** Lists the ties of allies between placements, by the days on which they hold. */
function tiesOf(keyframes: readonly Keyframe[], { at }: Placements, days: readonly number[]): WeightedEdge[] {
  return keyframes.flatMap(({ ties }, position) =>
    ties
      .filter(({ kind }) => kind === "ALLIED")
      .map(({ a, b }) => ({ a: at[position]![a]!, b: at[position]![b]!, weight: days[position]! })),
  );
}

/** Lists the placements of each actor, in the order of time. */
function coursesOf({ list }: Placements): number[][] {
  const courses = new Map<number, number[]>();
  for (const [number, { actor }] of list.entries()) {
    const course = courses.get(actor);
    if (course === undefined) courses.set(actor, [number]);
    else course.push(number);
  }
  return [...courses.values()];
}

/** Gives an actor's placements the communities of the cheapest course, while all others keep theirs. */
function settleCourse(
  course: readonly number[],
  { row, other, weight }: WeightedGraph,
  strength: Float64Array,
  community: Int32Array,
): void {
  const within = course.map((placement) => {
    const ties = new Map<number, number>();
    for (let at = row[placement]!; at < row[placement + 1]!; at++) {
      const there = community[other[at]!]!;
      ties.set(there, (ties.get(there) ?? 0) + weight[at]!);
    }
    return ties;
  });
  const candidates = [
    ...new Set([...course.map((one) => community[one]!), ...within.flatMap((ties) => [...ties.keys()])]),
  ];
  const all = course.reduce((sum, placement) => sum + strength[placement]!, 0);
  const change = CHANGE * all;
  let best = candidates.map(() => 0);
  const via: number[][] = [];
  for (const [turn, placement] of course.entries()) {
    const least = best.indexOf(Math.min(...best));
    const from = candidates.map((_, c) => (turn > 0 && best[least]! + change < best[c]! ? least : c));
    via.push(from);
    best = candidates.map((candidate, c) => {
      const before = from[c] === c ? best[c]! : best[least]! + change;
      return before + strength[placement]! - (within[turn]!.get(candidate) ?? 0);
    });
  }
  let at = best.indexOf(Math.min(...best));
  for (let turn = course.length - 1; turn >= 0; turn--) {
    community[course[turn]!] = candidates[at]!;
    at = via[turn]![at]!;
  }
}
