import type { SeededRandom } from "../network/seeded-random.ts";
import type { Aim, Places } from "./aim.ts";
import {
  type Crowded,
  type CrowdingWork,
  crowding,
  openCrowding,
  refreshHulls,
  stillCrowded,
} from "./crowding.ts";
import type { Keyframe } from "./keyframe.ts";
import { LEANING, type Scale, type Stage } from "./stage.ts";
import type { Stand, Stands } from "./stand.ts";
import { aimAtWishes, type StandWishes } from "./stress.ts";

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
export const MENDING: Course = {
  heat: { first: 4, last: 0.02 },
  room: { first: 5, last: 120 },
  reach: { first: 1.5, last: 0.06 },
};
/** The price of moving at all, and of a tie length of way; after an absence nobody sees the way, and who gives way
 * moves on a day on which nothing happened to it. */
const MOVE = { once: 1, length: 1.5, backFromAbsence: 0.4, givingWay: 3 };
const STAGES = 60;

/**
 * Places stands by annealing: one stand, or all the stands in which an actor stays in one place, is tried elsewhere,
 * and stays there if that is better, or not much worse while it is still hot. What only pushing apart cannot
 * disentangle, camps that lie across each other, is disentangled here. The same for the same random numbers.
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
): Crowded {
  const { list } = work.stands;
  const chosen =
    within === null
      ? list.map((_, number) => number)
      : [...new Set(within.flatMap((keyframe) => [...(work.stands.at[keyframe] ?? [])]))].filter(
          (one) => one >= 0,
        );
  if (chosen.length === 0) return { keyframes: [], cost: 0 };
  const trial: Trial = {
    work,
    keyframes,
    stage,
    scale,
    room: openCrowding(keyframes, stage, work),
    moved: [],
  };
  for (let step = 0; step < STAGES; step++) {
    const share = step / (STAGES - 1);
    const heat = along(course.heat, share);
    const price = along(course.room, share);
    for (let turn = 0; turn < trials / STAGES; turn++) {
      tryOnce(
        trial,
        chosen[random.below(chosen.length)] as number,
        random,
        heat,
        price,
        along(course.reach, share) * scale.tie,
      );
    }
  }
  return stillCrowded(trial.room);
}

function along({ first, last }: Span, share: number): number {
  return first * (last / first) ** share;
}

interface Trial {
  readonly keyframes: readonly Keyframe[];
  readonly work: Annealed;
  readonly stage: Stage;
  readonly scale: Scale;
  readonly room: CrowdingWork;
  /** What to undo. */
  readonly moved: Moved[];
}

/** Stands, where they were, and on how many of their keyframes hulls have been measured since. */
interface Moved {
  readonly run: readonly number[];
  readonly x: number;
  readonly y: number;
  measured: number;
}

function tryOnce(
  trial: Trial,
  number: number,
  random: SeededRandom,
  heat: number,
  price: number,
  reach: number,
): void {
  const { work, stage } = trial;
  const stand = work.stands.list[number];
  if (stand === undefined || stage.pinned.has(stand.actor)) return;
  trial.moved.length = 0;
  const run = runOf(work, number, random);
  const kind = random.next();
  // Metropolis: how much worse this may be is drawn first, so that what is much worse need not be worked out.
  const limit = -heat * Math.log(Math.max(1e-12, random.next()));
  if (kind < 0.2) {
    if (swap(trial, run, number, random, price, limit)) return;
  } else {
    const [x, y] = proposed(trial, run, number, kind, random, reach);
    if (move(trial, run, x, y, price, limit) <= limit) return;
  }
  for (const moved of trial.moved.toReversed()) putBack(trial, moved);
}

/** Where a run is tried: near where it is, where its wishes want it, or where the actor stands before or after. */
function proposed(
  { work, stage, scale }: Trial,
  run: readonly number[],
  number: number,
  kind: number,
  random: SeededRandom,
  reach: number,
): readonly [number, number] {
  const { places, stands, wishes } = work;
  const [gx, gy] = [bell(random) * reach * scale.widening, (bell(random) * reach) / scale.widening];
  const here = [places.x[number] as number, places.y[number] as number] as const;
  if (kind < 0.4) {
    const next =
      random.next() < 0.5 ? stands.list[run[0] as number]?.before : stands.list[run.at(-1) as number]?.after;
    if (next !== null && next !== undefined) return [places.x[next] as number, places.y[next] as number];
  } else if (kind < 0.6) {
    const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
    for (const one of run) {
      aimAtWishes(one, wishes, places, scale.widening, aim);
      stage.aimAtSide(aim, stands.list[one]?.lean ?? null, stands.list[one]?.lasts ?? 1);
    }
    if (aim.weightX > 0 && aim.weightY > 0)
      return [aim.x / aim.weightX + 0.4 * gx, aim.y / aim.weightY + 0.4 * gy];
  } else if (kind < 0.65) {
    return [random.next() * stage.frame.width, random.next() * stage.frame.height];
  }
  return [here[0] + gx, here[1] + gy];
}

/** The stands around one in which the actor does not move: all of them, or those from it on or up to it. */
function runOf({ stands, places }: Annealed, number: number, random: SeededRandom): number[] {
  const same = (one: number, other: number): boolean =>
    places.x[one] === places.x[other] && places.y[one] === places.y[other];
  const run = [number];
  const kind = random.next();
  if (kind < 0.85) {
    for (let next = stands.list[number]?.before ?? null; next !== null && same(next, number); ) {
      run.unshift(next);
      next = stands.list[next]?.before ?? null;
    }
  }
  if (kind < 0.7 || kind >= 0.85) {
    for (let next = stands.list[number]?.after ?? null; next !== null && same(next, number); ) {
      run.push(next);
      next = stands.list[next]?.after ?? null;
    }
  }
  return run;
}

