import { type SeededRandom, seededRandom } from "../../chance/seeded-random.ts";
import type { Point } from "../../geometry/coordinates.ts";
import { annealStands, MAKING_ROOM, MELTING, MENDING } from "./anneal/story-annealing.ts";
import type { Crowded } from "./cost/overlapping-keyframes.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";
import { type Stage, scaleFor } from "./placement/layout-space.ts";
import { standsOf } from "./placement/placement.ts";
import {
  copyPlace,
  type Effort,
  emptyPlaces,
  type Laid,
  openWork,
  type Study,
  settleStands,
  type Work,
} from "./placement/placement-solver.ts";
import type { Places } from "./placement/pull.ts";
import { layChained } from "./separate/chained-layout.ts";
import { pushStandsApart } from "./separate/pushed-layout.ts";
import { startingPlaces } from "./start/starting-places.ts";

/** A start that ends with strangers in hulls is given up for another so often. */
const MOST_STARTS = 2;
const MENDINGS = 4;
const QUICK: Effort = { rounds: 12, joint: 24, repair: 16, trials: 4_000 };
/** The first picture of a large story, in which nobody moves: it is there at once and in better order than a hasty one. */
const FIRST: Effort = { rounds: 0, joint: 10, repair: 2, trials: 0 };
const THOROUGH: Effort = { rounds: 60, joint: 200, repair: 120, trials: 60_000 };
/** With more actors on keyframes than this less is spent on each, and stands are pushed apart instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaled({ rounds, joint, repair, trials }: Effort, share: number): Effort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair), trials };
}

/** Actors move when something happens to them; keyframe after keyframe, each from the one before; or never. */
export type LayoutMode = "moving" | "chained" | "still";

/** Places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** A layout to go on from. */
export interface Base extends Laid {
  /** Keyframes on which everybody may move. */
  readonly parted: ReadonlySet<number>;
}

/** Where the finished layout with nobody pinned is kept: pins are worked into it, and whoever they do not concern stays. */
export interface BaseMemory {
  readonly recall: () => Base | null;
  readonly keep: (base: Base) => void;
}

/** Places by keyframe: first a usable picture, then a better one. The same for the same input and seed. */
export function* layTrajectories(
  keyframes: readonly Keyframe[],
  stage: Stage,
  mode: LayoutMode,
  seed: number,
  memory: BaseMemory,
): Generator<Step, void, undefined> {
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const study: Study = { stage, keyframes, scale: scaleFor(stage, crowd), actors: stage.extents.length };
  const size = keyframes.reduce((sum, { present }) => sum + present.length, 0);
  if (mode === "chained" || size > LARGE) yield* layAnew(study, mode, seed, size);
  else {
    const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
    const free = { ...study, stage: { ...stage, pinned: new Map<number, Point>() } };
    const known = memory.recall();
    const base = known ?? (yield* layFreely(study, free, mayMove, seed));
    memory.keep(base);
    if (stage.pinned.size === 0) yield { places: base.places, final: true };
    else yield* pinInto(study, base, mayMove, seed);
  }
}

/** Large stories, and those laid out keyframe by keyframe. */
function* layAnew(
  study: Study,
  mode: LayoutMode,
  seed: number,
  size: number,
): Generator<Step, void, undefined> {
  const share = Math.min(1, Math.max(LEAST_EFFORT, (LARGE / Math.max(1, size)) ** 2));
  const start = startingPlaces(study.keyframes, study.stage, study.scale, seededRandom(seed));
  yield { places: pushStandsApart(study, start, "NEVER", FIRST).places, final: false };
  const effort = scaled(THOROUGH, share);
  const laid =
    mode === "chained"
      ? layChained(study, start, effort)
      : pushStandsApart(study, start, mode === "still" ? "NEVER" : "WHEN_TOUCHED", effort);
  yield { places: laid.places, final: true };
}

