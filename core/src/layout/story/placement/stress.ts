import { type Pair, packWishes } from "../../../geometry/sparse-distances.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Scale } from "./layout-space.ts";
import type { Stands } from "./placement.ts";
import type { Aim, Places } from "./pull.ts";

/** Wishes of stands in compressed rows, each seen from either end: those of stand v are `row[v]` up to `row[v + 1]`. */
export interface StandWishes {
  readonly row: Int32Array;
  readonly other: Int32Array;
  /** In pixels. */
  readonly distance: Float64Array;
  readonly weight: Float64Array;
  readonly atLeast: Uint8Array;
}

/** `next` is of the same two stands, but wishes otherwise. */
type Merged = Omit<Pair, "weight"> & { weight: number; next: Merged | null };

/** The wishes of all keyframes between stands; one that lasts for several keyframes weighs so much more. */
export function wishesOfStands(keyframes: readonly Keyframe[], stands: Stands, scale: Scale): StandWishes {
  const pairs: Merged[] = [];
  const byStands = new Map<number, Merged>();
  for (const [position, { wishes }] of keyframes.entries()) {
    const row = stands.at[position];
    if (row === undefined) continue;
    for (const { a, b, distance: wished, unit, atLeast, weight } of wishes) {
      const [one, other] = [row[a]!, row[b]!];
      const distance = wished * (unit === "TIE" ? scale.tie : scale.stretch);
      const heavy = weight * (scale.tie / distance) ** 2;
      const key = one * stands.list.length + other;
      const first = byStands.get(key) ?? null;
      let known = first;
      while (known !== null && (known.distance !== distance || known.atLeast !== atLeast)) known = known.next;
      if (known !== null) {
        known.weight = heavy + known.weight;
        continue;
      }
      const pair = { one, other, distance, atLeast, weight: heavy, next: first };
      pairs.push(pair);
      byStands.set(key, pair);
    }
  }
  return packWishes(pairs, stands.list.length);
}

/**
 * Adds to `aim` where the wishes of one stand are met while all others stay: one majorisation step of the stress
 * Σ weight·(distance − wished)²/wished², in pixels of a widened stage.
 */
export function aimAtWishes(
  stand: number,
  wishes: StandWishes,
  { x, y }: Places,
  widening: number,
  aim: Aim,
): void {
  const hereX = x[stand]!;
  const hereY = y[stand]!;
  const end = wishes.row[stand + 1]!;
  for (let at = wishes.row[stand]!; at < end; at++) {
    const other = wishes.other[at]!;
    const wished = wishes.distance[at]!;
    const otherX = x[other]!;
    const otherY = y[other]!;
    const dx = (hereX - otherX) / widening;
    const dy = (hereY - otherY) * widening;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance >= wished && wishes.atLeast[at] === 1) continue;
    const weight = wishes.weight[at]!;
    // Two in one place have no direction to part in: their numbers give one.
    const apart = distance > 1e-6;
    const unitX = apart ? dx / distance : stand < other ? -0.8 : 0.8;
    const unitY = apart ? dy / distance : stand < other ? 0.6 : -0.6;
    aim.x += weight * (otherX + unitX * wished * widening);
    aim.y += weight * (otherY + (unitY * wished) / widening);
    aim.weightX += weight;
    aim.weightY += weight;
  }
}
