import { type BoxGrid, createBoxGrid } from "../../geometry/box-grid.ts";
import { type Box, overlap, type Point, type Size } from "../../geometry/coordinates.ts";
import { boundsOfRings, distanceToRings, isBoxWithinRings, type Rings } from "../../geometry/rings.ts";
import { isWithin, outside } from "./label-place.ts";
import { NO_TIES, type TieRaster } from "./tie-raster.ts";
import type { TitleShape } from "./title-shape.ts";

/** The place of a hull's title: its middle lies `offset` away from the convex outline's point number `anchor`. */
export interface TitlePlace extends TitleShape {
  readonly anchor: number;
  readonly offset: Point;
  /** The title's box while the hull is at rest. */
  readonly box: Box;
  /** False where no place for it is clear of everything else. */
  readonly visible: boolean;
}

export interface Titled {
  readonly id: string;
  /** The points of its convex outline. */
  readonly points: readonly Point[];
  readonly rings: Rings;
  /** The best first; at least one. */
  readonly shapes: readonly TitleShape[];
}

/** What titles keep off. */
export interface TitleGround {
  readonly frame: Size;
  readonly reserved: readonly Box[];
  readonly discs: readonly Box[];
  /** The names of actors. Those that a title would rather cover than be left out are `yielding`. */
  readonly names: readonly Box[];
  readonly yielding: readonly Box[];
  readonly ties?: TieRaster;
}

/** A candidate place of a title, outside its hull or within. */
interface Try {
  /** The direction in turns clockwise from the right. */
  readonly turn: number;
  /** How far along the tangent, in widths. */
  readonly slide: number;
  readonly within: boolean;
  /** In square pixels of overlap: above is best, below next, aside after that, within last. */
  readonly price: number;
}

/** Price of standing within its own hull. */
const WITHIN = 260;

const TRIES: readonly Try[] = [false, true]
  .flatMap((within) => Array.from({ length: 40 }, (_, k) => ({ turn: k / 40, within })))
  .flatMap((one) => [0, -0.25, 0.25, -0.5, 0.5].map((slide) => ({ ...one, slide })))
  .map(({ turn, slide, within }) => {
    const up = -Math.sin(2 * Math.PI * turn);
    const price =
      40 * Math.abs(slide) + (up > 0 ? 90 * (1 - up) : 60 + 60 * (1 + up)) + (within ? WITHIN : 0);
    return { turn, slide, within, price };
  })
  .toSorted((a, b) => a.price - b.price);
/** Pixels between a hull and its title. */
export const TITLE_GAP = 3;
/** A title likes to stand so far from what it does not name. */
const ROOM = 7;
/** A title stands no farther from its hull, in sizes of its text. */
const FARTHEST = 1.5;
/** Price of covering one pixel of a tie, which is cut there. */
const PRICE_OF_TIES = 1;
/** Price of standing between its hull and another, where the ties between the two run. */
const FACING = 75;
/** Above this number of hulls fewer places are tried for each. */
const MOST_WITH_ALL_TRIES = 8;
/** Pixels of a grid square for what titles must keep off. */
const SQUARE = 48;

/**
 * Places titles within the frame, off every disc, name, title and other hull: in the best shape that has such a place,
 * the first hulls first. Where there is none in any shape, one that covers names that yield; otherwise the title is
 * left out, and has the least bad place for when its hull is pointed at.
 */
export function placeTitles(hulls: readonly Titled[], ground: TitleGround): ReadonlyMap<string, TitlePlace> {
  const stride = Math.max(1, Math.ceil(hulls.length / MOST_WITH_ALL_TRIES));
  const search = searchOf(hulls, ground);
  return new Map(
    hulls.flatMap((hull): [string, TitlePlace][] => {
      const cheapest = (shapes: readonly TitleShape[], isClear: (box: Box) => boolean): Place | null => {
        for (const shape of shapes) {
          let best: { readonly cost: number; readonly place: Place } | null = null;
          for (let number = 0; number < TRIES.length; number += stride) {
            const one = TRIES[number] as Try;
            // The cheapest come first: no later one can be better.
            if (best !== null && one.price >= best.cost) break;
            const place = placeAt(hull, shape, one);
            if (!isClear(place.box)) continue;
            const cost = one.price + search.costOf(place.box, hull);
            if (best === null || cost < best.cost) best = { cost, place };
          }
          if (best !== null) return best.place;
        }
        return null;
      };
      const isNear = (box: Box): boolean =>
        distanceToRings(hull.rings, box) <= FARTHEST * (hull.shapes[0]?.size ?? 0);
      const shown =
        cheapest(hull.shapes, (box) => search.isClear(box, hull, "names") && isNear(box)) ??
        cheapest(hull.shapes, (box) => search.isClear(box, hull, "no names") && isNear(box));
      if (shown !== null) {
        search.take(shown.box);
        return [[hull.id, { ...shown, visible: true }]];
      }
      const hidden = cheapest(hull.shapes.slice(0, 1), () => true);
      return hidden === null ? [] : [[hull.id, { ...hidden, visible: false }]];
    }),
  );
}