/** The layout with nobody pinned; the first picture on the way has the pins already. */
function* layFreely(
  study: Study,
  free: Study,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  seed: number,
): Generator<Step, Base, undefined> {
  const { keyframes, scale } = study;
  const random = seededRandom(seed);
  let start = startingPlaces(keyframes, free.stage, scale, random);
  const quick = annealed(free, start, mayMove, QUICK, random);
  yield { places: pinned(study, quick.places), final: false };
  let best = annealed(free, start, mayMove, THOROUGH, random);
  for (let turn = 1; turn < MOST_STARTS && best.left > 0 && keyframes.length > 1; turn++) {
    start = startingPlaces(keyframes, free.stage, scale, random);
    const next = annealed(free, start, mayMove, THOROUGH, random);
    if (next.left < best.left) best = next;
  }
  return best;
}

/** Puts the pinned where they were pinned, and lets the others make room. */
function* pinInto(
  study: Study,
  base: Base,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  seed: number,
): Generator<Step, void, undefined> {
  const { keyframes, stage, scale, actors } = study;
  const places = pinned(study, base.places);
  yield { places, final: false };
  const random = seededRandom(seed);
  const stands = standsOf(keyframes, actors, mayMove, () => false, base.parted);
  const work = openWork(study, stands, emptyPlaces(actors));
  for (const [number, { actor, from }] of stands.list.entries())
    copyPlace(places[from] ?? emptyPlaces(actors), actor, work.places, number);
  const trials = THOROUGH.trials / 4;
  const crowded = annealStands(keyframes, stage, scale, work, random, trials, MAKING_ROOM, null, places);
  const laid = mended(study, work, crowded, base.parted, mayMove, 2 * trials, random, places);
  yield { places: laid.places, final: true };
}

function pinned({ stage }: Study, places: readonly Places[]): Places[] {
  return places.map(({ x, y }) => {
    const here = { x: x.slice(), y: y.slice() };
    for (const [actor, at] of stage.pinned) [here.x[actor], here.y[actor]] = [at.x, at.y];
    return here;
  });
}

/** All stands at once, tried here and there until they have room. */
function annealed(
  study: Study,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: Effort,
  random: SeededRandom,
): Base {
  const work = openWork(study, standsOf(study.keyframes, study.actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settleStands(study, work, Math.min(1, (2 * round) / effort.rounds), 1);
  }
  const { keyframes, stage, scale } = study;
  const crowded = annealStands(keyframes, stage, scale, work, random, effort.trials, MELTING);
  return mended(study, work, crowded, new Set(), mayMove, effort.trials, random);
}

/** Where there is no room for everyone to stay, others give way on that day, at a higher price. */
function mended(
  study: Study,
  rough: Work,
  roughness: Crowded,
  partedBefore: ReadonlySet<number>,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  trials: number,
  random: SeededRandom,
  homes: readonly Places[] | null = null,
): Base {
  const { keyframes, stage, scale, actors } = study;
  const course = homes === null ? MENDING : MAKING_ROOM;
  const parted = new Set(partedBefore);
  let [work, crowded] = [rough, roughness];
  for (let turn = 0; turn < MENDINGS && crowded.cost > 0; turn++) {
    for (const keyframe of crowded.keyframes) parted.add(keyframe).add(keyframe + 1);
    const finer = standsOf(keyframes, actors, mayMove, () => false, parted);
    const next = openWork(study, finer, emptyPlaces(actors));
    for (const [number, { actor, from }] of finer.list.entries()) {
      copyPlace(work.places, work.stands.at[from]?.[actor] ?? 0, next.places, number);
    }
    work = next;
    const { keyframes: within } = crowded;
    crowded = annealStands(keyframes, stage, scale, work, random, trials / 4, course, within, homes);
  }
  return { places: placesOf(study, work), left: crowded.cost, parted };
}

function placesOf({ keyframes, actors }: Study, { stands, places }: Work): Places[] {
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) copyPlace(places, stands.at[position]?.[actor] ?? 0, here, actor);
    return here;
  });
}
