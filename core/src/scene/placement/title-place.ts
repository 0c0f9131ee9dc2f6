import { type BoxGrid, createBoxGrid } from "../../geometry/box-grid.ts";
import { boundsOf, type ConvexOutline, encloses } from "../../geometry/convex-outline.ts";
import type { Box, Point, Size } from "../../geometry/coordinates.ts";
import { overlap } from "./node-boxes.ts";
import { NO_TIES, type TieRaster } from "./tie-raster.ts";

/** The place of a hull's title: beside the outline's point number `anchor`, its middle `offset` away from it. */
export interface TitlePlace {
  readonly anchor: number;
  readonly offset: Point;
  readonly width: number;
  readonly height: number;
  /** The title's box while the hull is at rest. */
  readonly box: Box;
  /** False where every place for it runs into another title. */
  readonly visible: boolean;
}

export interface Titled {
  readonly id: string;
  readonly outline: ConvexOutline;
  /** The points of the outline. */
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/**
 * A candidate place of a title: a direction in turns clockwise from the right, and how far along the tangent, in
 * widths.
 */
interface Try {
  readonly turn: number;
  readonly slide: number;
  /** Price in square pixels of overlap: above is best, below next, aside last. */
  readonly price: number;
}

const TRIES: readonly Try[] = Array.from({ length: 40 }, (_, k) => k / 40)
  .flatMap((turn) => [0, -0.25, 0.25, -0.5, 0.5].map((slide) => ({ turn, slide })))
  .map(({ turn, slide }) => {
    const up = -Math.sin(2 * Math.PI * turn);
    return { turn, slide, price: 40 * Math.abs(slide) + (up > 0 ? 90 * (1 - up) : 60 + 60 * (1 + up)) };
  })
  .toSorted((a, b) => a.price - b.price);
/** Pixels between a hull and its title. */
export const TITLE_GAP = 3;
/** A title likes to stand so far from what it does not name. */
const ROOM = 7;

/** Price of covering one pixel of a tie, which is cut there. */
const PRICE_OF_TIES = 1;

/** A place outside each hull, clear of nodes, ties, other titles and other hulls as far as there is one. */
export function placeTitles(
  hulls: readonly Titled[],
  obstacles: readonly Box[],
  { frame, reserved }: { readonly frame: Size; readonly reserved: readonly Box[] },
  ties: TieRaster = NO_TIES,
): ReadonlyMap<string, TitlePlace> {
  const grid = createBoxGrid(SQUARE);
  for (const box of obstacles) grid.add(box);
  const taken: Box[] = [];
  const stride = Math.max(1, Math.ceil(hulls.length / MOST_WITH_ALL_TRIES));
  const bounds = new Map(hulls.map(({ id, outline }) => [id, boundsOf(outline)]));
  return new Map(
    hulls.flatMap((hull) => {
      let best: { readonly cost: number; readonly place: Omit<TitlePlace, "visible"> } | null = null;
      for (let number = 0; number < TRIES.length; number += stride) {
        const one = TRIES[number] as Try;
        // The cheapest come first: no later one can be better.
        if (best !== null && one.price >= best.cost) break;
        const place = placeAt(hull, one);
        const { box } = place;
        let cost = one.price + 4 * distanceTo(box, hull.points[place.anchor]) + 8 * beyond(box, frame);
        // A panel over the stage would cover the title.
        for (const other of reserved) cost += 8 * overlap(box, other);
        cost +=
          costOfCovering(box, grid) +
          PRICE_OF_TIES * ties.lengthWithin(box) +
          FACING * facing(box, hull, hulls, bounds);
        for (const other of taken) cost += 4 * overlap(widen(box), other);
        for (const other of hulls) {
          if (best !== null && cost >= best.cost) break;
          const reach = bounds.get(other.id);
          if (other.id !== hull.id && reach !== undefined && overlap(reach, box) > 0)
            cost += intrusion(box, other.points);
        }
        if (best === null || cost < best.cost) best = { cost, place };
      }
      if (best === null) return [];
      const { place } = best;
      const visible = taken.every((other) => overlap(place.box, other) === 0);
      if (visible) taken.push(place.box);
      return [[hull.id, { ...place, visible }] as const];
    }),
  );
}

/** Price of standing between its hull and another, where the ties between the two run. */
const FACING = 75;

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

/** Above this number of hulls fewer places are tried for each. */
const MOST_WITH_ALL_TRIES = 8;
/** Pixels of a grid square for what titles must keep off. */
const SQUARE = 48;

function costOfCovering(box: Box, grid: BoxGrid): number {
  const near = widen(box);
  let cost = 0;
  for (const number of grid.touching(near)) {
    const other = grid.boxAt(number);
    cost += 2 * overlap(box, other) + 0.4 * overlap(near, other);
  }
  return cost;
}

function placeAt({ points, width, height }: Titled, { turn, slide }: Try): Omit<TitlePlace, "visible"> {
  const angle = turn * 2 * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const anchor = Math.round(turn * points.length) % points.length;
  // Beyond the tangent at the anchor, and so beyond the whole of a convex hull.
  const off = (Math.abs(cos) * width) / 2 + (Math.abs(sin) * height) / 2 + TITLE_GAP;
  const offset = { x: cos * off - sin * slide * width, y: sin * off + cos * slide * width };
  const at = points[anchor] ?? { x: 0, y: 0 };
  const [x, y] = [at.x + offset.x, at.y + offset.y];
  const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  return { anchor, offset, width, height, box };
}

function widen({ left, right, top, bottom }: Box): Box {
  return { left: left - ROOM, right: right + ROOM, top: top - ROOM / 2, bottom: bottom + ROOM / 2 };
}

/** Distance from a box to a place outside it, in pixels. */
function distanceTo(box: Box, place: Point | undefined): number {
  if (place === undefined) return 0;
  const dx = Math.max(box.left - place.x, place.x - box.right, 0);
  const dy = Math.max(box.top - place.y, place.y - box.bottom, 0);
  return Math.hypot(dx, dy);
}

/** The area of a box outside the frame. */
function beyond(box: Box, frame: Size): number {
  const area = (box.right - box.left) * (box.bottom - box.top);
  return area - overlap(box, { left: 0, top: 0, right: frame.width, bottom: frame.height });
}

/** Roughly the area of a box within a hull, at a lower price than text. */
function intrusion(box: Box, points: readonly Point[]): number {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const within = steps.flatMap((across) =>
    [0, 0.5, 1].filter((down) =>
      encloses(points, {
        x: box.left + across * (box.right - box.left),
        y: box.top + down * (box.bottom - box.top),
      }),
    ),
  );
  return (0.5 * (box.right - box.left) * (box.bottom - box.top) * within.length) / (3 * steps.length);
}
