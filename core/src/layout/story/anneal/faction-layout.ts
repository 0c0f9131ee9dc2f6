import { type SeededRandom, seededRandom } from "../../../chance/seeded-random.ts";
import { createOverlapState } from "../cost/overlap-state.ts";
import { type Overlaps, overlappingKeyframes } from "../cost/overlapping-keyframes.ts";
import { type MayMove, type Placements, placementsOf } from "../placement/placement.ts";
import {
  copyPlace,
  createWork,
  emptyPlaces,
  type LayoutProblem,
  type Work,
} from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import { factionStart } from "../trajectories/faction-start.ts";
import {
  type Annealing,
  annealPlacements,
  INITIAL_SCHEDULE,
  PINNED_SCHEDULE,
  REPAIR_SCHEDULE,
} from "./story-annealing.ts";

/** Most annealings from one start; one that leaves the picture wrong somewhere is followed by another. */
const MOST_ANNEALINGS = 3;
/** Most times that keyframes with overlaps are annealed again: as they are, and with others giving way. */
const MOST_REANNEALINGS = 4;
const MOST_REPAIRS = 4;
/** Proposals for a first picture, and for the final one. */
const QUICK = 4_000;
const THOROUGH = 60_000;

/** A layout on the way to the final one, as places by keyframe. */
export interface Step {
  readonly places: readonly Places[];
  readonly final: boolean;
}

/** A finished layout without pins, from which layouts with pins start. */
export interface Base {
  readonly places: readonly Places[];
  /** Keyframes on which everybody may move. */
  readonly released: ReadonlySet<number>;
}

/** Lays out a story with factions, without its pins; the first step shows them already. */
export function* layOutFactions(
  problem: LayoutProblem,
  free: LayoutProblem,
  mayMove: MayMove,
  random: SeededRandom,
): Generator<Step, Base, undefined> {
  const start = factionStart(free, mayMove, random);
  const quick = annealFrom(free, start, mayMove, QUICK, random);
  yield { places: applyPins(problem, placesOf(free, quick.work)), final: false };
  const repairs = { schedule: REPAIR_SCHEDULE, proposals: THOROUGH / 4, random };
  const annealOnce = (): Draft => reanneal(free, annealFrom(free, start, mayMove, THOROUGH, random), repairs);
  let best = annealOnce();
  for (let turn = 1; turn < MOST_ANNEALINGS && best.overlaps.cost > 0; turn++) {
    const next = annealOnce();
    if (next.overlaps.cost < best.overlaps.cost) best = next;
  }
  return repairOverlaps(free, best, mayMove, repairs);
}

/** Moves pinned actors to their pins, and lets the others make room. */
export function* pinInto(
  problem: LayoutProblem,
  base: Base,
  mayMove: MayMove,
  seed: number,
): Generator<Step, void, undefined> {
  const { keyframes, actors } = problem;
  const places = applyPins(problem, base.places);
  yield { places, final: false };
  const random = seededRandom(seed);
  const work = workFrom(problem, places, placementsOf(keyframes, actors, mayMove, base.released));
  const proposals = THOROUGH / 4;
  const schedule = PINNED_SCHEDULE;
  const overlaps = annealPlacements(problem, work, { schedule, proposals, random, homes: places });
  const repairs = { schedule, proposals: proposals / 2, random, homes: places };
  const result = repairOverlaps(problem, { work, overlaps, released: base.released }, mayMove, repairs);
  yield { places: result.places, final: true };
}

/** Mends what overlaps, at rest or on the way, in places by keyframe that everybody may leave on each keyframe. */
export function mendOverlaps(
  problem: LayoutProblem,
  places: readonly Places[],
  seed: number,
): readonly Places[] {
  const { keyframes, actors } = problem;
  const released = new Set(keyframes.keys());
  const work = workFrom(problem, places, placementsOf(keyframes, actors, "WHEN_TOUCHED", released));
  const overlaps = overlappingKeyframes(
    createOverlapState(keyframes, problem.space, work),
    keyframes,
    work.placements,
  );
  const random = seededRandom(seed);
  const mending = { schedule: PINNED_SCHEDULE, proposals: THOROUGH / 4, random };
  const near = reanneal(problem, { work, overlaps, released }, { ...mending, homes: places });
  // Where mending near their places is not enough, actors may go farther.
  const far = reanneal(problem, near, { ...mending, schedule: REPAIR_SCHEDULE });
  return placesOf(problem, reanneal(problem, far, { ...mending, proposals: THOROUGH }).work);
}

/** Returns the places with the pinned actors at their pins. */
function applyPins({ space }: LayoutProblem, places: readonly Places[]): Places[] {
  return places.map(({ x, y }) => {
    const here = { x: x.slice(), y: y.slice() };
    for (const [actor, at] of space.pinned) [here.x[actor], here.y[actor]] = [at.x, at.y];
    return here;
  });
}

/** Prepares placements that stand where their actors do when they begin. */
function workFrom(problem: LayoutProblem, places: readonly Places[], placements: Placements): Work {
  const nowhere = emptyPlaces(problem.actors);
  const work = createWork(problem, placements, nowhere);
  for (const [number, { actor, from }] of placements.list.entries())
    copyPlace(places[from] ?? nowhere, actor, work.places, number);
  return work;
}

/** Anneals all placements from places by keyframe. */
function annealFrom(
  problem: LayoutProblem,
  start: readonly Places[],
  mayMove: MayMove,
  proposals: number,
  random: SeededRandom,
): Draft {
  const work = workFrom(problem, start, placementsOf(problem.keyframes, problem.actors, mayMove));
  const overlaps = annealPlacements(problem, work, { schedule: INITIAL_SCHEDULE, proposals, random });
  return { work, overlaps, released: new Set() };
}

/** Annealed placements, the overlaps that they leave, and the keyframes on which everybody may move. */
interface Draft {
  readonly work: Work;
  readonly overlaps: Overlaps;
  readonly released: ReadonlySet<number>;
}

/** Anneals the keyframes with overlaps again, and returns the draft that leaves least. */
function reanneal(problem: LayoutProblem, draft: Draft, annealing: Omit<Annealing, "within">): Draft {
  let best = draft;
  let { work, overlaps } = draft;
  for (let turn = 0; turn < MOST_REANNEALINGS && overlaps.cost > 0; turn++) {
    work = workFrom(problem, placesOf(problem, work), work.placements);
    overlaps = annealPlacements(problem, work, { ...annealing, within: overlaps.keyframes });
    if (overlaps.cost < best.overlaps.cost) best = { ...draft, work, overlaps };
  }
  return best;
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
    const finer = placementsOf(keyframes, actors, mayMove, released);
    work = workFrom(problem, placesOf(problem, work), finer);
    overlaps = annealPlacements(problem, work, { ...annealing, within: overlaps.keyframes });
  }
  return { places: placesOf(problem, work), released };
}

function placesOf({ keyframes, actors }: LayoutProblem, { placements, places }: Work): Places[] {
  return keyframes.map(({ present }, position) => {
    const here = emptyPlaces(actors);
    for (const actor of present) copyPlace(places, placements.at[position]?.[actor] ?? 0, here, actor);
    return here;
  });
}
