import { createBoxGrid } from "../geometry/box-grid.ts";
import { boxOfLabel, byWeight } from "./passing-labels.ts";
import { labelBox, labelOffsets } from "./placement/label-place.ts";
import type { Scene, SceneLabel, SceneNode } from "./scene.ts";

const SQUARE = 48;
/** Above this number of nodes the search costs more than it shows. */
const MOST = 1000;

/**
 * A scene looked at from nearer: names that had no room, the greatest nodes' first, come where they have it now. They
 * are written no larger than they would have been, since all else has grown and left them room. Below a zoom of 1
 * nothing changes.
 */
export function labelsFromNearer(scene: Scene, zoom: number): Scene {
  const hidden = scene.nodes.filter(({ label }) => !label.visible);
  if (zoom <= 1 || hidden.length === 0 || scene.nodes.length > MOST) return scene;
  const taken = createBoxGrid(SQUARE);
  const owners: (string | null)[] = [];
  const take = (box: Parameters<typeof taken.add>[0], owner: string | null): void => {
    taken.add(box);
    owners.push(owner);
  };
  for (const { id, at, radius } of scene.nodes)
    take(labelBox(at, ORIGIN, { radius, labelWidth: 2 * radius, labelHeight: 2 * radius }), id);
  for (const { label } of scene.nodes) if (label.visible) take(boxOfLabel(label), null);
  for (const { title } of scene.hulls) if (title.visible) take(boxOfLabel(title), null);
  const found = new Map<string, SceneLabel>();
  for (const { id, at, radius, label } of hidden.toSorted(byWeight)) {
    const [width, height, size] = [label.width / zoom, label.height / zoom, label.size / zoom];
    const box = { radius, labelWidth: width, labelHeight: height };
    for (const offset of labelOffsets(box)) {
      const place = labelBox(at, offset, box);
      if (!taken.touching(place).every((number) => owners[number] === id)) continue;
      take(place, null);
      const centre = { x: at.x + offset.x, y: at.y + offset.y };
      found.set(id, { ...label, centre, width, height, size, visible: true });
      break;
    }
  }
  if (found.size === 0) return scene;
  const nodes = scene.nodes.map((node): SceneNode => {
    const label = found.get(node.id);
    return label === undefined ? node : { ...node, label };
  });
  return { ...scene, nodes };
}

const ORIGIN = { x: 0, y: 0 };
