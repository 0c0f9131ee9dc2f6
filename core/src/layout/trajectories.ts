import type { Box, Extent, Frame } from "./coordinates.ts";
import type { Keyframe } from "./keyframe.ts";
import { laidLevel } from "./level.ts";
import { separateOnce } from "./separation.ts";
import {
  type Places,
  type Pull,
  type Scale,
  settleActor,
  type WishesByActor,
  wishesByActor,
} from "./stress.ts";

export interface TrajectoryOptions {
  readonly frame: Frame;
  /** By actor number. */
  readonly extents: readonly Extent[];
  readonly hullPadding: number;
  readonly titleRoom: number;
  readonly reserved: readonly Box[];
}

/** What it costs to move by a tie length from one keyframe to the next, against a stress of about one a tie. */
const MOVEMENT = { touched: 0.35, untouched: 2.5, backFromAbsence: 0.25 };
const SWEEPS = 8;
const ROUNDS_PER_SWEEP = 6;
const LEANING = { x: 0.5, y: 0.06 };
const FINAL_ROUNDS = 150;
/** An intrusion of so many pixels is none. */
const CLEAR = 1;
/** Wanting to move less than this, in tie lengths, an actor stays. */
const NOT_WORTH_MOVING = 0.3;

interface Study extends TrajectoryOptions {
  readonly keyframes: readonly Keyframe[];
  readonly wishes: readonly WishesByActor[];
  readonly scale: Scale;
  /** For each keyframe and actor, the keyframe before and after in which it is present; −1 for none. */
  readonly earlier: readonly Int32Array[];
  readonly later: readonly Int32Array[];
}

/**
 * Places for every keyframe: stress, plus a price on every move, lowered over whole trajectories forwards and
 * backwards in turn; then overlaps are removed keyframe by keyframe, those whom nothing touched giving way least.
 */
export function layTrajectories(keyframes: readonly Keyframe[], options: TrajectoryOptions): Places[] {
  const study = prepare(keyframes, options);
  const start = startingPlaces(study);
  const places = keyframes.map(() => copyOf(start));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const strictness = (sweep + 1) / SWEEPS;
    const order = [...keyframes.keys()];
    if (sweep % 2 === 1) order.reverse();
    for (const position of order) relax(study, places, position, strictness);
  }
  return settleForGood(study, places);
}

function prepare(keyframes: readonly Keyframe[], options: TrajectoryOptions): Study {
  const { frame, extents } = options;
  const crowd = Math.max(1, ...keyframes.map((keyframe) => keyframe.present.length));
  const tie = Math.min(
    0.74 * Math.sqrt((frame.width * frame.height) / crowd),
    frame.width / 7,
    frame.height / 2.4,
  );
  const presence = (order: readonly number[]): Int32Array[] => {
    const last = new Int32Array(extents.length).fill(-1);
    const found = keyframes.map(() => new Int32Array(0));
    for (const position of order) {
      found[position] = last.slice();
      for (const actor of keyframes[position]?.present ?? []) last[actor] = position;
    }
    return found;
  };
  const order = [...keyframes.keys()];
  return {
    ...options,
    keyframes,
    wishes: keyframes.map((keyframe) => wishesByActor(keyframe.wishes)),
    scale: { tie, stretch: 0.4 * frame.width },
    earlier: presence(order),
    later: presence(order.toReversed()),
  };
}

/** One still picture of the whole story to start from: mean leanings across, and all wishes at once. */
function startingPlaces({ keyframes, frame, extents, scale }: Study): Places {
  const places = { x: new Float64Array(extents.length), y: new Float64Array(extents.length) };
  const leanings = meanLeanings(keyframes, extents.length);
  const sided = leanings.some((leaning) => leaning !== null);
  // Where no camp has a side nothing says what is left or right: the longest way across comes to lie level.
  const height = sided ? frame.height : frame.width;
  leanings.forEach((leaning, actor) => {
    // Golden angles spread any number evenly, without chance.
    const turn = actor * 2.399963;
    places.x[actor] = frame.width * (0.5 + 0.26 * (leaning ?? 0)) + Math.cos(turn) * scale.tie * 0.6;
    places.y[actor] = height / 2 + Math.sin(turn) * height * 0.28;
  });
  const stage = { width: frame.width, height };
  const all = wishesByActor(keyframes.flatMap((keyframe) => keyframe.wishes));
  for (let round = 0; round < 60; round++) {
    for (const [actor, wishes] of all) {
      const strength = wishes.length / Math.max(1, extents.length);
      settleActor(actor, wishes, places, scale, [leaningPull(leanings[actor] ?? null, strength, stage)]);
    }
  }
  return sided ? places : laidLevel(places, frame);
}

function meanLeanings(keyframes: readonly Keyframe[], actors: number): (number | null)[] {
  const sums = Array.from({ length: actors }, () => ({ sum: 0, count: 0 }));
  for (const { leanings } of keyframes) {
    for (const [actor, leaning] of leanings) {
      const known = sums[actor];
      if (known === undefined) continue;
      known.sum += leaning;
      known.count += 1;
    }
  }
  return sums.map(({ sum, count }) => (count === 0 ? null : sum / count));
}

