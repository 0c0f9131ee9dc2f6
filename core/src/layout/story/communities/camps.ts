import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";
import type { WeightedEdge } from "./weighted-graph.ts";

/** The factions of a story as vertices of their own, numbered after the placements. */
export interface Camps {
  readonly count: number;
  /** Between members and their camp. */
  readonly memberships: readonly WeightedEdge[];
  /** Of negative weight, between camps of one day without a common member. */
  readonly rivalries: readonly WeightedEdge[];
}

/** The weight of an actor's membership, as a share of all of its ties: a camp counts for more than they do. */
const MEMBERSHIP = 2;

/**
 * Makes a vertex of each faction, which holds its members' placements in one community. Camps of one day repel each
 * other by more than the ties between them, so that no community holds two of them. `strength`, by placement, are its
 * ties.
 */
export function campsOf(
  keyframes: readonly Keyframe[],
  { list, at }: Placements,
  days: readonly number[],
  strength: Float64Array,
): Camps {
  const lasting = new Float64Array(list.length);
  for (const [position, row] of at.entries())
    for (const placement of row) if (placement >= 0) lasting[placement]! += days[position]!;
  const shareOf = (placement: number, position: number): number =>
    days[position]! * (1 + strength[placement]! / Math.max(1, lasting[placement]!));
  const numbers = new Map<string, number>();
  const memberships: WeightedEdge[] = [];
  const rivalries: WeightedEdge[] = [];
  for (const [position, { factions }] of keyframes.entries()) {
    const here = factions.map((actors) => {
      const members = actors.map((actor) => at[position]![actor]!);
      const key = members.toSorted((a, b) => a - b).join(" ");
      const number = numbers.get(key) ?? list.length + numbers.size;
      numbers.set(key, number);
      let weight = 0;
      for (const member of members) {
        const share = shareOf(member, position);
        memberships.push({ a: member, b: number, weight: MEMBERSHIP * share });
        weight += share;
      }
      return { number, members, own: new Set(members), weight };
    });
    for (const [first, one] of here.entries()) {
      for (const other of here.slice(first + 1)) {
        if (one.number === other.number || other.members.some((member) => one.own.has(member))) continue;
        rivalries.push({ a: one.number, b: other.number, weight: -Math.min(one.weight, other.weight) });
      }
    }
  }
  return { count: numbers.size, memberships, rivalries };
}
