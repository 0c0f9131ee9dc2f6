import { type BoxGrid, createBoxGrid } from "../geometry/box-grid.ts";
import { type Box, overlap } from "../geometry/coordinates.ts";
import { boundsOfRings, isWithinRings } from "../geometry/rings.ts";
import type { SceneHull, SceneLabel, SceneNode } from "./scene.ts";

/** A name is gone when so much of it lies over a weightier one. */
const GONE_AT = 0.3;
/** Above this number of nodes the search costs more than it shows. */
const MOST = 300;
const SQUARE = 64;

/**
 * Names that meet on the way fade: the lesser of two as far as they lie over each other, and one that lies over a disc
 * as far as it covers that, so that it goes and comes back without a jump. At rest none do.
 */
export function fadeWherePassing(nodes: readonly SceneNode[]): SceneNode[] {
  if (nodes.length > MOST) return [...nodes];
  const grid = createBoxGrid(SQUARE);
  const discs = discsOf(nodes);
  const opacities = new Map<string, number>();
  const weightiestFirst = nodes.filter(({ label }) => label.visible).toSorted(byWeight);
  for (const { id, label } of weightiestFirst) {
    const box = boxOfLabel(label);
    const share = Math.max(shareOver(box, grid), coveredDisc(box, discs, id) * GONE_AT);
    grid.add(box);
    if (share > 0) opacities.set(id, Math.max(0, 1 - share / GONE_AT));
  }
  if (opacities.size === 0) return [...nodes];
  return nodes.map((node) => {
    const opacity = opacities.get(node.id);
    return opacity === undefined ? node : { ...node, label: { ...node.label, opacity } };
  });
}

/**
 * Titles fade on the way as far as they lie over a name, another title, a disc or another hull. At rest none do.
 */
export function fadeTitles(hulls: readonly SceneHull[], nodes: readonly SceneNode[]): SceneHull[] {
  if (nodes.length > MOST) return [...hulls];
  const grid = createBoxGrid(SQUARE);
  const discs = discsOf(nodes);
  for (const { label } of nodes) if (label.visible && label.opacity > 0) grid.add(boxOfLabel(label));
  const bounds = hulls.map(({ rings }) => boundsOfRings(rings));
  return hulls.map((hull) => {
    const { title } = hull;
    if (!title.visible || title.opacity === 0) return hull;
    const box = boxOfLabel(title);
    const share = Math.max(
      shareOver(box, grid),
      coveredDisc(box, discs, null) * GONE_AT,
      ...hulls.map((other, k) => {
        const reach = bounds[k];
        if (other === hull || reach === undefined || overlap(reach, box) === 0) return 0;
        return other.opacity * shareWithin(box, other);
      }),
    );
    grid.add(boxOfLabel(title));
    if (share === 0) return hull;
    return { ...hull, title: { ...title, opacity: title.opacity * Math.max(0, 1 - share / GONE_AT) } };
  });
}

interface Discs {
  readonly grid: BoxGrid;
  readonly ids: readonly string[];
}

function discsOf(nodes: readonly SceneNode[]): Discs {
  const grid = createBoxGrid(SQUARE);
  for (const { at, radius } of nodes)
    grid.add({ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius });
  return { grid, ids: nodes.map(({ id }) => id) };
}

/** 0 to 1: how much of a disc a box covers at the most. */
function coveredDisc(box: Box, { grid, ids }: Discs, own: string | null): number {
  let most = 0;
  for (const number of grid.touching(box)) {
    const disc = grid.boxAt(number);
    if (ids[number] !== own) most = Math.max(most, overlap(disc, box) / (disc.right - disc.left) ** 2);
  }
  return most;
}

/** 0 to 1: how much of a box lies over one of those in a grid, or of the smaller of the two. */
function shareOver(box: Box, grid: BoxGrid): number {
  let most = 0;
  for (const number of grid.touching(box)) {
    const other = grid.boxAt(number);
    most = Math.max(most, overlap(other, box) / Math.min(areaOf(box), areaOf(other)));
  }
  return most;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

const [ACROSS, DOWN] = [16, 4];

/** 0 to 1: roughly how much of a box lies within a hull. */
function shareWithin({ left, top, right, bottom }: Box, { rings }: SceneHull): number {
  let count = 0;
  for (let across = 0; across < ACROSS; across++)
    for (let down = 0; down < DOWN; down++) {
      const x = left + ((across + 0.5) / ACROSS) * (right - left);
      const y = top + ((down + 0.5) / DOWN) * (bottom - top);
      if (isWithinRings(rings, { x, y })) count++;
    }
  return count / (ACROSS * DOWN);
}

/** The ground of a name or a title. */
export function boxOfLabel({ centre, width, height }: Pick<SceneLabel, "centre" | "width" | "height">): Box {
  return {
    left: centre.x - width / 2,
    right: centre.x + width / 2,
    top: centre.y - height / 2,
    bottom: centre.y + height / 2,
  };
}

/** The greatest node first. */
export function byWeight(a: SceneNode, b: SceneNode): number {
  return b.radius - a.radius || (a.id < b.id ? -1 : 1);
}
