import { placementsOf } from "../placement/placement.ts";
import {
  copyPlace,
  createWork,
  emptyPlaces,
  type LayoutEffort,
  type LayoutProblem,
  settlePlacements,
  type Work,
} from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { CLEAR, separateKeyframe, separatePlacements } from "./placement-separation.ts";

/** Least move, in tie lengths; an actor that would move less stays. */
const NOT_WORTH_MOVING = 0.35;

/**
 * Lays out large stories by pushing overlaps apart, where annealing would take too long.
 *
 * In: keyframes and a start. Afterwards: places by keyframe, with overlaps of at most a pixel where there is room.
 * Steps: settle placements by majorisation, pushing boxes, hulls and strangers apart after every round
 * (separation.ts); join placements whose move is not worth making; settle and push with less and less pull; repair
 * each keyframe for itself, in date order.
 */
export function pushPlacementsApart(
  problem: LayoutProblem,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: LayoutEffort,
): Places[] {
  const { keyframes, actors } = problem;
  const wide = createWork(problem, placementsOf(keyframes, actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settlePlacements(problem, wide, Math.min(1, (2 * round) / effort.rounds), 1);
    separatePlacements(problem, wide, 0.5);
  }
  const joined = mayMove === "NEVER" ? wide : joinIdle(problem, wide);
  for (let round = 0; round < effort.joint; round++) {
    const late = round / effort.joint;
    // Targets weaken gradually, so that factions hold together while they are pushed.
    const pace = late < 0.8 ? 0.6 * 0.03 ** (late / 0.8) : 0;
    if (pace > 0) settlePlacements(problem, joined, 1, pace);
    const left = separatePlacements(problem, joined, 0.7);
    if (left <= CLEAR && pace === 0) break;
  }
  return repairKeyframes(problem, joined, effort);
}

/** Joins placements to the one before where the move between them is not worth making. */
function joinIdle(problem: LayoutProblem, { placements, places }: Work): Work {
  const least = NOT_WORTH_MOVING * problem.scale.tie;
  const idle = new Set<string>();
  for (const [number, { actor, from, before }] of placements.list.entries()) {
    if (before === null) continue;
    const moved = Math.hypot(places.x[number]! - places.x[before]!, places.y[number]! - places.y[before]!);
    if (moved < least) idle.add(`${actor} ${from}`);
  }
  const joined = placementsOf(problem.keyframes, problem.actors, "WHEN_TOUCHED", (actor, from) =>
    idle.has(`${actor} ${from}`),
  );
  const work = createWork(problem, joined, emptyPlaces(problem.actors));
  for (const [position, { present }] of problem.keyframes.entries()) {
    for (const actor of present) {
      const [from, to] = [placements.at[position]?.[actor] ?? -1, joined.at[position]?.[actor] ?? -1];
      const share = 1 / (joined.list[to]?.lasts ?? 1);
      work.places.x[to]! += share * places.x[from]!;
      work.places.y[to]! += share * places.y[from]!;
    }
  }
  return work;
}

/** Pushes the remaining overlaps apart keyframe by keyframe; an actor that was pushed stays there until touched. */
function repairKeyframes(
  problem: LayoutProblem,
  { placements, places: wanted }: Work,
  effort: LayoutEffort,
): Places[] {
  const now = { x: wanted.x.slice(), y: wanted.y.slice() };
  return problem.keyframes.map((keyframe, position) => {
    const row = placements.at[position] ?? new Int32Array(0);
    const here = emptyPlaces(problem.actors);
    for (const actor of keyframe.present) copyPlace(now, row[actor]!, here, actor);
    const yielding = new Float64Array(problem.actors);
    for (const actor of keyframe.present) {
      yielding[actor] = placements.list[row[actor]!]?.from === position ? 1 : 0.08;
    }
    const clear = separateKeyframe(problem, keyframe, here, yielding, effort.repair);
    for (const actor of keyframe.present) copyPlace(clear, actor, now, row[actor]!);
    return clear;
  });
}
