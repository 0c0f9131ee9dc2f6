import type { CalendarDate } from "../../../time/calendar-date.ts";
import {
  type DistanceHistory,
  type DistanceInterval,
  distanceHistory,
} from "../../graph/problem/distance-history.ts";
import type { StateRange } from "../../graph/problem/history-states.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Scale } from "../placement/layout-space.ts";
import type { LayoutProblem } from "../placement/placement-solver.ts";

/**
 * The distances of a story over time, with keyframes as states, in tie lengths of `scale`.
 *
 * Without factions they are distances along ties, as in the literature of dynamic layout. With factions they are the
 * targets of each keyframe, which keep the members of a faction near and rival factions apart.
 */
export function keyframeHistory({ keyframes, end, scale, actors }: LayoutProblem): DistanceHistory {
  const touched = movableOn(keyframes);
  const there = heldRanges(keyframes, actors);
  if (keyframes.every(({ factions }) => factions.length === 0))
    return { ...tieDistances(keyframes, actors, end), there, touched };
  const boundaries = [...keyframes.map(({ date }) => date as number), end as number];
  return {
    boundaries,
    // Each keyframe counts alike: a day on which four factions hold matters as much as a quiet year.
    shares: keyframes.map(() => 1 / keyframes.length),
    there,
    intervals: targetIntervals(keyframes, actors, scale),
    touched,
  };
}

/**
 * Finds the actors who may move on each keyframe: those touched who are there, and were before. Who has lost all ties
 * keeps the place and comes back to it.
 */
function movableOn(keyframes: readonly Keyframe[]): ReadonlySet<number>[] {
  const known = new Set<number>();
  return keyframes.map(({ present, touched }) => {
    const movable = new Set(present.filter((actor) => touched.has(actor) && known.has(actor)));
    for (const actor of present) known.add(actor);
    return movable;
  });
}

/** Times as many as the greatest crowd of a day for whom places are held from the first day to the last. */
const FEW = 1.5;

/**
 * Finds the keyframes on which each actor's place is held: from the first on which it is there up to the last, since it
 * comes back to its place; in a small company always. None for an actor who is never there.
 */
function heldRanges(keyframes: readonly Keyframe[], actors: number): StateRange[][] {
  const first = new Int32Array(actors).fill(-1);
  const last = new Int32Array(actors);
  for (const [state, { present }] of keyframes.entries()) {
    for (const actor of present) {
      if (first[actor] === -1) first[actor] = state;
      last[actor] = state + 1;
    }
  }
  const crowd = Math.max(0, ...keyframes.map(({ present }) => present.length));
  const isSmall = first.filter((state) => state >= 0).length <= FEW * crowd;
  return Array.from(first, (from, actor) =>
    from < 0 ? [] : [isSmall ? { from: 0, to: keyframes.length } : { from, to: last[actor]! }],
  );
}

/** The distances along ties, each keyframe for as long as it holds. */
function tieDistances(keyframes: readonly Keyframe[], actors: number, end: CalendarDate): DistanceHistory {
  const until = (state: number): number => keyframes[state + 1]?.date ?? end;
  const presences = Array.from({ length: actors }, (): (readonly [number, number])[] => []);
  const ties = new Map<
    string,
    { a: number; b: number; kind: "ALLIED" | "OPPOSED"; intervals: [number, number][] }
  >();
  for (const [state, { date, present, ties: held }] of keyframes.entries()) {
    const interval = [date, until(state)] as const;
    for (const actor of present) presences[actor]?.push(interval);
    for (const { a, b, kind } of held) {
      const key = `${a} ${b} ${kind}`;
      const known = ties.get(key);
      if (known === undefined) ties.set(key, { a, b, kind, intervals: [[...interval]] });
      else if (known.intervals.at(-1)?.[1] === date)
        known.intervals[known.intervals.length - 1]![1] = interval[1];
      else known.intervals.push([...interval]);
    }
  }
  return distanceHistory({
    nodes: presences.map((intervals, actor) => ({ id: String(actor), size: 0, intervals })),
    edges: [...ties.values()],
    span: [keyframes[0]?.date ?? 0, end],
    slices: null,
  });
}

function targetIntervals(keyframes: readonly Keyframe[], actors: number, scale: Scale): DistanceInterval[] {
  const open = new Map<number, DistanceInterval>();
  const closed: DistanceInterval[] = [];
  for (const [state, { targets }] of keyframes.entries()) {
    for (const { a, b, distance: length, unit, atLeast, weight } of targets) {
      const distance = unit === "TIE" ? length : (length * scale.stretch) / scale.tie;
      const key = a < b ? a * actors + b : b * actors + a;
      const known = open.get(key);
      if (
        known?.to === state &&
        known.distance === distance &&
        known.atLeast === atLeast &&
        known.weight === weight
      ) {
        open.set(key, { ...known, to: state + 1 });
        continue;
      }
      if (known !== undefined) closed.push(known);
      open.set(key, {
        a: Math.min(a, b),
        b: Math.max(a, b),
        from: state,
        to: state + 1,
        distance,
        atLeast,
        weight,
      });
    }
  }
  return [...closed, ...open.values()];
}
