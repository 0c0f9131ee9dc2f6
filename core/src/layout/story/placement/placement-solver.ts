import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Scale, Stage } from "./layout-space.ts";
import type { Stands } from "./placement.ts";
import { type Aim, aimAt, moveTo, type Places } from "./pull.ts";
import { aimAtWishes, type StandWishes, wishesOfStands } from "./stress.ts";

/** What it costs to move by a tie length from one stand to the next, against a stress of about one a tie and keyframe. */
const MOVEMENT = { stays: 0.7, backFromAbsence: 0.3 };

/** How much is spent on a layout. */
export interface Effort {
  readonly rounds: number;
  readonly joint: number;
  readonly repair: number;
  readonly trials: number;
}

/** All that a layout works on. */
export interface Study {
  readonly stage: Stage;
  readonly keyframes: readonly Keyframe[];
  readonly scale: Scale;
  readonly actors: number;
}

/** Places by keyframe, and how crowded it is still somewhere. */
export interface Laid {
  readonly places: Places[];
  readonly left: number;
}

/** Stands with their wishes and places, and room to separate one keyframe. */
export interface Work {
  readonly stands: Stands;
  readonly wishes: StandWishes;
  readonly places: Places;
  readonly scratch: Places;
}

export function openWork(study: Study, stands: Stands, start: Places): Work {
  const places = {
    x: Float64Array.from(stands.list, ({ actor }) => start.x[actor]!),
    y: Float64Array.from(stands.list, ({ actor }) => start.y[actor]!),
  };
  const wishes = wishesOfStands(study.keyframes, stands, study.scale);
  return { stands, wishes, places, scratch: emptyPlaces(study.actors) };
}

/** Moves every stand towards where its wishes on all its keyframes, and the price of coming and going, are best met. */
export function settleStands(
  study: Study,
  { stands, wishes, places }: Work,
  strictness: number,
  pace: number,
): void {
  const { stage, scale } = study;
  for (const [number, { actor, from, to, lasts, lean, before, after }] of stands.list.entries()) {
    if (stage.pinned.has(actor)) continue;
    const aim: Aim = { x: 0, y: 0, weightX: 0, weightY: 0 };
    aimAtWishes(number, wishes, places, scale.widening, aim);
    stage.aimAtSide(aim, lean, lasts);
    const price = strictness * (1 + Math.log2(lasts));
    for (const next of [before, after]) {
      const other = next === null ? undefined : stands.list[next];
      if (next === null || other === undefined) continue;
      const isBack = other.to !== from && other.from !== to;
      const [x, y] = [places.x[next]!, places.y[next]!];
      const moved = Math.hypot(x - places.x[number]!, y - places.y[number]!) / scale.tie;
      aimAt(
        aim,
        x,
        y,
        (price * (isBack ? MOVEMENT.backFromAbsence : MOVEMENT.stays)) / Math.max(moved, 0.05),
      );
    }
    moveTo(places, number, aim, pace);
  }
}

export function copyPlace(from: Places, at: number, to: Places, target: number): void {
  to.x[target] = from.x[at]!;
  to.y[target] = from.y[at]!;
}

export function emptyPlaces(actors: number): Places {
  return { x: new Float64Array(actors), y: new Float64Array(actors) };
}
