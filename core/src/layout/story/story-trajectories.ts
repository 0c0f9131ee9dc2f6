import { type SeededRandom, seededRandom } from "../../chance/seeded-random.ts";
import type { Point } from "../../geometry/coordinates.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { type Base, layOutFactions, mendOverlaps, pinInto, type Step } from "./anneal/faction-layout.ts";
import { layOutCommunities } from "./communities/community-layout.ts";
import { pinDiscs } from "./communities/pinned-discs.ts";
import type { Keyframe } from "./keyframes/keyframe.ts";
import { type LayoutSpace, scaleFor } from "./placement/layout-space.ts";
import type { MayMove } from "./placement/placement.ts";
import type { LayoutProblem } from "./placement/placement-solver.ts";
import type { Places } from "./placement/pull.ts";
import { layOutChained } from "./separate/chained-layout.ts";
import { pushStartApart } from "./separate/pushed-layout.ts";
import { startingPlaces } from "./start/starting-places.ts";
import { trajectoryPlaces } from "./trajectories/trajectory-places.ts";

/** Greatest crowd of a day of which a story without factions is laid out by distances; beyond, by communities. */
const MOST_BY_DISTANCE = 60;
/** Stories with factions and more actors, summed over keyframes, are laid out by communities instead of annealed. */
const LARGE = 6_000;
const LEAST_EFFORT = 0.05;

/**
 * moving: actors move when their ties or memberships change. chained: each keyframe follows the one before. still:
 * never.
 */
export type LayoutMode = "moving" | "chained" | "still";

/** Keeps the finished layout without pins of one story and its options. */
export interface BaseMemory {
  readonly recall: () => Base | null;
  readonly keep: (base: Base) => void;
}

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
  const hasFactions = keyframes.some(({ factions }) => factions.length > 0);
  if (mode === "chained") {
    yield* layOutInTurn(problem, seed, size);
    return;
  }
  const isAnnealed = hasFactions && size <= LARGE;
  const mayMove = mode === "still" ? "NEVER" : "WHEN_TOUCHED";
  const free = { ...problem, space: { ...space, pinned: new Map<number, Point>() } };
  const random = seededRandom(seed);
  const base =
    memory.recall() ??
    (isAnnealed
      ? yield* layOutFactions(problem, free, mayMove, random)
      : {
          places: layOutTies(free, hasFactions || crowd > MOST_BY_DISTANCE, mayMove, random),
          released: NOBODY,
        });
  memory.keep(base);
  if (space.pinned.size === 0) yield { places: base.places, final: true };
  else if (isAnnealed) yield* pinInto(problem, base, mayMove, seed);
  else yield { places: pinDiscs(problem, base.places), final: true };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Lays a story out by its communities, or by its distances where these are few. */
function layOutTies(
  problem: LayoutProblem,
  byCommunities: boolean,
  mayMove: MayMove,
  random: SeededRandom,
): Places[] {
  return byCommunities
    ? layOutCommunities(problem, mayMove, random)
    : trajectoryPlaces(problem, mayMove, random);
}

/** Lays keyframes out each from the one before, after a still picture. */
function* layOutInTurn(problem: LayoutProblem, seed: number, size: number): Generator<Step, void, undefined> {
  const share = Math.min(1, Math.max(LEAST_EFFORT, (LARGE / Math.max(1, size)) ** 2));
  const start = startingPlaces(problem.keyframes, problem.space, problem.scale, seededRandom(seed));
  yield { places: pushStartApart(problem, start), final: false };
  const chained = layOutChained(problem, start, share);
  yield { places: size > LARGE ? chained : mendOverlaps(problem, chained, seed), final: true };
}
