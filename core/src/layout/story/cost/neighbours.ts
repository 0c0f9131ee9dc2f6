import { nestedPadding } from "../../../geometry/nested-padding.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Placements } from "../placement/placement.ts";

/**
 * Meetings in compressed rows: thing `i` meets `other[k]` on `times[k]` keyframes for k from `start[i]` up to `start[i
 * + 1]`.
 */
export interface Meetings {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly times: Int32Array;
}

/** The hull of a faction on all keyframes on which its members keep their placements. */
export interface StoryHull {
  /** Numbers of placements. */
  readonly members: Int32Array;
  readonly padding: number;
  /** Number of its keyframes. */
  readonly times: number;
}

/** The placements and hulls that share keyframes. */
export interface Neighbours {
  readonly hulls: readonly StoryHull[];
  /** Numbers of hulls, by keyframe. */
  readonly hullsOn: readonly Int32Array[];
  /** Placements met by each placement. */
  readonly placements: Meetings;
  /** Hulls that hold each placement. */
  readonly own: Meetings;
  /** Hulls met by each placement that do not hold it. */
  readonly foreign: Meetings;
  /** Placements met by each hull that are not in it. */
  readonly strangers: Meetings;
  /** Hulls met by each hull that share no member with it. */
  readonly apart: Meetings;
}

/** Collects the meetings of all keyframes. `padding`, in pixels, is that of a hull with no other inside. */
export function neighboursOf(
  keyframes: readonly Keyframe[],
  placements: Placements,
  padding: number,
): Neighbours {
  const { hulls, hullsOn } = hullsOf(keyframes, placements, padding);
  const keyframesOf = hulls.map((): number[] => []);
  for (const [position, numbers] of hullsOn.entries()) {
    for (const hull of numbers) keyframesOf[hull]?.push(position);
  }
  const members = hulls.map((hull) => new Set(hull.members));
  const onKeyframesOf = (placement: number, visit: (position: number) => void): void => {
    const { actor, from, to } = placements.list[placement] ?? { actor: 0, from: 0, to: 0 };
    for (let k = from; k < to; k++) if (placements.at[k]?.[actor] === placement) visit(k);
  };
  const meetHulls = (holds: boolean): Meetings =>
    meetingsOf(placements.list.length, hulls.length, (placement, meet) =>
      onKeyframesOf(placement, (k) => {
        for (const hull of hullsOn[k] ?? []) if (members[hull]?.has(placement) === holds) meet(hull);
      }),
    );
  return {
    hulls,
    hullsOn,
    placements: meetingsOf(placements.list.length, placements.list.length, (placement, meet) =>
      onKeyframesOf(placement, (k) => {
        for (const actor of keyframes[k]?.present ?? []) {
          const other = placements.at[k]?.[actor] ?? -1;
          if (other !== placement) meet(other);
        }
      }),
    ),
    own: meetHulls(true),
    foreign: meetHulls(false),
    strangers: meetingsOf(hulls.length, placements.list.length, (hull, meet) => {
      for (const k of keyframesOf[hull] ?? []) {
        for (const actor of keyframes[k]?.present ?? []) {
          const placement = placements.at[k]?.[actor] ?? -1;
          if (members[hull]?.has(placement) === false) meet(placement);
        }
      }
    }),
    apart: meetingsOf(hulls.length, hulls.length, (hull, meet) => {
      for (const k of keyframesOf[hull] ?? []) {
        for (const other of hullsOn[k] ?? []) {
          if (other !== hull && hulls[other]?.members.some((one) => members[hull]?.has(one)) === false)
            meet(other);
        }
      }
    }),
  };
}

function hullsOf(
  keyframes: readonly Keyframe[],
  placements: Placements,
  padding: number,
): Pick<Neighbours, "hulls" | "hullsOn"> {
  const found = new Map<string, { readonly number: number; readonly hull: StoryHull; times: number }>();
  const hullsOn = keyframes.map(({ factions }, position) =>
    Int32Array.from(factions, (actors, faction) => {
      const members = Int32Array.from(actors, (actor) => placements.at[position]?.[actor] ?? -1);
      const hull = { members, padding: nestedPadding(factions, faction, padding), times: 0 };
      const key = `${hull.padding} ${members.join(" ")}`;
      const known = found.get(key) ?? { number: found.size, hull, times: 0 };
      known.times += 1;
      found.set(key, known);
      return known.number;
    }),
  );
  return { hulls: [...found.values()].map(({ hull, times }) => ({ ...hull, times })), hullsOn };
}

/** Packs meetings; `visit` calls `meet` for every other that a thing meets, once for each keyframe. */
function meetingsOf(
  things: number,
  others: number,
  visit: (thing: number, meet: (other: number) => void) => void,
): Meetings {
  const start = new Int32Array(things + 1);
  const met = new Int32Array(others);
  const other: number[] = [];
  const times: number[] = [];
  const meet = (one: number): void => {
    if (met[one] === 0) other.push(one);
    met[one]! += 1;
  };
  for (let thing = 0; thing < things; thing++) {
    visit(thing, meet);
    for (let at = times.length; at < other.length; at++) {
      const one = other[at]!;
      times.push(met[one]!);
      met[one] = 0;
    }
    start[thing + 1] = other.length;
  }
  return { start, other: Int32Array.from(other), times: Int32Array.from(times) };
}
