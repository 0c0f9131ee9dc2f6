import type { SeededRandom } from "../../../chance/seeded-random.ts";
import { entangle } from "../cost/invalidation.ts";
import { openCrowding } from "../cost/overlap-state.ts";
import { type Crowded, crowdedKeyframes } from "../cost/overlapping-keyframes.ts";
import { weighingOf } from "../cost/placement-cost.ts";
import { keep, move, openTrial, type Trial, takeBack } from "../cost/tentative-move.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Scale, Stage } from "../placement/layout-space.ts";
import type { Stands } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import type { StandWishes } from "../placement/stress.ts";
import { proposed, runOf } from "./annealing-proposal.ts";

/** Stands to be placed, their wishes, and where they are. */
export interface Annealed {
  readonly stands: Stands;
  readonly wishes: StandWishes;
  readonly places: Places;
}

/** From the first trial to the last. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** How an annealing begins and ends. */
export interface Course {
  /** In units of one wish by a tie length. */
  readonly heat: Span;
  /** What crowding costs. */
  readonly room: Span;
  /** How far a stand is tried from where it is, in tie lengths. */
  readonly reach: Span;
}

export const MELTING: Course = {
  heat: { first: 8, last: 0.1 },
  room: { first: 1.5, last: 24 },
  reach: { first: 2, last: 0.12 },
};
/** Around whom somebody has put elsewhere. */
export const MAKING_ROOM: Course = {
  heat: { first: 1, last: 0.05 },
  room: { first: 6, last: 90 },
  reach: { first: 1.2, last: 0.08 },
};
export const MENDING: Course = {
  heat: { first: 4, last: 0.02 },
  room: { first: 5, last: 120 },
  reach: { first: 1.5, last: 0.06 },
};
const STAGES = 60;

/**
 * Places stands by annealing: one stand, or all the stands in which an actor stays in one place, is tried elsewhere,
 * and stays there if that is better, or not much worse while it is still hot. What only pushing apart cannot
 * disentangle, factions that lie across each other, is disentangled here. The same for the same random numbers.
 * Returns what is still crowded.
 */
export function annealStands(
  keyframes: readonly Keyframe[],
  stage: Stage,
  scale: Scale,
  work: Annealed,
  random: SeededRandom,
  trials: number,
  course: Course,
  /** Only what stands on these. */
  within: readonly number[] | null = null,
  /** By keyframe and actor: where all had best stay. */
  homes: readonly Places[] | null = null,
): Crowded {
  const { list } = work.stands;
  const chosen =
    within === null
      ? list.map((_, number) => number)
      : [...new Set(within.flatMap((keyframe) => [...(work.stands.at[keyframe] ?? [])]))].filter(
          (one) => one >= 0,
        );
  if (chosen.length === 0) return { keyframes: [], cost: 0 };
  const room = openCrowding(keyframes, stage, work);
  const trial = openTrial(weighingOf(keyframes, stage, scale, work, homes), room);
  for (let step = 0; step < STAGES; step++) {
    const share = step / (STAGES - 1);
    const heat = along(course.heat, share);
    const price = along(course.room, share);
    // Sums that are kept up by changes come to be a little wrong.
    trial.isUnweighed.fill(1);
    const reach = along(course.reach, share) * scale.tie;
    for (let turn = 0; turn < trials / STAGES; turn++) {
      tryOnce(trial, chosen[random.below(chosen.length)]!, random, heat, price, reach);
    }
  }
  return crowdedKeyframes(room, keyframes, work.stands);
}

function along({ first, last }: Span, share: number): number {
  return first * (last / first) ** share;
}

function tryOnce(
  trial: Trial,
  number: number,
  random: SeededRandom,
  heat: number,
  price: number,
  reach: number,
): void {
  const { stands, stage } = trial.weighing;
  const stand = stands.list[number];
  if (stand === undefined || stage.pinned.has(stand.actor)) return;
  const run = runOf(trial.weighing, number, random);
  const kind = random.next();
  // Metropolis: how much worse this may be is drawn first, so that what is much worse need not be worked out.
  const limit = -heat * Math.log(Math.max(1e-12, random.next()));
  let worse: number;
  if (kind < 0.2) worse = swap(trial, run, number, random, price, limit);
  else {
    const place = proposed(trial.weighing, run, number, kind, random, reach);
    worse = move(trial, run, place[0], place[1], price, limit);
  }
  if (worse <= limit) keep(trial);
  else takeBack(trial);
}

/** Changes places with another who is there at the time, and returns by how much everything costs more. */
function swap(
  trial: Trial,
  run: readonly number[],
  number: number,
  random: SeededRandom,
  price: number,
  limit: number,
): number {
  const { stands, places, stage } = trial.weighing;
  const stand = stands.list[number];
  if (stand === undefined) return 0;
  const row = stands.at[stand.from + Math.floor(random.next() * (stand.to - stand.from))];
  const other = row?.[Math.floor(random.next() * row.length)] ?? -1;
  const partner = stands.list[other];
  if (partner === undefined || partner.actor === stand.actor || stage.pinned.has(partner.actor)) return 0;
  const [x, y] = [places.x[number]!, places.y[number]!];
  const [toX, toY] = [places.x[other]!, places.y[other]!];
  const second = runOf(trial.weighing, other, random);
  const worse = move(trial, run, toX, toY, price, Number.POSITIVE_INFINITY);
  entangle(trial, run, second);
  const worseYet = worse + move(trial, second, x, y, price, limit - worse);
  if (worseYet > limit) entangle(trial, run, second);
  return worseYet;
}