function relax(study: Study, places: readonly Places[], position: number, strictness: number): void {
  const { keyframes, wishes, scale, frame } = study;
  const [keyframe, here] = [keyframes[position], places[position]];
  if (keyframe === undefined || here === undefined) return;
  for (let round = 0; round < ROUNDS_PER_SWEEP; round++) {
    for (const actor of keyframe.present) {
      const pulls = [
        leaningPull(keyframe.leanings.get(actor) ?? null, 1, frame),
        ...stayingPulls(study, places, position, actor, strictness),
      ];
      settleActor(actor, wishes[position]?.get(actor) ?? [], here, scale, pulls);
    }
    separateOnce(here, { ...study, keyframe, yielding: () => 1, push: 1 });
  }
}

function leaningPull(leaning: number | null, strength: number, frame: Frame): Pull {
  return {
    x: frame.width * (0.5 + 0.36 * (leaning ?? 0)),
    y: frame.height * 0.5,
    weightX: strength * (leaning === null ? LEANING.y : LEANING.x),
    weightY: strength * LEANING.y,
  };
}

/** The price of moving, as pulls to where the actor stands before and after: re-weighted so that small moves cost most. */
function stayingPulls(
  study: Study,
  places: readonly Places[],
  position: number,
  actor: number,
  strictness: number,
): Pull[] {
  const { keyframes, earlier, later, scale } = study;
  const pull = (from: number | undefined, to: number | undefined, other: number | undefined): Pull[] => {
    if (from === undefined || to === undefined || other === undefined || from < 0 || to < 0) return [];
    const there = places[other];
    const here = places[position];
    if (there === undefined || here === undefined) return [];
    const [x, y] = [there.x[actor] ?? 0, there.y[actor] ?? 0];
    const moved = Math.hypot(x - (here.x[actor] ?? 0), y - (here.y[actor] ?? 0)) / scale.tie;
    const price = to - from > 1 ? MOVEMENT.backFromAbsence : priceOfMove(keyframes[to], actor);
    const weight = (strictness * price) / Math.max(moved, 0.05);
    return [{ x, y, weightX: weight, weightY: weight }];
  };
  const before = earlier[position]?.[actor];
  const after = later[position]?.[actor];
  return [...pull(before, position, before), ...pull(position, after, after)];
}

function priceOfMove(keyframe: Keyframe | undefined, actor: number): number {
  return keyframe?.touched.has(actor) === true ? MOVEMENT.touched : MOVEMENT.untouched;
}

/** In date order: whoever would hardly move stays, then what overlaps is moved apart until nothing does. */
function settleForGood(study: Study, wanted: readonly Places[]): Places[] {
  const { keyframes, earlier, scale } = study;
  const settled: Places[] = [];
  keyframes.forEach((keyframe, position) => {
    const aim = wanted[position];
    if (aim === undefined) return;
    const here = copyOf(aim);
    const stayed = new Set<number>();
    for (const actor of keyframe.present) {
      const before = settled[earlier[position]?.[actor] ?? -1];
      if (before === undefined) continue;
      const [x, y] = [before.x[actor] ?? 0, before.y[actor] ?? 0];
      const far = Math.hypot((here.x[actor] ?? 0) - x, (here.y[actor] ?? 0) - y);
      if (keyframe.touched.has(actor) && far > NOT_WORTH_MOVING * scale.tie) continue;
      here.x[actor] = x;
      here.y[actor] = y;
      stayed.add(actor);
    }
    const yielding = (actor: number): number =>
      stayed.has(actor) ? (keyframe.touched.has(actor) ? 0.3 : 0.12) : 1;
    settled.push(firstClear(study, keyframe, [here, here, aim], [yielding, () => 1, () => 1]));
  });
  return settled;
}

/** The first of several attempts that ends without overlaps, or the one that ends with the least. */
function firstClear(
  study: Study,
  keyframe: Keyframe,
  starts: readonly Places[],
  readiness: readonly ((actor: number) => number)[],
): Places {
  let best: { readonly places: Places; readonly left: number } | null = null;
  for (const [attempt, start] of starts.entries()) {
    const places = copyOf(start);
    const yielding = readiness[attempt] ?? (() => 1);
    let left = Number.POSITIVE_INFINITY;
    for (let round = 0; round < FINAL_ROUNDS && left > CLEAR; round++) {
      // Pushing less and less lets demands that contradict each other come to terms.
      const push = 1 - (0.6 * round) / FINAL_ROUNDS;
      left = separateOnce(places, { ...study, keyframe, yielding, push });
    }
    if (best === null || left < best.left) best = { places, left };
    if (left <= CLEAR) break;
  }
  return best?.places ?? { x: new Float64Array(0), y: new Float64Array(0) };
}

function copyOf(places: Places): Places {
  return { x: places.x.slice(), y: places.y.slice() };
}
