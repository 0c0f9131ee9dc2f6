import { type SeededRandom, seededRandom } from "../../chance/seeded-random.ts";
import type { Point } from "../../geometry/coordinates.ts";
import {
  annealPlacements,
  INITIAL_SCHEDULE,
  PINNED_SCHEDULE,
  REPAIR_SCHEDULE,
} from "./anneal/story-annealing.ts";
import type { Overlaps } from "./cost/overlapping-keyframes.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";
import { type LayoutSpace, scaleFor } from "./placement/layout-space.ts";
import { placementsOf } from "./placement/placement.ts";
import {
  copyPlace,
  createWork,
  emptyPlaces,
  type LayoutEffort,
  type LayoutProblem,
  type LayoutResult,
  settlePlacements,
  type Work,
} from "./placement/placement-solver.ts";
import type { Places } from "./placement/pull.ts";
import { layOutChained } from "./separate/chained-layout.ts";
import { pushPlacementsApart } from "./separate/pushed-layout.ts";
import { startingPlaces } from "./start/starting-places.ts";

/** A start that ends with strangers in hulls is given up for another so often. */
const MOST_STARTS = 2;
const MOST_REPAIRS = 4;
const QUICK: LayoutEffort = { rounds: 12, joint: 24, repair: 16, proposals: 4_000 };
/** The first picture of a large story, in which nobody moves: it is there at once and in better order than a hasty one. */
const FIRST: LayoutEffort = { rounds: 0, joint: 10, repair: 2, proposals: 0 };
const THOROUGH: LayoutEffort = { rounds: 60, joint: 200, repair: 120, proposals: 60_000 };
/** With more actors on keyframes than this less is spent on each, and placements are pushed apart instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaleEffort({ rounds, joint, repair, proposals }: LayoutEffort, share: number): LayoutEffort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair), proposals };
}

/** Actors move when something happens to them; keyframe after keyframe, each from the one before; or never. */
export type LayoutMode = "moving" | "chained" | "still";

/** Places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** A layout to go on from. */
export interface Base extends LayoutResult {
  /** Keyframes on which everybody may move. */
  readonly released: ReadonlySet<number>;
}

/** Where the finished layout with nobody pinned is kept: pins are worked into it, and whoever they do not concern stays. */
export interface BaseMemory {
  readonly recall: () => Base | null;
  readonly keep: (base: Base) => void;
}

/** Places by keyframe: first a usable picture, then a better one. The same for the same input and seed. */
export function* layOutKeyframes(
  keyframes: readonly Keyframe[],
  space: LayoutSpace,
  mode: LayoutMode,
  seed: number,
  memory: BaseMemory,
): Generator<Step, void, undefined> {
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const problem: LayoutProblem = {
    space,
    keyframes,
    scale: scaleFor(space, crowd),
    actors: space.extents.length,
  };
  const size = keyframes.reduce((sum, { present }) => sum + present.length, 0);
  if (mode === "chained" || size > LARGE) yield* layOutLarge(problem, mode, seed, size);
  else {
    const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
    const free = { ...problem, space: { ...space, pinned: new Map<number, Point>() } };
    const known = memory.recall();
    const base = known ?? (yield* layOutFree(problem, free, mayMove, seed));
    memory.keep(base);
    if (space.pinned.size === 0) yield { places: base.places, final: true };
    else yield* pinInto(problem, base, mayMove, seed);
  }
}

/** Large stories, and those laid out keyframe by keyframe. */
function* layOutLarge(
  problem: LayoutProblem,
  mode: LayoutMode,
  seed: number,
  size: number,
): Generator<Step, void, undefined> {
  const share = Math.min(1, Math.max(LEAST_EFFORT, (LARGE / Math.max(1, size)) ** 2));
  const start = startingPlaces(problem.keyframes, problem.space, problem.scale, seededRandom(seed));
  yield { places: pushPlacementsApart(problem, start, "NEVER", FIRST).places, final: false };
  const effort = scaleEffort(THOROUGH, share);
  const result =
    mode === "chained"
      ? layOutChained(problem, start, effort)
      : pushPlacementsApart(problem, start, mode === "still" ? "NEVER" : "WHEN_TOUCHED", effort);
  yield { places: result.places, final: true };
}

