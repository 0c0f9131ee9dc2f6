import { type SeededRandom, seededRandom } from "../network/seeded-random.ts";
import { type Aim, aimAt, moveTo, type Places } from "./aim.ts";
import type { Keyframe } from "./keyframe.ts";
import type { LayoutMode } from "./layout-mode.ts";
import { separateOnce } from "./separation.ts";
import { type Scale, type Stage, scaleFor } from "./stage.ts";
import { type Stands, standsOf } from "./stand.ts";
import { startingPlaces } from "./starting-places.ts";
import { annealStands, MELTING, MENDING } from "./story-annealing.ts";
import { aimAtWishes, type StandWishes, wishesOfStands } from "./stress.ts";

/** What it costs to move by a tie length from one stand to the next, against a stress of about one a tie and keyframe. */
const MOVEMENT = { stays: 0.7, backFromAbsence: 0.3, chained: 0.25 };
/** Wanting to move less than this, in tie lengths, an actor stays. */
const NOT_WORTH_MOVING = 0.35;
/** An intrusion of so many pixels is none. */
const CLEAR = 1;
/** A start that ends with strangers in hulls is given up for another so often. */
const MOST_STARTS = 2;
const MENDINGS = 4;
const QUICK = { rounds: 12, joint: 24, repair: 16, trials: 4_000 };
const THOROUGH = { rounds: 60, joint: 200, repair: 120, trials: 60_000 };
type Effort = typeof QUICK;
/** With more actors on keyframes than this less is spent on each, and stands are pushed apart instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaled({ rounds, joint, repair, trials }: Effort, share: number): Effort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair), trials };
}

/** All that a layout works on. */
interface Study {
  readonly stage: Stage;
  readonly keyframes: readonly Keyframe[];
  readonly scale: Scale;
  readonly actors: number;
}

/** Places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** Places by keyframe: first a usable picture, then a better one. The same for the same input and seed. */
export function* layTrajectories(
  keyframes: readonly Keyframe[],
  stage: Stage,
  mode: LayoutMode,
  seed: number,
): Generator<Step, void, undefined> {
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const study: Study = { stage, keyframes, scale: scaleFor(stage, crowd), actors: stage.extents.length };
  const random = seededRandom(seed);
  const size = keyframes.reduce((sum, { present }) => sum + present.length, 0);
  const isLarge = size > LARGE;
  const share = Math.min(1, Math.max(LEAST_EFFORT, (LARGE / Math.max(1, size)) ** 2));
  let start = startingPlaces(keyframes, stage, study.scale, random);
  const turns = mode === "chained" || keyframes.length < 2 || isLarge ? 1 : MOST_STARTS;
  const go = (effort: Effort): Laid =>
    lay(study, start, mode, scaled(effort, share), isLarge ? null : random);
  yield { places: go(QUICK).places, final: false };
  let best: Laid | null = null;
  for (let turn = 0; turn < turns; turn++) {
    const laid = go(THOROUGH);
    if (best === null || laid.left < best.left) best = laid;
    if (best.left === 0) break;
    start = startingPlaces(keyframes, stage, study.scale, random);
  }
  if (best !== null) yield { places: best.places, final: true };
}

/** Places by keyframe, and how crowded it is still somewhere. */
interface Laid {
  readonly places: Places[];
  readonly left: number;
}

function lay(
  study: Study,
  start: Places,
  mode: LayoutMode,
  effort: Effort,
  random: SeededRandom | null,
): Laid {
  if (mode === "chained") return layChained(study, start, effort);
  const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
  return random === null
    ? pushStandsApart(study, start, mayMove, effort)
    : annealed(study, start, mayMove, effort, random);
}

/** All stands at once, tried here and there until they have room. */
function annealed(
  study: Study,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: Effort,
  random: SeededRandom,
): Laid {
  let work = openWork(study, standsOf(study.keyframes, study.actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settleStands(study, work, Math.min(1, (2 * round) / effort.rounds), 1);
  }
  const { keyframes, stage, scale, actors } = study;
  let crowded = annealStands(keyframes, stage, scale, work, random, effort.trials, MELTING);
  const parted = new Set<number>();
  for (let turn = 0; turn < MENDINGS && crowded.cost > 0; turn++) {
    // Where there is no room for everyone to stay, others give way on that day, at the same price.
    for (const keyframe of crowded.keyframes) parted.add(keyframe).add(keyframe + 1);
    const finer = standsOf(keyframes, actors, mayMove, () => false, parted);
    const mended = openWork(study, finer, emptyPlaces(actors));
    for (const [number, { actor, from }] of finer.list.entries()) {
      copyPlace(work.places, work.stands.at[from]?.[actor] ?? 0, mended.places, number);
    }
    work = mended;
    crowded = annealStands(
      keyframes,
      stage,
      scale,
      work,
      random,
      effort.trials / 4,
      MENDING,
      crowded.keyframes,
    );
  }
  return { places: placesOf(study, work), left: crowded.cost };
}

function placesOf({ keyframes, actors }: Study, { stands, places }: Work): Places[] {
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) copyPlace(places, stands.at[position]?.[actor] ?? 0, here, actor);
    return here;
  });
}

