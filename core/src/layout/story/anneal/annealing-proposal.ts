import type { SeededRandom } from "../../../chance/seeded-random.ts";
import type { Weighing } from "../cost/placement-cost.ts";
import type { Aim } from "../placement/pull.ts";
import { aimAtWishes } from "../placement/stress.ts";

/** Where a run is tried: near where it is, where its wishes want it, where the actor stands before or after, or at home. */
export function proposed(
  { places, stands, wishes, stage, scale, before, after, home }: Weighing,
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
  return [places.x[number]! + gx, places.y[number]! + gy];
}

/** The stands around one in which the actor does not move: all of them, or those from it on or up to it. */
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

/** About normal, of deviation 1. */
function bell(random: SeededRandom): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.73;
}
