import type { Keyframe } from "../keyframes/keyframe.ts";
import { LEANING, type Scale, type Stage } from "../placement/layout-space.ts";
import type { Stands } from "../placement/placement.ts";
import type { Places } from "../placement/pull.ts";
import type { StandWishes } from "../placement/stress.ts";

/** The price of moving at all, and of a tie length of way; after an absence nobody sees the way, and who gives way
 * moves on a day on which nothing happened to it. */
const MOVE = { once: 1, length: 1.5, backFromAbsence: 0.4, givingWay: 3 };

/** The price of leaving where one had best stay. */
const LEAVE = { once: 3, length: 4 };

/** What stands are weighed by, but for crowding. All lists are by stand. */
export interface Weighing {
  readonly keyframes: readonly Keyframe[];
  readonly stage: Stage;
  readonly scale: Scale;
  readonly stands: Stands;
  readonly wishes: StandWishes;
  readonly places: Places;
  /** The actor's stand before and after; −1 at either end. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** How dear the way from the stand before is. */
  readonly wayPrice: Float64Array;
  readonly lasts: Float64Array;
  /** Where its side of the stage is, and how strongly it is drawn there. */
  readonly side: Float64Array;
  readonly drawn: Float64Array;
  /** Where it had best stay, if anywhere. */
  readonly home: Places | null;
}

export function weighingOf(
  keyframes: readonly Keyframe[],
  stage: Stage,
  scale: Scale,
  work: Pick<Weighing, "stands" | "wishes" | "places">,
  /** By keyframe and actor: where all had best stay. */
  homes: readonly Places[] | null = null,
): Weighing {
  const { list } = work.stands;
  return {
    ...work,
    keyframes,
    stage,
    scale,
    before: Int32Array.from(list, ({ before }) => before ?? -1),
    after: Int32Array.from(list, ({ after }) => after ?? -1),
    wayPrice: Float64Array.from(list, ({ actor, from, before }) => {
      if (before === null) return 0;
      if (list[before]?.to !== from) return MOVE.backFromAbsence;
      return keyframes[from]?.touched.has(actor) === true ? 1 : MOVE.givingWay;
    }),
    lasts: Float64Array.from(list, ({ lasts }) => lasts),
    side: Float64Array.from(list, ({ lean }) => stage.frame.width * (0.5 + LEANING.reach * (lean ?? 0))),
    home:
      homes === null
        ? null
        : {
            x: Float64Array.from(list, ({ actor, from }) => homes[from]?.x[actor] ?? 0),
            y: Float64Array.from(list, ({ actor, from }) => homes[from]?.y[actor] ?? 0),
          },
    drawn: Float64Array.from(list, ({ lean }) => (lean === null ? LEANING.y : LEANING.x)),
  };
}

/** The way to a run of stands from the one before, and from it to the one after. */
export function waysCost(weighing: Weighing, run: readonly number[]): number {
  return wayCost(weighing, run[0]!) + wayCost(weighing, weighing.after[run.at(-1)!]!);
}

/** The way to a stand; none where the actor has none before. */
function wayCost({ places, before, wayPrice, scale }: Weighing, to: number): number {
  const from = to < 0 ? -1 : before[to]!;
  if (from < 0) return 0;
  const dx = places.x[from]! - places.x[to]!;
  const dy = places.y[from]! - places.y[to]!;
  if (dx === 0 && dy === 0) return 0;
  return wayPrice[to]! * (MOVE.once + (MOVE.length * Math.sqrt(dx * dx + dy * dy)) / scale.tie);
}

/** How far the wishes of a stand are from being met. */
export function stressAt(stand: number, { wishes, places, scale }: Weighing): number {
  const { x, y } = places;
  const { row, other, distance, weight, atLeast } = wishes;
  const { widening, tie } = scale;
  const hereX = x[stand]!;
  const hereY = y[stand]!;
  const narrowing = 1 / widening;
  const end = row[stand + 1]!;
  let sum = 0;
  for (let at = row[stand]!; at < end; at++) {
    const there = other[at]!;
    const dx = (hereX - x[there]!) * narrowing;
    const dy = (hereY - y[there]!) * widening;
    const square = dx * dx + dy * dy;
    const wished = distance[at]!;
    if (atLeast[at] === 1 && square >= wished * wished) continue;
    const off = wished - Math.sqrt(square);
    sum += weight[at]! * off * off;
  }
  return sum / (tie * tie);
}

/** Adds to the stress of each that a stand has wishes with by how much it is more since the stand was at (x, y). */
export function addStressChange(
  stand: number,
  x: number,
  y: number,
  { wishes, places, scale }: Weighing,
  stress: Float64Array,
): void {
  const { row, other, distance, weight, atLeast } = wishes;
  const { widening, tie } = scale;
  const toX = places.x[stand]!;
  const toY = places.y[stand]!;
  for (let at = row[stand]!; at < row[stand + 1]!; at++) {
    const there = other[at]!;
    const thereX = places.x[there]!;
    const thereY = places.y[there]!;
    const wished = distance[at]!;
    const isEnough = atLeast[at] === 1;
    const change =
      missed((toX - thereX) / widening, (toY - thereY) * widening, wished, isEnough) -
      missed((x - thereX) / widening, (y - thereY) * widening, wished, isEnough);
    stress[there]! += (weight[at]! * change) / (tie * tie);
  }
}

/** The square of how far a distance is from the one wished. */
function missed(dx: number, dy: number, wished: number, isEnough: boolean): number {
  const off = wished - Math.sqrt(dx * dx + dy * dy);
  return off < 0 && isEnough ? 0 : off * off;
}

/** What it costs that a stand has left where it had best stay. */
export function leavingCost(stand: number, { home, places, lasts, scale }: Weighing): number {
  if (home === null) return 0;
  const dx = places.x[stand]! - home.x[stand]!;
  const dy = places.y[stand]! - home.y[stand]!;
  if (dx === 0 && dy === 0) return 0;
  const way = Math.sqrt(dx * dx + dy * dy) / scale.tie;
  return Math.sqrt(lasts[stand]!) * (LEAVE.once + LEAVE.length * way);
}

/** How far a stand is from its side of the stage: the quadratic whose minimum `aimAtSide` aims at. */
export function sideCost(stand: number, { lasts, side, drawn, places, stage, scale }: Weighing): number {
  const dx = (places.x[stand]! - side[stand]!) / scale.tie;
  const dy = (places.y[stand]! - stage.frame.height * 0.5) / scale.tie;
  return lasts[stand]! * (drawn[stand]! * dx * dx * 0.3 + LEANING.y * dy * dy);
}
