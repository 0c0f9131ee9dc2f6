import { encloses } from "../layout/convex-outline.ts";
import type { Box, Frame, Point } from "../layout/coordinates.ts";
import { overlap } from "./label-boxes.ts";

/** Where a hull's title stands: beside the outline's point number `anchor`, its middle `offset` away from it. */
export interface TitlePlace {
  readonly anchor: number;
  readonly offset: Point;
  readonly width: number;
  readonly height: number;
}

export interface Titled {
  readonly id: string;
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** Directions to try, in turns clockwise from the right; above first, then below, then aslant. */
const TRIES: readonly number[] = [
  0.75, 0.73, 0.77, 0.25, 0.7, 0.8, 0.23, 0.27, 0.66, 0.84, 0.3, 0.2, 0.61, 0.89, 0.11, 0.39, 0.5, 0,
];
/** Pixels between a hull and its title. */
export const TITLE_GAP = 3;
/** A title likes to stand so far from what it does not name. */
const ROOM = 7;

/** A place outside each hull, clear of nodes, other titles and other hulls as far as there is one. */
export function placeTitles(
  hulls: readonly Titled[],
  obstacles: readonly Box[],
  frame: Frame,
): ReadonlyMap<string, TitlePlace> {
  const taken: Box[] = [];
  const places = new Map<string, TitlePlace>();
  for (const hull of hulls) {
    let best: { readonly cost: number; readonly place: TitlePlace; readonly box: Box } | null = null;
    TRIES.forEach((turn, rank) => {
      const place = placeAt(hull, turn);
      const box = boxAt(hull, place);
      const cost =
        rank * 9 +
        8 * beyond(box, frame) +
        obstacles.reduce((sum, other) => sum + overlap(box, other) + 0.4 * overlap(widened(box), other), 0) +
        taken.reduce((sum, other) => sum + 3 * overlap(box, other), 0) +
        hulls.reduce((sum, other) => sum + (other.id === hull.id ? 0 : intrusion(box, other.points)), 0);
      if (best === null || cost < best.cost) best = { cost, place, box };
    });
    // The compiler does not follow the assignment inside the callback.
    const found = best as { readonly place: TitlePlace; readonly box: Box } | null;
    if (found === null) continue;
    places.set(hull.id, found.place);
    taken.push(found.box);
  }
  return places;
}

function placeAt({ points, width, height }: Titled, turn: number): TitlePlace {
  const angle = turn * 2 * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const anchor = Math.round(turn * points.length) % points.length;
  // Beyond the tangent at the anchor, and so beyond the whole of a convex hull.
  const off = (Math.abs(cos) * width) / 2 + (Math.abs(sin) * height) / 2 + TITLE_GAP;
  return {
    anchor,
    offset: { x: cos * off, y: sin * off },
    width,
    height,
  };
}

function boxAt({ points }: Titled, { anchor, offset, width, height }: TitlePlace): Box {
  const at = points[anchor] ?? { x: 0, y: 0 };
  const [x, y] = [at.x + offset.x, at.y + offset.y];
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function widened({ left, right, top, bottom }: Box): Box {
  return { left: left - ROOM, right: right + ROOM, top: top - ROOM / 2, bottom: bottom + ROOM / 2 };
}

/** The area of a box outside the frame. */
function beyond(box: Box, frame: Frame): number {
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