type Place = Omit<TitlePlace, "visible">;

interface TitleSearch {
  /** Tells whether a box of a hull's title is clear of all; of names, those that yield count only with "names". */
  readonly isClear: (box: Box, hull: Titled, names: "names" | "no names") => boolean;
  readonly costOf: (box: Box, hull: Titled) => number;
  /** Keeps a box for a title. */
  readonly take: (box: Box) => void;
}

function searchOf(
  hulls: readonly Titled[],
  { frame, reserved, discs, names, yielding, ties = NO_TIES }: TitleGround,
): TitleSearch {
  const firm = gridOf([...discs, ...names]);
  const soft = gridOf(yielding);
  const taken = createBoxGrid(SQUARE);
  const bounds = new Map(hulls.map(({ id, rings }) => [id, boundsOfRings(rings)]));
  const touchesOther = (box: Box, { id }: Titled): boolean =>
    hulls.some((other) => {
      const reach = bounds.get(other.id);
      return (
        other.id !== id &&
        reach !== undefined &&
        overlap(reach, box) > 0 &&
        isBoxWithinRings(other.rings, box)
      );
    });
  return {
    isClear: (box, hull, kind) =>
      isWithin(box, frame, reserved) &&
      !firm.isTouched(box) &&
      !taken.isTouched(box) &&
      (kind === "no names" || !soft.isTouched(box)) &&
      !touchesOther(box, hull),
    costOf: (box, hull) => {
      const near = widen(box);
      let cost = 4 * distanceToRings(hull.rings, box) + 8 * outside(box, frame);
      // A panel over the stage would cover the title.
      for (const other of reserved) cost += 8 * overlap(box, other);
      cost += costOfCovering(box, near, firm) + costOfCovering(box, near, soft);
      for (const number of taken.touching(near)) cost += 4 * overlap(near, taken.boxAt(number));
      return cost + PRICE_OF_TIES * ties.lengthWithin(box) + FACING * facing(box, hull, hulls, bounds);
    },
    take: taken.add,
  };
}

function gridOf(boxes: readonly Box[]): BoxGrid {
  const grid = createBoxGrid(SQUARE);
  for (const box of boxes) grid.add(box);
  return grid;
}

function costOfCovering(box: Box, near: Box, grid: BoxGrid): number {
  let cost = 0;
  for (const number of grid.touching(near)) {
    const other = grid.boxAt(number);
    cost += 2 * overlap(box, other) + 0.4 * overlap(near, other);
  }
  return cost;
}

/** 0 to 1: whether a title stands on the side of its hull on which the nearest in direction of the others is. */
function facing(
  box: Box,
  { id }: Titled,
  hulls: readonly Titled[],
  bounds: ReadonlyMap<string, Box>,
): number {
  const own = bounds.get(id);
  if (own === undefined) return 0;
  const from = middleOf(own);
  const to = middleOf(box);
  let most = 0;
  for (const other of hulls) {
    const reach = bounds.get(other.id);
    if (other.id === id || reach === undefined) continue;
    const { x, y } = middleOf(reach);
    const [dx, dy] = [x - from.x, y - from.y];
    const length = Math.hypot(dx, dy) * Math.hypot(to.x - from.x, to.y - from.y);
    // Hulls that lie over each other have nothing between them.
    if (length === 0 || overlap(own, reach) > 0) continue;
    most = Math.max(most, (dx * (to.x - from.x) + dy * (to.y - from.y)) / length);
  }
  return most ** 2;
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function placeAt({ points }: Titled, shape: TitleShape, { turn, slide, within }: Try): Place {
  const { width, height } = shape;
  const angle = turn * 2 * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const anchor = Math.round(turn * points.length) % points.length;
  // Beyond the tangent at the anchor, and so beyond the whole of a convex hull.
  const beyond = (Math.abs(cos) * width) / 2 + (Math.abs(sin) * height) / 2 + TITLE_GAP;
  const off = within ? -beyond : beyond;
  const offset = { x: cos * off - sin * slide * width, y: sin * off + cos * slide * width };
  const at = points[anchor] ?? { x: 0, y: 0 };
  const [x, y] = [at.x + offset.x, at.y + offset.y];
  const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return { ...shape, anchor, offset, box };
}

function widen({ left, right, top, bottom }: Box): Box {
  return { left: left - ROOM, right: right + ROOM, top: top - ROOM / 2, bottom: bottom + ROOM / 2 };
}
