import type { Box, Point } from "../geometry/coordinates.ts";
import type { Scene, SceneNode, SceneTie } from "./scene.ts";

/** The nodes and ties of a scene that a box of it shows, with all its hulls: a zoomed picture paints no others. */
export function sceneInSight(scene: Scene, sight: Box): Scene {
  const isSeen = ({ at, radius, label }: SceneNode): boolean => {
    const reach = radius + Math.max(label.width, label.height);
    return isWithin(at, sight, reach);
  };
  const isCrossing = (tie: SceneTie): boolean => meets(tie, sight);
  const { leaving } = scene;
  return {
    ...scene,
    nodes: scene.nodes.filter(isSeen),
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