/** All stands at once: wishes and the price of moves, then what overlaps at any time is moved apart for all time. */
function pushStandsApart(
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
  const joined = joinIdle(study, wide, mayMove);
  let left = 0;
  for (let round = 0; round < effort.joint; round++) {
    const late = round / effort.joint;
    // Wishes give way to room bit by bit, so that camps hold together while they are pushed about.
    const pace = late < 0.8 ? 0.6 * 0.03 ** (late / 0.8) : 0;
    if (pace > 0) settleStands(study, joined, 1, pace);
    left = separateStands(study, joined, 0.7);
    if (left <= CLEAR && pace === 0) break;
  }
  return { places: repaired(study, joined, effort), left };
}

/** Stands with their wishes and places, and room to separate one keyframe. */
interface Work {
  readonly stands: Stands;
  readonly wishes: StandWishes;
  readonly places: Places;
  readonly scratch: Places;
}

function openWork(study: Study, stands: Stands, start: Places): Work {
  const places = {
    x: Float64Array.from(stands.list, ({ actor }) => start.x[actor] as number),
    y: Float64Array.from(stands.list, ({ actor }) => start.y[actor] as number),
  };
  const wishes = wishesOfStands(study.keyframes, stands, study.scale);
  return { stands, wishes, places, scratch: emptyPlaces(study.actors) };
}

/** Moves every stand towards where its wishes on all its keyframes, and the price of coming and going, are best met. */
function settleStands(
  study: Study,
  { stands, wishes, places }: Work,
  strictness: number,
  pace: number,
): void {
  const { stage, scale } = study;
  for (const [number, { actor, from, to, lasts, lean, before, after }] of stands.list.entries()) {
    if (stage.pinned.has(actor)) continue;
    const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
    aimAtWishes(number, wishes, places, scale.widening, aim);
    stage.aimAtSide(aim, lean, lasts);
    const price = strictness * (1 + Math.log2(lasts));
    for (const next of [before, after]) {
      const other = next === null ? undefined : stands.list[next];
      if (next === null || other === undefined) continue;
      const isBack = other.to !== from && other.from !== to;
      const [x, y] = [places.x[next] as number, places.y[next] as number];
      const moved =
        Math.hypot(x - (places.x[number] as number), y - (places.y[number] as number)) / scale.tie;
      aimAt(
        aim,
        x,
        y,
        (price * (isBack ? MOVEMENT.backFromAbsence : MOVEMENT.stays)) / Math.max(moved, 0.05),
      );
    }
    moveTo(places, number, aim, pace);
  }
}

/** Parts what overlaps on each keyframe in turn; a stand that is pushed moves for as long as it lasts. */
function separateStands(study: Study, { stands, places, scratch }: Work, push: number): number {
  let worst = 0;
  const yielding = new Float64Array(study.actors);
  for (const [position, keyframe] of study.keyframes.entries()) {
    const row = stands.at[position];
    if (row === undefined) continue;
    for (const actor of keyframe.present) copyPlace(places, row[actor] as number, scratch, actor);
    // Who stays longer gives way less: its place matters on more days.
    for (const actor of keyframe.present) {
      yielding[actor] = 1 / (1 + Math.log2(stands.list[row[actor] as number]?.lasts ?? 1));
    }
    worst = Math.max(worst, separate(study, keyframe, scratch, yielding, push));
    for (const actor of keyframe.present) copyPlace(scratch, actor, places, row[actor] as number);
  }
  return worst;
}

function separate(
  { stage }: Study,
  keyframe: Keyframe,
  places: Places,
  yielding: Float64Array,
  push: number,
): number {
  const { pinned } = stage;
  for (const actor of pinned.keys()) yielding[actor] = 0;
  const worst = separateOnce(places, { ...stage, keyframe, yielding, push });
  for (const [actor, { x, y }] of pinned) {
    places.x[actor] = x;
    places.y[actor] = y;
  }
  return worst;
}

