import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { invalidateBoth } from "../cost/invalidation.ts";
import { createOverlapState } from "../cost/overlap-state.ts";
import { type Overlaps, overlappingKeyframes } from "../cost/overlapping-keyframes.ts";
import { weighingOf } from "../cost/placement-cost.ts";
import {
  commit,
  createTentativeMove,
  rollback,
  type TentativeMove,
  tryMove,
} from "../cost/tentative-move.ts";
import type { Placements } from "../placement/placement.ts";
import type { LayoutProblem } from "../placement/placement-solver.ts";
import type { Places } from "../placement/pull.ts";
import type { PlacementTargets } from "../placement/stress.ts";
import { proposePlace, runOf } from "./annealing-proposal.ts";

/** The placements that are annealed, with their targets and places. */
export interface AnnealedPlacements {
  readonly placements: Placements;
  readonly targets: PlacementTargets;
  readonly places: Places;
}

/** A quantity that goes from `first` to `last` in equal ratios. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** The temperature, overlap price and reach of an annealing, from the first proposal to the last. */
export interface AnnealingSchedule {
  /** In units of cost: the stress of one target that is missed by a tie length. */
  readonly temperature: Span;
  /** The price of the overlap penalty. */
  readonly room: Span;
  /** Deviation of proposed places from the present one, in tie lengths. */
  readonly reach: Span;
}

export const INITIAL_SCHEDULE: AnnealingSchedule = {
  temperature: { first: 8, last: 0.1 },
  room: { first: 1.5, last: 24 },
  reach: { first: 2, last: 0.12 },
};
/** Cooling schedule for a new layout around pinned actors. */
export const PINNED_SCHEDULE: AnnealingSchedule = {
  temperature: { first: 1, last: 0.05 },
  room: { first: 6, last: 90 },
  reach: { first: 1.2, last: 0.08 },
};
export const REPAIR_SCHEDULE: AnnealingSchedule = {
  temperature: { first: 4, last: 0.02 },
  room: { first: 5, last: 120 },
  reach: { first: 1.5, last: 0.06 },
};
const STEPS = 60;

/** The settings of one annealing. */
export interface Annealing {
  readonly schedule: AnnealingSchedule;
  /** Number of moves that are tried. */
  readonly proposals: number;
  readonly random: SeededRandom;
  /** Keyframes whose placements may move; null for all. */
  readonly within?: readonly number[] | null;
  /** Places by keyframe and actor that the actors had best keep; null for none. */
  readonly homes?: readonly Places[] | null;
}

/** The state of a schedule at one step. */
interface Step {
  readonly temperature: number;
  readonly price: number;
  /** In pixels. */
  readonly reach: number;
}

/**
 * Moves placements by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983, doi 10.1126/science.220.4598.671; for
 * drawings Davidson and Harel 1996, doi 10.1145/234535.234538), which disentangles factions that lie across each other.
 *
 * In: placements with targets and starting places. Afterwards: `work.places` hold the annealed places, and the result
 * names the keyframes that still overlap; the same random numbers give the same places. Steps: a run of placements in
 * which an actor stays in one place is chosen, moved or swapped (annealing-proposal.ts), and committed or rolled back
 * by the Metropolis rule, while temperature and reach fall and the price of overlap grows. placement, or a run of
 * placements in which an actor stays in one place, is moved or swapped, and the Metropolis rule commits or rolls back.
 * It disentangles factions that lie across each other, which pushing apart cannot. Changes `work.places`; the same
 * random numbers give the same places. Returns the remaining overlaps.
 */
export function annealPlacements(
  problem: LayoutProblem,
  work: AnnealedPlacements,
  { schedule, proposals, random, within = null, homes = null }: Annealing,
): Overlaps {
  const { keyframes, space, scale } = problem;
  const { list } = work.placements;
  const chosen =
    within === null
      ? list.map((_, number) => number)
      : [...new Set(within.flatMap((keyframe) => [...(work.placements.at[keyframe] ?? [])]))].filter(
          (one) => one >= 0,
        );
  if (chosen.length === 0) return { keyframes: [], cost: 0 };
  const room = createOverlapState(keyframes, space, work);
  const tentative = createTentativeMove(weighingOf(problem, work, homes), room);
  for (let number = 0; number < STEPS; number++) {
    const share = number / (STEPS - 1);
    const step: Step = {
      temperature: along(schedule.temperature, share),
      price: along(schedule.room, share),
      reach: along(schedule.reach, share) * scale.tie,
    };
    // Costs that are updated by differences gather rounding errors.
    tentative.dirtyPlacementCosts.fill(1);
    for (let turn = 0; turn < proposals / STEPS; turn++) {
      tryOnce(tentative, chosen[random.below(chosen.length)]!, random, step);
    }
  }
  return overlappingKeyframes(room, keyframes, work.placements);
}

function along({ first, last }: Span, share: number): number {
  return first * (last / first) ** share;
}

/** Proposes a move of one placement, and commits it or rolls it back. */
function tryOnce(
  tentative: TentativeMove,
  number: number,
  random: SeededRandom,
  { temperature, price, reach }: Step,
): void {
  const { placements, space } = tentative.weighing;
  const placement = placements.list[number];
  if (placement === undefined || space.pinned.has(placement.actor)) return;
  const run = runOf(tentative.weighing, number, random);
  const kind = random.next();
  // The Metropolis limit is drawn first, so that a move far above it need not be computed to the end.
  const limit = -temperature * Math.log(Math.max(1e-12, random.next()));
  let worse: number;
  if (kind < 0.2) worse = swap(tentative, run, number, random, price, limit);
  else {
    const place = proposePlace(tentative.weighing, run, number, kind, random, reach);
    worse = tryMove(tentative, run, place[0], place[1], price, limit);
  }
  if (worse <= limit) commit(tentative);
  else rollback(tentative);
}

/** Swaps places with another placement of the same time, and returns the change of cost. */
function swap(
  tentative: TentativeMove,
  run: readonly number[],
  number: number,
  random: SeededRandom,
  price: number,
  limit: number,
): number {
  const { placements, places, space } = tentative.weighing;
  const placement = placements.list[number];
  if (placement === undefined) return 0;
  const row = placements.at[placement.from + Math.floor(random.next() * (placement.to - placement.from))];
  const other = row?.[Math.floor(random.next() * row.length)] ?? -1;
  const partner = placements.list[other];
  if (partner === undefined || partner.actor === placement.actor || space.pinned.has(partner.actor)) return 0;
  const [x, y] = [places.x[number]!, places.y[number]!];
  const [toX, toY] = [places.x[other]!, places.y[other]!];
  const second = runOf(tentative.weighing, other, random);
  const worse = tryMove(tentative, run, toX, toY, price, Number.POSITIVE_INFINITY);
  invalidateBoth(tentative, run, second);
  const worseYet = worse + tryMove(tentative, second, x, y, price, limit - worse);
  if (worseYet > limit) invalidateBoth(tentative, run, second);
  return worseYet;
}
