import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Weighing } from "../cost/placement-cost.ts";
import type { Pull } from "../placement/pull.ts";
import { addTargetPulls } from "../placement/stress.ts";

/**
 * Proposes a place for a run: near its own, where its targets pull it, the actor's place before or after, or its home.
 */
export function proposePlace(
  { places, placements, targets, space, scale, before, after, home }: Weighing,
  run: readonly number[],
  number: number,
  kind: number,
  random: SeededRandom,
  reach: number,
): readonly [number, number] {
  const gx = bell(random) * reach * scale.widening;
  const gy = (bell(random) * reach) / scale.widening;
  if (home !== null && kind < 0.3) return [home.x[number]!, home.y[number]!];
  if (kind < 0.4) {
    const next = (random.next() < 0.5 ? before[run[0]!] : after[run.at(-1)!]) ?? -1;
    if (next >= 0) return [places.x[next]!, places.y[next]!];
  } else if (kind < 0.6) {
    const pull: Pull = { x: 0, y: 0, weightX: 0, weightY: 0 };
    for (const one of run) {
      addTargetPulls(one, targets, places, scale.widening, pull);
      space.addSidePull(pull, placements.list[one]?.lean ?? null, placements.list[one]?.lasts ?? 1);
    }
    if (pull.weightX > 0 && pull.weightY > 0)
      return [pull.x / pull.weightX + 0.4 * gx, pull.y / pull.weightY + 0.4 * gy];
  } else if (kind < 0.65) {
    return [random.next() * space.frame.width, random.next() * space.frame.height];
  }
  return [places.x[number]! + gx, places.y[number]! + gy];
}

/**
 * Chooses consecutive placements of one actor in the place of `number`: all of them, or those from it on or up to it.
 */
export function runOf({ places, before, after }: Weighing, number: number, random: SeededRandom): number[] {
  const x = places.x[number]!;
  const y = places.y[number]!;
  const run = [number];
  const kind = random.next();
  if (kind < 0.85) {
    let next = before[number]!;
    while (next >= 0 && places.x[next] === x && places.y[next] === y) {
      run.push(next);
      next = before[next]!;
    }
    run.reverse();
  }
  if (kind < 0.7 || kind >= 0.85) {
    let next = after[number]!;
    while (next >= 0 && places.x[next] === x && places.y[next] === y) {
      run.push(next);
      next = after[next]!;
    }
  }
  return run;
}

/** Draws from an approximately normal distribution of deviation 1. */
function bell(random: SeededRandom): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.73;
}
