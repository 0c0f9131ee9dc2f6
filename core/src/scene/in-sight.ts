import { type BoxGrid, createBoxGrid } from "../geometry/box-grid.ts";
import type { Box, Point } from "../geometry/coordinates.ts";
import { isBoxWithinRings, isWithinRings } from "../geometry/rings.ts";
import { boxOfLabel } from "./passing-labels.ts";
import type { Scene, SceneHull, SceneNode, SceneTie } from "./scene.ts";

/**
 * The nodes and ties of a scene that a box of it shows, with all its hulls: a zoomed picture paints no others. A hull
 * whose title is out of sight has it at the nearest free place in sight.
 */
export function sceneInSight(scene: Scene, sight: Box): Scene {
  const isSeen = ({ at, radius, label }: SceneNode): boolean => {
    const reach = radius + Math.max(label.width, label.height);
    return isWithin(at, sight, reach);
  };
  const isCrossing = (tie: SceneTie): boolean => meets(tie, sight);
  const { leaving } = scene;
  const nodes = scene.nodes.filter(isSeen);
  return {
    ...scene,
    hulls: titlesInSight(scene.hulls, nodes, sight),
    nodes,
    ties: scene.ties.filter(isCrossing),
    leaving: {
      hulls: leaving.hulls,
      nodes: leaving.nodes.filter(isSeen),
      ties: leaving.ties.filter(isCrossing),
    },
  };
}

function isWithin({ x, y }: Point, { left, top, right, bottom }: Box, reach: number): boolean {
  return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
}

/** Whether the box round a tie's curve meets another. */
function meets({ from, bend, to }: SceneTie, { left, top, right, bottom }: Box): boolean {
  return (
    Math.max(from.x, bend.x, to.x) >= left &&
    Math.min(from.x, bend.x, to.x) <= right &&
    Math.max(from.y, bend.y, to.y) >= top &&
    Math.min(from.y, bend.y, to.y) <= bottom
  );
}

/** Places across and down the sight at which a title is tried. */
const ACROSS = 12;
const DOWN = 10;
/** Pixels between a title and the edge of the sight. */
const AIR = 8;
const SQUARE = 64;

function titlesInSight(hulls: readonly SceneHull[], nodes: readonly SceneNode[], sight: Box): SceneHull[] {
  const isShown = ({ title }: SceneHull): boolean => title.visible && holds(sight, boxOfLabel(title));
  let taken: BoxGrid | null = null;
  return hulls.map((hull) => {
    if (isShown(hull)) return hull;
    taken ??= occupied(hulls.filter(isShown), nodes);
    const others = hulls.filter((other) => other !== hull);
    const centre = placeInSight(hull, others, taken, sight);
    if (centre === null) return hull;
    const title = { ...hull.title, centre, visible: true };
    taken.add(boxOfLabel(title));
    return { ...hull, title };
  });
}

function occupied(hulls: readonly SceneHull[], nodes: readonly SceneNode[]): BoxGrid {
  const taken = createBoxGrid(SQUARE);
  for (const { title } of hulls) taken.add(boxOfLabel(title));
  for (const { at, radius, label } of nodes) {
    taken.add(boxOfLabel({ centre: at, width: 2 * radius, height: 2 * radius }));
    if (label.visible) taken.add(boxOfLabel(label));
  }
  return taken;
}

/** The free place within the hull and the sight, on no other hull, that is nearest to the title's own; null for none. */
function placeInSight(
  { rings, title }: SceneHull,
  others: readonly SceneHull[],
  taken: BoxGrid,
  sight: Box,
): Point | null {
  const { width, height, centre } = title;
  const room = {
    left: sight.left + AIR + width / 2,
    top: sight.top + AIR + height / 2,
    across: sight.right - sight.left - 2 * AIR - width,
    down: sight.bottom - sight.top - 2 * AIR - height,
  };
  if (room.across < 0 || room.down < 0) return null;
  let [best, least]: [Point | null, number] = [null, Number.POSITIVE_INFINITY];
  for (let row = 0; row <= DOWN; row++) {
    for (let column = 0; column <= ACROSS; column++) {
      const x = room.left + (room.across * column) / ACROSS;
      const y = room.top + (room.down * row) / DOWN;
      const way = Math.hypot(x - centre.x, y - centre.y);
      if (way >= least) continue;
      const box = boxOfLabel({ centre: { x, y }, width, height });
      if (taken.isTouched(box) || !cornersOf(box).every((corner) => isWithinRings(rings, corner))) continue;
      if (others.some((other) => isBoxWithinRings(other.rings, box))) continue;
      [best, least] = [{ x, y }, way];
    }
  }
  return best;
}

function cornersOf({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function holds(outer: Box, { left, top, right, bottom }: Box): boolean {
  return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
}