/** The layout with nobody pinned; the first picture on the way has the pins already. */
function* layOutFree(
  problem: LayoutProblem,
  free: LayoutProblem,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  seed: number,
): Generator<Step, Base, undefined> {
  const { keyframes, scale } = problem;
  const random = seededRandom(seed);
  let start = startingPlaces(keyframes, free.space, scale, random);
  const quick = annealFrom(free, start, mayMove, QUICK, random);
  yield { places: applyPins(problem, quick.places), final: false };
  let best = annealFrom(free, start, mayMove, THOROUGH, random);
  for (let turn = 1; turn < MOST_STARTS && best.left > 0 && keyframes.length > 1; turn++) {
    start = startingPlaces(keyframes, free.space, scale, random);
    const next = annealFrom(free, start, mayMove, THOROUGH, random);
    if (next.left < best.left) best = next;
  }
  return best;
}

/** Puts the pinned where they were pinned, and lets the others make room. */
function* pinInto(
  problem: LayoutProblem,
  base: Base,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  seed: number,
): Generator<Step, void, undefined> {
  const { keyframes, space, scale, actors } = problem;
  const places = applyPins(problem, base.places);
  yield { places, final: false };
  const random = seededRandom(seed);
  const placements = placementsOf(keyframes, actors, mayMove, () => false, base.released);
  const work = createWork(problem, placements, emptyPlaces(actors));
  for (const [number, { actor, from }] of placements.list.entries())
    copyPlace(places[from] ?? emptyPlaces(actors), actor, work.places, number);
  const proposals = THOROUGH.proposals / 4;
  const overlaps = annealPlacements(
    keyframes,
    space,
    scale,
    work,
    random,
    proposals,
    PINNED_SCHEDULE,
    null,
    places,
  );
  const result = repairOverlaps(
    problem,
    work,
    overlaps,
    base.released,
    mayMove,
    2 * proposals,
    random,
    places,
  );
  yield { places: result.places, final: true };
}

function applyPins({ space }: LayoutProblem, places: readonly Places[]): Places[] {
  return places.map(({ x, y }) => {
    const here = { x: x.slice(), y: y.slice() };
    for (const [actor, at] of space.pinned) [here.x[actor], here.y[actor]] = [at.x, at.y];
    return here;
  });
}

/** All placements at once, tried here and there until they have room. */
function annealFrom(
  problem: LayoutProblem,
  start: Places,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  effort: LayoutEffort,
  random: SeededRandom,
): Base {
  const work = createWork(problem, placementsOf(problem.keyframes, problem.actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settlePlacements(problem, work, Math.min(1, (2 * round) / effort.rounds), 1);
  }
  const { keyframes, space, scale } = problem;
  const overlaps = annealPlacements(
    keyframes,
    space,
    scale,
    work,
    random,
    effort.proposals,
    INITIAL_SCHEDULE,
  );
  return repairOverlaps(problem, work, overlaps, new Set(), mayMove, effort.proposals, random);
}

/** Where there is no room for everyone to stay, others give way on that day, at a higher price. */
function repairOverlaps(
  problem: LayoutProblem,
  rough: Work,
  roughness: Overlaps,
  releasedBefore: ReadonlySet<number>,
  mayMove: "NEVER" | "WHEN_TOUCHED",
  proposals: number,
  random: SeededRandom,
  homes: readonly Places[] | null = null,
): Base {
  const { keyframes, space, scale, actors } = problem;
  const schedule = homes === null ? REPAIR_SCHEDULE : PINNED_SCHEDULE;
  const released = new Set(releasedBefore);
  let [work, overlaps] = [rough, roughness];
  for (let turn = 0; turn < MOST_REPAIRS && overlaps.cost > 0; turn++) {
    for (const keyframe of overlaps.keyframes) released.add(keyframe).add(keyframe + 1);
    const finer = placementsOf(keyframes, actors, mayMove, () => false, released);
    const next = createWork(problem, finer, emptyPlaces(actors));
    for (const [number, { actor, from }] of finer.list.entries()) {
      copyPlace(work.places, work.placements.at[from]?.[actor] ?? 0, next.places, number);
    }
    work = next;
    const { keyframes: within } = overlaps;
    overlaps = annealPlacements(
      keyframes,
      space,
      scale,
      work,
      random,
      proposals / 4,
      schedule,
      within,
      homes,
    );
  }
  return { places: placesOf(problem, work), left: overlaps.cost, released };
}

function placesOf({ keyframes, actors }: LayoutProblem, { placements, places }: Work): Places[] {
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) copyPlace(places, placements.at[position]?.[actor] ?? 0, here, actor);
    return here;
  });
}
