import { type SeededRandom, seededRandom } from "../../chance/seeded-random.ts";
import type { Point } from "../../geometry/coordinates.ts";
import {
  type Annealing,
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

/** Most starts; a start that leaves overlaps is followed by another. */
const MOST_STARTS = 2;
const MOST_REPAIRS = 4;
const QUICK: LayoutEffort = { rounds: 12, joint: 24, repair: 16, proposals: 4_000 };
/** Effort for the first picture of a large story, in which nobody moves. */
const FIRST: LayoutEffort = { rounds: 0, joint: 10, repair: 2, proposals: 0 };
const THOROUGH: LayoutEffort = { rounds: 60, joint: 200, repair: 120, proposals: 60_000 };
/** Stories with more actors, summed over keyframes, are pushed apart instead of annealed, with less effort for each. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaleEffort({ rounds, joint, repair, proposals }: LayoutEffort, share: number): LayoutEffort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair), proposals };
}

/**
 * moving: actors move when their ties or memberships change. chained: each keyframe follows the one before. still:
 * never.
 */
export type LayoutMode = "moving" | "chained" | "still";

/** A layout on the way to the final one, as places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** A finished layout without pins, from which layouts with pins start. */
export interface Base extends LayoutResult {
  /** Keyframes on which everybody may move. */
  readonly released: ReadonlySet<number>;
}

/** Keeps the finished layout without pins of one story and its options. */
export interface BaseMemory {
  readonly recall: () => Base | null;
  readonly keep: (base: Base) => void;
}

type MayMove = "NEVER" | "WHEN_TOUCHED";

/** Lays keyframes out in steps: first a usable picture, at last the final one. Deterministic for an input and seed. */
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

/** Lays out a large story, or one whose keyframes follow each other. */
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

/** Lays out a story without its pins; the first step shows them already. */
function* layOutFree(
  problem: LayoutProblem,
  free: LayoutProblem,
  mayMove: MayMove,
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

/** Moves pinned actors to their pins, and lets the others make room. */
function* pinInto(
  problem: LayoutProblem,
  base: Base,
  mayMove: MayMove,
  seed: number,
): Generator<Step, void, undefined> {
  const { keyframes, actors } = problem;
  const places = applyPins(problem, base.places);
  yield { places, final: false };
  const random = seededRandom(seed);
  const placements = placementsOf(keyframes, actors, mayMove, () => false, base.released);
  const work = createWork(problem, placements, emptyPlaces(actors));
  for (const [number, { actor, from }] of placements.list.entries())
    copyPlace(places[from] ?? emptyPlaces(actors), actor, work.places, number);
  const proposals = THOROUGH.proposals / 4;
  const schedule = PINNED_SCHEDULE;
  const overlaps = annealPlacements(problem, work, { schedule, proposals, random, homes: places });
  const repairs = { schedule, proposals: proposals / 2, random, homes: places };
  const result = repairOverlaps(problem, { work, overlaps, released: base.released }, mayMove, repairs);
  yield { places: result.places, final: true };
}

/** Returns the places with the pinned actors at their pins. */
function applyPins({ space }: LayoutProblem, places: readonly Places[]): Places[] {
  return places.map(({ x, y }) => {
    const here = { x: x.slice(), y: y.slice() };
    for (const [actor, at] of space.pinned) [here.x[actor], here.y[actor]] = [at.x, at.y];
    return here;
  });
}

/** Lays all placements out from a start: settles them by their targets, anneals them, and repairs what overlaps. */
function annealFrom(
  problem: LayoutProblem,
  start: Places,
  mayMove: MayMove,
  effort: LayoutEffort,
  random: SeededRandom,
): Base {
  const work = createWork(problem, placementsOf(problem.keyframes, problem.actors, mayMove), start);
  for (let round = 0; round < effort.rounds; round++) {
    settlePlacements(problem, work, Math.min(1, (2 * round) / effort.rounds), 1);
  }
  const { proposals } = effort;
  const overlaps = annealPlacements(problem, work, { schedule: INITIAL_SCHEDULE, proposals, random });
  const repairs = { schedule: REPAIR_SCHEDULE, proposals: proposals / 4, random };
  return repairOverlaps(problem, { work, overlaps, released: new Set() }, mayMove, repairs);
}

/** Annealed placements, the overlaps that they leave, and the keyframes on which everybody may move. */
interface Draft {
  readonly work: Work;
  readonly overlaps: Overlaps;
  readonly released: ReadonlySet<number>;
}

/**
 * Releases the keyframes with overlaps, so that untouched actors give way there at a higher price, and anneals again.
 */
function repairOverlaps(
  problem: LayoutProblem,
  draft: Draft,
  mayMove: MayMove,
  annealing: Omit<Annealing, "within">,
): Base {
  const { keyframes, actors } = problem;
  const released = new Set(draft.released);
  let { work, overlaps } = draft;
  for (let turn = 0; turn < MOST_REPAIRS && overlaps.cost > 0; turn++) {
    for (const keyframe of overlaps.keyframes) released.add(keyframe).add(keyframe + 1);
    const finer = placementsOf(keyframes, actors, mayMove, () => false, released);
    const next = createWork(problem, finer, emptyPlaces(actors));
    for (const [number, { actor, from }] of finer.list.entries()) {
      copyPlace(work.places, work.placements.at[from]?.[actor] ?? 0, next.places, number);
    }
    work = next;
    overlaps = annealPlacements(problem, work, { ...annealing, within: overlaps.keyframes });
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
