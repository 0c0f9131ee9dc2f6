import { createBoxGrid } from "../geometry/box-grid.ts";
import type { Box } from "../geometry/coordinates.ts";
import { overlap } from "./placement/node-boxes.ts";
import type { SceneLabel, SceneNode } from "./scene.ts";

/** A name is gone when so much of it lies over a weightier one. */
const GONE_AT = 0.3;
/** Above this number of nodes the search costs more than it shows. */
const MOST = 300;
const SQUARE = 64;

/**
 * Names that meet on the way fade: the lesser of two as far as they lie over each other, so that it goes and comes
 * back without a jump. At rest none do.
 */
export function fadeWherePassing(nodes: readonly SceneNode[]): SceneNode[] {
  if (nodes.length > MOST) return [...nodes];
  const grid = createBoxGrid(SQUARE);
  const opacities = new Map<string, number>();
  const weightiestFirst = nodes.filter(({ label }) => label.visible).toSorted(byWeight);
  for (const { id, label } of weightiestFirst) {
    const box = boxOfLabel(label);
    const covered = grid
      .touching(box)
      .reduce((most, number) => Math.max(most, overlap(grid.boxAt(number), box)), 0);
    grid.add(box);
    const share = covered / (label.width * label.height);
    if (share > 0) opacities.set(id, Math.max(0, 1 - share / GONE_AT));
  }
  if (opacities.size === 0) return [...nodes];
  return nodes.map((node) => {
    const opacity = opacities.get(node.id);
    return opacity === undefined ? node : { ...node, label: { ...node.label, opacity } };
  });
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
