import { type Box, overlap } from "../geometry/coordinates.ts";
import { boxOfLabel } from "../scene/passing-labels.ts";

import type { SceneNode } from "../scene/scene.ts";
import { MANY } from "../story/importance.ts";
import type { Emphasis } from "./emphasis.ts";

/** An actor, or the two ends of a tie: more than these may lie over each other. */
const PAIR = 2;

/**
 * Ids of the nodes whose names are written. A name that crowding hides comes when its node is chosen, and names that it
 * would lie over go; one of the others that are brought out comes only where it lies over none, and among many actors
 * where it lies over none of those brought out.
 */
export function namesShown(nodes: readonly SceneNode[], emphasis: Emphasis): ReadonlySet<string> {
  const shown = new Set(nodes.filter(({ label }) => label.visible).map(({ id }) => id));
  const hidden = nodes.filter(({ id, label }) => !label.visible && emphasis.nodes.has(id));
  if (hidden.length === 0) return shown;
  const boxes = new Map<string, Box>();
  for (const { id, label } of nodes) if (shown.has(id)) boxes.set(id, boxOfLabel(label));
  const meant = emphasis.chosen.size > 0 ? emphasis.chosen : emphasis.nodes;
  const isMeant = (id: string): boolean => meant.size <= PAIR && meant.has(id);
  for (const { id, label } of hidden.filter((node) => isMeant(node.id))) {
    const box = boxOfLabel(label);
    for (const [other, taken] of boxes) {
      if (isMeant(other) || overlap(taken, box) === 0) continue;
      boxes.delete(other);
      shown.delete(other);
    }
    boxes.set(id, box);
    shown.add(id);
  }
  const stays = (id: string): boolean => nodes.length < MANY || emphasis.nodes.has(id);
  for (const { id, label } of hidden.filter((node) => !isMeant(node.id))) {
    const box = boxOfLabel(label);
    const under = [...boxes].filter(([, taken]) => overlap(taken, box) > 0);
    if (under.some(([other]) => stays(other))) continue;
    for (const [other] of under) {
      boxes.delete(other);
      shown.delete(other);
    }
    boxes.set(id, box);
    shown.add(id);
  }
  return shown;
}
