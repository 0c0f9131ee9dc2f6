import type { Wish } from "./keyframe.ts";

/** One keyframe's places, by actor number; only those present are meant. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A pull towards a place: along either axis or both, by weight. */
export interface Pull {
  readonly x: number;
  readonly y: number;
  readonly weightX: number;
  readonly weightY: number;
}

/** What the units of a wish are in pixels. */
export interface Scale {
  readonly tie: number;
  readonly stretch: number;
}

/** The wishes of each actor, seen from it. */
export type WishesByActor = ReadonlyMap<number, readonly Wish[]>;

export function wishesByActor(wishes: readonly Wish[]): WishesByActor {
  const byActor = new Map<number, Wish[]>();
  for (const wish of wishes) {
    for (const actor of [wish.a, wish.b]) {
      const known = byActor.get(actor);
      if (known === undefined) byActor.set(actor, [wish]);
      else known.push(wish);
    }
  }
  return byActor;
}

/**
 * Moves one actor to where its wishes and pulls together are best met while all others stand: one majorisation
 * step, which never raises the stress Σ weight·(distance − wished)²/wished². Lengths in pixels.
 */
export function settleActor(
  actor: number,
  wishes: readonly Wish[],
  places: Places,
  scale: Scale,
  pulls: readonly Pull[],
): void {
  const x = places.x[actor] ?? 0;
  const y = places.y[actor] ?? 0;
  let sumX = 0;
  let sumY = 0;
  let weightX = 0;
  let weightY = 0;
  for (const wish of wishes) {
    const other = wish.a === actor ? wish.b : wish.a;
    const wished = wish.distance * (wish.unit === "TIE" ? scale.tie : scale.stretch);
    const otherX = places.x[other] ?? 0;
    const otherY = places.y[other] ?? 0;
    const squared = (x - otherX) ** 2 + (y - otherY) ** 2;
    if (wish.atLeast && squared >= wished * wished) continue;
    const weight = wish.weight * (scale.tie / wished) ** 2;
    // Two in one place have no direction to part in: their numbers give one.
    const distance = Math.sqrt(squared);
    const apart = distance > 1e-6;
    const unitX = apart ? (x - otherX) / distance : actor < other ? -0.8 : 0.8;
    const unitY = apart ? (y - otherY) / distance : actor < other ? 0.6 : -0.6;
    sumX += weight * (otherX + unitX * wished);
    sumY += weight * (otherY + unitY * wished);
    weightX += weight;
    weightY += weight;
  }
  for (const pull of pulls) {
    sumX += pull.weightX * pull.x;
    sumY += pull.weightY * pull.y;
    weightX += pull.weightX;
    weightY += pull.weightY;
  }
  if (weightX > 0) places.x[actor] = sumX / weightX;
  if (weightY > 0) places.y[actor] = sumY / weightY;
}