/** Changes places with another who is there at the time, and says whether that may stay so. */
function swap(
  trial: Trial,
  run: readonly number[],
  number: number,
  random: SeededRandom,
  price: number,
  limit: number,
): boolean {
  const { stands, places } = trial.work;
  const stand = stands.list[number];
  if (stand === undefined) return true;
  const row = stands.at[stand.from + Math.floor(random.next() * (stand.to - stand.from))];
  const other = row?.[Math.floor(random.next() * row.length)] ?? -1;
  const partner = stands.list[other];
  if (partner === undefined || partner.actor === stand.actor || trial.stage.pinned.has(partner.actor))
    return true;
  const [x, y] = [places.x[number] as number, places.y[number] as number];
  const [toX, toY] = [places.x[other] as number, places.y[other] as number];
  const second = runOf(trial.work, other, random);
  const worse = move(trial, run, toX, toY, price, Number.POSITIVE_INFINITY);
  return move(trial, second, x, y, price, limit - worse) <= limit - worse;
}

/** Moves a run and returns by how much everything costs more; infinitely where that is more than `limit`. */
function move(
  trial: Trial,
  run: readonly number[],
  x: number,
  y: number,
  price: number,
  limit: number,
): number {
  const { work, room } = trial;
  const { places, stands } = work;
  const first = run[0] as number;
  let worse = -wishCost(trial, run);
  for (const one of run) {
    const { actor, from, to } = stands.list[one] as Stand;
    for (let k = from; k < to; k++) worse -= crowding(room, k, actor, price);
  }
  const moved: Moved = { run, x: places.x[first] as number, y: places.y[first] as number, measured: 0 };
  trial.moved.push(moved);
  for (const one of run) [places.x[one], places.y[one]] = [x, y];
  worse += wishCost(trial, run);
  // Crowding is never less than none: what is too much without it is too much.
  for (const one of run) {
    const { actor, from, to } = stands.list[one] as Stand;
    for (let k = from; k < to; k++) {
      if (worse > limit) return Number.POSITIVE_INFINITY;
      moved.measured += 1;
      refreshHulls(room, k, actor);
      worse += crowding(room, k, actor, price);
    }
  }
  return worse;
}

function putBack({ work, room }: Trial, { run, x, y, measured }: Moved): void {
  for (const one of run) [work.places.x[one], work.places.y[one]] = [x, y];
  let left = measured;
  for (const one of run) {
    const { actor, from, to } = work.stands.list[one] as Stand;
    for (let k = from; k < to && left > 0; k++, left--) refreshHulls(room, k, actor);
  }
}

/** What depends on where a run is, but for crowding. */
function wishCost(trial: Trial, run: readonly number[]): number {
  const { work, stage, scale } = trial;
  const { stands, places, wishes } = work;
  let cost = 0;
  for (const one of run) {
    const { lean, lasts } = stands.list[one] as Stand;
    cost += stressAt(one, wishes, places, scale) + sideCost(lean, lasts, one, places, stage, scale);
  }
  const [first, last] = [run[0] as number, run.at(-1) as number];
  return (
    cost +
    wayCost(trial, stands.list[first]?.before ?? null, first) +
    wayCost(trial, last, stands.list[last]?.after ?? null)
  );
}

function wayCost(
  { work: { stands, places }, keyframes, scale }: Trial,
  from: number | null,
  to: number | null,
): number {
  if (from === null || to === null) return 0;
  const way = Math.hypot(
    (places.x[from] as number) - (places.x[to] as number),
    (places.y[from] as number) - (places.y[to] as number),
  );
  if (way === 0) return 0;
  const next = stands.list[to] as Stand;
  const isBack = stands.list[from]?.to !== next.from;
  const isTouched = keyframes[next.from]?.touched.has(next.actor) ?? false;
  const times = isBack ? MOVE.backFromAbsence : isTouched ? 1 : MOVE.givingWay;
  return times * (MOVE.once + (MOVE.length * way) / scale.tie);
}

function stressAt(stand: number, wishes: StandWishes, { x, y }: Places, { widening, tie }: Scale): number {
  let sum = 0;
  for (let at = wishes.row[stand] as number; at < (wishes.row[stand + 1] as number); at++) {
    const other = wishes.other[at] as number;
    const dx = ((x[stand] as number) - (x[other] as number)) / widening;
    const dy = ((y[stand] as number) - (y[other] as number)) * widening;
    const off = (wishes.distance[at] as number) - Math.sqrt(dx * dx + dy * dy);
    if (off < 0 && wishes.atLeast[at] === 1) continue;
    sum += (wishes.weight[at] as number) * off * off;
  }
  return sum / (tie * tie);
}

/** The quadratic whose minimum `aimAtSide` aims at. */
function sideCost(
  lean: number | null,
  lasts: number,
  number: number,
  { x, y }: Places,
  { frame }: Stage,
  { tie }: Scale,
): number {
  const dx = ((x[number] as number) - frame.width * (0.5 + LEANING.reach * (lean ?? 0))) / tie;
  const dy = ((y[number] as number) - frame.height * 0.5) / tie;
  return lasts * ((lean === null ? LEANING.y : LEANING.x) * dx * dx * 0.3 + LEANING.y * dy * dy);
}

/** About normal, of deviation 1. */
function bell(random: SeededRandom): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.73;
}
