import { type Pair, packDistances } from "../../../geometry/sparse-distances.ts";
import type { Keyframe } from "../keyframes/keyframe.ts";
import type { Scale } from "./layout-space.ts";
import type { Placements } from "./placement.ts";
import type { Places, Pull } from "./pull.ts";

/**
 * Targets of placements in compressed rows, each from either end: those of placement v are `row[v]` up to `row[v + 1]`.
 */
export interface PlacementTargets {
  readonly row: Int32Array;
  readonly other: Int32Array;
  /** In pixels. */
  readonly distance: Float64Array;
  readonly weight: Float64Array;
  readonly atLeast: Uint8Array;
}

/** A target that is merged from keyframes; `next` is another target of the same two placements. */
type Merged = Omit<Pair, "weight"> & { weight: number; next: Merged | null };

/** Merges the targets of all keyframes into targets of placements, whose weights are summed over the keyframes. */
export function targetsOfPlacements(
  keyframes: readonly Keyframe[],
  placements: Placements,
  scale: Scale,
): PlacementTargets {
  const pairs: Merged[] = [];
  const byPlacements = new Map<number, Merged>();
  for (const [position, { targets }] of keyframes.entries()) {
    const row = placements.at[position];
    if (row === undefined) continue;
    for (const { a, b, distance: target, unit, atLeast, weight } of targets) {
      const [one, other] = [row[a]!, row[b]!];
      const distance = target * (unit === "TIE" ? scale.tie : scale.stretch);
      const heavy = weight * (scale.tie / distance) ** 2;
      const key = one * placements.list.length + other;
      const first = byPlacements.get(key) ?? null;
      let known = first;
      while (known !== null && (known.distance !== distance || known.atLeast !== atLeast)) known = known.next;
      if (known !== null) {
        known.weight = heavy + known.weight;
        continue;
      }
      const pair = { one, other, distance, atLeast, weight: heavy, next: first };
      pairs.push(pair);
      byPlacements.set(key, pair);
    }
  }
  return packDistances(pairs, placements.list.length);
}

/**
 * Adds to `pull` the places where the targets of one placement are met while all others stay: one majorisation step of
 * the stress
 * Σ weight·(distance − target)²/target², in pixels of a widened frame.
 */
export function addTargetPulls(
  placement: number,
  targets: PlacementTargets,
  { x, y }: Places,
  widening: number,
  pull: Pull,
): void {
  const hereX = x[placement]!;
  const hereY = y[placement]!;
  const end = targets.row[placement + 1]!;
  for (let at = targets.row[placement]!; at < end; at++) {
    const other = targets.other[at]!;
    const target = targets.distance[at]!;
    const otherX = x[other]!;
    const otherY = y[other]!;
    const dx = (hereX - otherX) / widening;
    const dy = (hereY - otherY) * widening;
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance >= target && targets.atLeast[at] === 1) continue;
    const weight = targets.weight[at]!;
    // Two placements in one place part in a direction given by their numbers.
    const apart = distance > 1e-6;
    const unitX = apart ? dx / distance : placement < other ? -0.8 : 0.8;
    const unitY = apart ? dy / distance : placement < other ? 0.6 : -0.6;
    pull.x += weight * (otherX + unitX * target * widening);
    pull.y += weight * (otherY + (unitY * target) / widening);
    pull.weightX += weight;
    pull.weightY += weight;
  }
}