/** Stands whose move is not worth making go on with the one before. */
function joinIdle(study: Study, { stands, places }: Work, mayMove: "WHEN_TOUCHED" | "NEVER"): Work {
  const least = NOT_WORTH_MOVING * study.scale.tie;
  const idle = new Set<string>();
  for (const [number, { actor, from, before }] of stands.list.entries()) {
    if (before === null) continue;
    const moved = Math.hypot(
      (places.x[number] as number) - (places.x[before] as number),
      (places.y[number] as number) - (places.y[before] as number),
    );
    if (moved < least) idle.add(`${actor} ${from}`);
  }
  const joined = standsOf(study.keyframes, study.actors, mayMove, (actor, from) =>
    idle.has(`${actor} ${from}`),
  );
  const work = openWork(study, joined, emptyPlaces(study.actors));
  for (const [position, { present }] of study.keyframes.entries()) {
    for (const actor of present) {
      const [from, to] = [stands.at[position]?.[actor] ?? -1, joined.at[position]?.[actor] ?? -1];
      const share = 1 / (joined.list[to]?.lasts ?? 1);
      work.places.x[to] = (work.places.x[to] as number) + share * (places.x[from] as number);
      work.places.y[to] = (work.places.y[to] as number) + share * (places.y[from] as number);
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
    for (const actor of keyframe.present) copyPlace(now, row[actor] as number, here, actor);
    const yielding = new Float64Array(study.actors);
    for (const actor of keyframe.present) {
      yielding[actor] = stands.list[row[actor] as number]?.from === position ? 1 : 0.08;
    }
    const clear = cleared(study, keyframe, here, yielding, effort.repair);
    for (const actor of keyframe.present) copyPlace(clear, actor, now, row[actor] as number);
    return clear;
  });
}

/** Places without overlaps, or the attempt that ends with the least. */
function cleared(
  study: Study,
  keyframe: Keyframe,
  start: Places,
  yielding: Float64Array,
  rounds: number,
): Places {
  let best: { readonly places: Places; readonly left: number } | null = null;
  for (const gives of [yielding, alike(study)]) {
    const places = { x: start.x.slice(), y: start.y.slice() };
    let left = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      // Pushing less and less lets demands that contradict each other come to terms.
      left = separate(study, keyframe, places, gives, 1 - (0.6 * round) / rounds);
      if (left <= CLEAR) return places;
    }
    if (best === null || left < best.left) best = { places, left };
  }
  return best?.places ?? start;
}

/** Everybody gives way as readily. */
function alike({ actors }: Study): Float64Array {
  return new Float64Array(actors).fill(1);
}

/** Keyframe by keyframe, each from the one before. */
function layChained(study: Study, start: Places, effort: Effort): Laid {
  let before = start;
  const places = study.keyframes.map((keyframe, position) => {
    const work = openWork(
      { ...study, keyframes: [keyframe] },
      standsOf([keyframe], study.actors, "NEVER"),
      before,
    );
    const rounds = position === 0 ? effort.rounds : effort.rounds / 3;
    for (let round = 0; round < rounds; round++) {
      for (const [number, { actor, lean }] of work.stands.list.entries()) {
        if (study.stage.pinned.has(actor)) continue;
        const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
        aimAtWishes(number, work.wishes, work.places, study.scale.widening, aim);
        study.stage.aimAtSide(aim, lean, 1);
        if (position > 0) aimAt(aim, before.x[actor] as number, before.y[actor] as number, MOVEMENT.chained);
        moveTo(work.places, number, aim, 1);
      }
      separateStands({ ...study, keyframes: [keyframe] }, work, 0.6);
    }
    const here = { x: before.x.slice(), y: before.y.slice() };
    for (const [number, { actor }] of work.stands.list.entries()) copyPlace(work.places, number, here, actor);
    before = cleared(study, keyframe, here, alike(study), effort.repair);
    return before;
  });
  return { places, left: 0 };
}

function copyPlace(from: Places, at: number, to: Places, target: number): void {
  to.x[target] = from.x[at] as number;
  to.y[target] = from.y[at] as number;
}

function emptyPlaces(actors: number): Places {
  return { x: new Float64Array(actors), y: new Float64Array(actors) };
}
