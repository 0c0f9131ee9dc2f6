import { standsOf } from "../placement/placement.ts";
import {
  copyPlace,
  type Effort,
  emptyPlaces,
  type Laid,
  openWork,
  type Study,
  settleStands,
  type Work,
} from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { CLEAR, cleared, separateStands } from "./placement-separation.ts";

/** Wanting to move less than this, in tie lengths, an actor stays. */
const NOT_WORTH_MOVING = 0.35;

/** All stands at once: wishes and the price of moves, then what overlaps at any time is moved apart for all time. */
export function pushStandsApart(
  study: Study,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: Effort,
): Laid {
  const { keyframes, actors } = study;
  const wide = openWork(study, standsOf(keyframes, actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settleStands(study, wide, Math.min(1, (2 * round) / effort.rounds), 1);
    separateStands(study, wide, 0.5);
  }
  const joined = mayMove === "NEVER" ? wide : joinIdle(study, wide);
  let left = 0;
  for (let round = 0; round < effort.joint; round++) {
    const late = round / effort.joint;
    // Wishes give way to room bit by bit, so that factions hold together while they are pushed about.
    const pace = late < 0.8 ? 0.6 * 0.03 ** (late / 0.8) : 0;
    if (pace > 0) settleStands(study, joined, 1, pace);
    left = separateStands(study, joined, 0.7);
    if (left <= CLEAR && pace === 0) break;
  }
  return { places: repaired(study, joined, effort), left };
}

/** Stands whose move is not worth making go on with the one before. */
function joinIdle(study: Study, { stands, places }: Work): Work {
  const least = NOT_WORTH_MOVING * study.scale.tie;
  const idle = new Set<string>();
  for (const [number, { actor, from, before }] of stands.list.entries()) {
    if (before === null) continue;
    const moved = Math.hypot(places.x[number]! - places.x[before]!, places.y[number]! - places.y[before]!);
    if (moved < least) idle.add(`${actor} ${from}`);
  }
  const joined = standsOf(study.keyframes, study.actors, "WHEN_TOUCHED", (actor, from) =>
    idle.has(`${actor} ${from}`),
  );
  const work = openWork(study, joined, emptyPlaces(study.actors));
  for (const [position, { present }] of study.keyframes.entries()) {
    for (const actor of present) {
      const [from, to] = [stands.at[position]?.[actor] ?? -1, joined.at[position]?.[actor] ?? -1];
      const share = 1 / (joined.list[to]?.lasts ?? 1);
      work.places.x[to]! += share * places.x[from]!;
      work.places.y[to]! += share * places.y[from]!;
    }
  }
  return work;
}

/** In date order, whatever still overlaps is moved apart on its own day; who was moved stays there until touched. */
function repaired(study: Study, { stands, places: wanted }: Work, effort: Effort): Places[] {
  const now = { x: wanted.x.slice(), y: wanted.y.slice() };
  return study.keyframes.map((keyframe, position) => {
    const row = stands.at[position] ?? new Int32Array(0);
    const here = emptyPlaces(study.actors);
    for (const actor of keyframe.present) copyPlace(now, row[actor]!, here, actor);
    const yielding = new Float64Array(study.actors);
    for (const actor of keyframe.present) {
      yielding[actor] = stands.list[row[actor]!]?.from === position ? 1 : 0.08;
    }
    const clear = cleared(study, keyframe, here, yielding, effort.repair);
    for (const actor of keyframe.present) copyPlace(clear, actor, now, row[actor]!);
    return clear;
  });
}
