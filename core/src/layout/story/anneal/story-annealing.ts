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
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { LayoutSpace, Scale } from "../placement/layout-space.ts";
import type { Placements } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import type { PlacementTargets } from "../placement/stress.ts";
import { proposePlace, runOf } from "./annealing-proposal.ts";

/** Placements to be placed, their targets, and where they are. */
export interface AnnealedPlacements {
  readonly placements: Placements;
  readonly targets: PlacementTargets;
  readonly places: Places;
}

/** From the first proposal to the last. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** How temperature, overlap price and reach go from the first proposal to the last. */
export interface AnnealingSchedule {
  /** In units of one target by a tie length. */
  readonly temperature: Span;
  /** What overlap costs. */
  readonly room: Span;
  /** How far a placement is tried from where it is, in tie lengths. */
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

/**
 * Moves placements by annealing: one placement, or all the placements in which an actor stays in one place, is tried elsewhere,
 * and stays there if that is better, or not much worse while it is still hot. What only pushing apart cannot
 * disentangle, factions that lie across each other, is disentangled here. The same for the same random numbers.
 * Returns what still overlaps.
 */
export function annealPlacements(
  keyframes: readonly Keyframe[],
  space: LayoutSpace,
  scale: Scale,
  work: AnnealedPlacements,
  random: SeededRandom,
  proposals: number,
  schedule: AnnealingSchedule,
  /** Only placements on these keyframes. */
  within: readonly number[] | null = null,
  /** By keyframe and actor: where all had best stay. */
  homes: readonly Places[] | null = null,
): Overlaps {
  const { list } = work.placements;
  const chosen =
    within === null
      ? list.map((_, number) => number)
      : [...new Set(within.flatMap((keyframe) => [...(work.placements.at[keyframe] ?? [])]))].filter(
          (one) => one >= 0,
        );
  if (chosen.length === 0) return { keyframes: [], cost: 0 };
  const room = createOverlapState(keyframes, space, work);
  const tentative = createTentativeMove(weighingOf(keyframes, space, scale, work, homes), room);
  for (let step = 0; step < STEPS; step++) {
    const share = step / (STEPS - 1);
    const temperature = along(schedule.temperature, share);
    const price = along(schedule.room, share);
    // Sums that are kept up by changes come to be a little wrong.
    tentative.dirtyPlacementCosts.fill(1);
    const reach = along(schedule.reach, share) * scale.tie;
    for (let turn = 0; turn < proposals / STEPS; turn++) {
      tryOnce(tentative, chosen[random.below(chosen.length)]!, random, temperature, price, reach);
    }
  }
  return overlappingKeyframes(room, keyframes, work.placements);
}

function along({ first, last }: Span, share: number): number {
  return first * (last / first) ** share;
}

function tryOnce(
  tentative: TentativeMove,
  number: number,
  random: SeededRandom,
  temperature: number,
  price: number,
  reach: number,
): void {
  const { placements, space } = tentative.weighing;
  const placement = placements.list[number];
  if (placement === undefined || space.pinned.has(placement.actor)) return;
  const run = runOf(tentative.weighing, number, random);
  const kind = random.next();
  // Metropolis: how much worse this may be is drawn first, so that what is much worse need not be worked out.
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

/** Changes places with another who is there at the time, and returns by how much everything costs more. */
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
