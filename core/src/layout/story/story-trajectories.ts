import { type SeededRandom, seededRandom } from "../../chance/seeded-random.ts";
import type { Point } from "../../geometry/coordinates.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import {
  type Annealing,
  annealPlacements,
  INITIAL_SCHEDULE,
  PINNED_SCHEDULE,
  REPAIR_SCHEDULE,
} from "./anneal/story-annealing.ts";
import { layOutCommunities } from "./communities/community-layout.ts";
import { pinDiscs } from "./communities/pinned-discs.ts";
import type { Overlaps } from "./cost/overlapping-keyframes.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";
import { type LayoutSpace, scaleFor } from "./placement/layout-space.ts";
import { type Placements, placementsOf } from "./placement/placement.ts";
import {
  copyPlace,
  createWork,
  emptyPlaces,
  type LayoutEffort,
  type LayoutProblem,
  type Work,
} from "./placement/placement-solver.ts";
import type { Places } from "./placement/pull.ts";
import { layOutChained } from "./separate/chained-layout.ts";
import { pushPlacementsApart } from "./separate/pushed-layout.ts";
import { startingPlaces } from "./start/starting-places.ts";
import { campStart } from "./trajectories/camp-start.ts";
import { trajectoryPlaces } from "./trajectories/trajectory-places.ts";

/** Most annealings from one start; one that leaves the picture wrong somewhere is followed by another. */
const MOST_ANNEALINGS = 3;
const MOST_REPAIRS = 4;
/** Proposals for a first picture, and for the final one. */
const QUICK = 4_000;
const THOROUGH = 60_000;
/** Effort for the first picture of a large story, in which nobody moves. */
const FIRST: LayoutEffort = { rounds: 0, joint: 10, repair: 2 };
const PUSHED: LayoutEffort = { rounds: 60, joint: 200, repair: 120 };
/** Greatest crowd of a day of which a story without factions is laid out by distances; beyond, by communities. */
const MOST_BY_DISTANCE = 60;
/** Stories with factions and more actors, summed over keyframes, are pushed apart instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

function scaleEffort({ rounds, joint, repair }: LayoutEffort, share: number): LayoutEffort {
  const of = (count: number): number => Math.max(3, Math.round(count * share));
  return { rounds: of(rounds), joint: of(joint), repair: of(repair) };
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
export interface Base {
  readonly places: readonly Places[];
  /** Keyframes on which everybody may move. */
  readonly released: ReadonlySet<number>;
}

/** Keeps the finished layout without pins of one story and its options. */
export interface BaseMemory {
  readonly recall: () => Base | null;
  readonly keep: (base: Base) => void;
}

type MayMove = "NEVER" | "WHEN_TOUCHED";

/** The keyframes of a story, and the day after its last. */
export interface StoryKeyframes {
  readonly keyframes: readonly Keyframe[];
  readonly end: CalendarDate;
}

/** Lays keyframes out in steps: first a usable picture, at last the final one. Deterministic for an input and seed. */
export function* layOutKeyframes(
  { keyframes, end }: StoryKeyframes,
  space: LayoutSpace,
  mode: LayoutMode,
  seed: number,
  memory: BaseMemory,
): Generator<Step, void, undefined> {
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const problem: LayoutProblem = {
    space,
    keyframes,
    end,
    scale: scaleFor(space, crowd),
    actors: space.extents.length,
  };
  const size = keyframes.reduce((sum, { present }) => sum + present.length, 0);
  const hasCamps = keyframes.some(({ factions }) => factions.length > 0);
  if (mode === "chained" || (hasCamps && size > LARGE)) {
    yield* layOutLarge(problem, mode, seed, size);
    return;
  }
  const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
  const free = { ...problem, space: { ...space, pinned: new Map<number, Point>() } };
  const random = seededRandom(seed);
  const base =
    memory.recall() ??
    (hasCamps
      ? yield* layOutCamps(problem, free, mayMove, random)
      : { places: layOutTies(free, crowd, mayMove, random), released: new Set<number>() });
  memory.keep(base);
  if (space.pinned.size === 0) yield { places: base.places, final: true };
  else if (hasCamps) yield* pinInto(problem, base, mayMove, seed);
  else yield { places: pinDiscs(problem, base.places), final: true };
}

/** Lays out a story without factions: by its distances, or by its communities where it has too many for that. */
function layOutTies(problem: LayoutProblem, crowd: number, mayMove: MayMove, random: SeededRandom): Places[] {
  return crowd > MOST_BY_DISTANCE
    ? layOutCommunities(problem, mayMove, random)
    : trajectoryPlaces(problem, mayMove, random);
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
  yield { places: pushPlacementsApart(problem, start, "NEVER", FIRST), final: false };
  const effort = scaleEffort(PUSHED, share);
  const places =
    mode === "chained"
      ? layOutChained(problem, start, effort)
      : pushPlacementsApart(problem, start, mode === "still" ? "NEVER" : "WHEN_TOUCHED", effort);
  yield { places, final: true };
}

/** Lays out a story with factions, without its pins; the first step shows them already. */
function* layOutCamps(
  problem: LayoutProblem,
  free: LayoutProblem,
  mayMove: MayMove,
  random: SeededRandom,
): Generator<Step, Base, undefined> {
  const start = campStart(free, mayMove, random);
  const quick = annealFrom(free, start, mayMove, QUICK, random);
  yield { places: applyPins(problem, placesOf(free, quick.work)), final: false };
  let best = annealFrom(free, start, mayMove, THOROUGH, random);
  for (let turn = 1; turn < MOST_ANNEALINGS && best.overlaps.cost > 0; turn++) {
    const next = annealFrom(free, start, mayMove, THOROUGH, random);
    if (next.overlaps.cost < best.overlaps.cost) best = next;
  }
  const repairs = { schedule: REPAIR_SCHEDULE, proposals: THOROUGH / 4, random };
  return repairOverlaps(free, best, mayMove, repairs);
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
  const work = workFrom(
    problem,
    places,
    placementsOf(keyframes, actors, mayMove, () => false, base.released),
  );
  const proposals = THOROUGH / 4;
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
